import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { speak } from '../../src/words/speak.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { hiddenOn } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')

/** A form as browsers send it, with a file last. */
function withFile(fields: Readonly<Record<string, string>>, file: Buffer | null, name = 'what-it-said.txt') {
  const border = `----${randomUUID()}`
  const parts = Object.entries(fields).map(([field, value]) =>
    Buffer.from(`--${border}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
  )
  const head = `--${border}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`
  const last = file === null ? [] : [Buffer.from(head), file, Buffer.from('\r\n')]
  const body = Buffer.concat([...parts, ...last, Buffer.from(`--${border}--\r\n`)])
  const headers = {
    'content-type': `multipart/form-data; boundary=${border}`,
    'content-length': String(body.length),
  }
  return { method: 'POST', headers, body }
}

const post = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answered = await world.app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answered.status, html: await answered.text() }
}
const opens = async ({ receipt }: FiledStory) => post('/en/status', { receipt })
const toFiles = async (it: FiledStory) =>
  post('/en/status', {
    visit: hiddenOn(await opens(it), 'visit'),
    step: 'files',
    'write-message/body': 'Half a word',
  })
const gives = async (page: { readonly html: string }, file: Buffer | null, name?: string, fields = {}) => {
  const visit = hiddenOn(page, 'visit')
  const answered = await world.app.request(
    '/en/status/files',
    withFile({ visit, step: 'give', 'write-message/body': 'Half a word', ...fields }, file, name),
  )
  return { status: answered.status, html: await answered.text() }
}

describe('the person’s page', () => {
  test.each([
    ['says that a child is in danger', { dangerSigns: ['child'] }],
    ['writes of naked pictures of a child', { story: 'There are naked pictures of my daughter, she is 12.' }],
    ['is a child that sees it spread', { under18: true, dangerSigns: ['spreading'] }],
  ])('asks for no file where somebody %s, and says who can help', async (_, told) => {
    const { files } = speak('en', 'UTC').w.portal
    const isAsked = (html: string) => html.includes(files.lead)
    expect(isAsked((await opens(await world.file())).html)).toBe(true)
    const page = (await opens(await world.file(told))).html
    expect([isAsked(page), page.includes(files.page.toHelp)]).toEqual([false, true])
    expect(page).toContain('Please send no pictures or films here.')
  })

  test('takes a file without a script, lists it, and gives it back', async () => {
    const it = await world.file()
    const page = await toFiles(it)
    expect(page.html).toContain('type="file"')
    const given = await gives(page, TEXT, 'what-it-said.txt', { shows: 'What it told me' })
    expect(given.status).toBe(200)
    expect(given.html).toContain('We have your file.')
    for (const said of ['what-it-said.txt', 'What it told me', 'It holds nothing but the text.'])
      expect(given.html).toContain(said)
    // What was typed on the page of the case goes along.
    expect(given.html).toContain('Half a word')
    const digest = createHash('sha256').update(TEXT).digest('hex')
    expect((await world.read(it.caseId)).kase.files[0]).toMatchObject({ type: 'txt', digest })
    const back = await world.app.request(
      '/en/status/files',
      withFile({ visit: hiddenOn(given, 'visit'), 'take-back': 'f1' }, null),
    )
    const html = await back.text()
    expect(html).toContain('We have it no more.')
    expect((await world.read(it.caseId)).kase.files[0]?.gone?.why).toBe('taken_back')
  })

  test('says why a file is not kept, in plain words, and keeps what was typed', async () => {
    const it = await world.file()
    const page = await toFiles(it)
    const nothing = await gives(page, Buffer.alloc(0), '', { shows: 'My letter' })
    expect(nothing.html).toContain('Please choose a file first.')
    expect(nothing.html).toContain('value="My letter"')
    const zip = await gives(nothing, nasty.archiveInArchive(), 'photo.jpg')
    expect(zip.status).toBe(400)
    expect(zip.html).toContain('This file holds other files.')
    expect((await gives(zip, TEXT, 'x'.repeat(5000))).html).toContain('We have your file.')
    expect((await world.read(it.caseId)).kase.files[0]?.name).toHaveLength(200)
  })

  test('has no field where there may be pictures of the abuse of a child, and refuses what comes all the same', async () => {
    const it = await world.file({ story: 'There are naked pictures of my daughter, she is 12.' })
    const page = await toFiles(it)
    expect(page.html).not.toContain('type="file"')
    expect(page.html).toContain('Your words are enough.')
    expect(page.html).toContain('Who can help when a child is hurt')
    expect((await gives(page, await nasty.pictureWithPlace())).html).toContain('Please send no pictures')
    expect((await world.read(it.caseId)).kase.files).toEqual([])
    const marked = await world.file()
    await world.does('ana', marked.caseId, 'mark_no_copy')
    expect((await toFiles(marked)).html).not.toContain('type="file"')
  })

  test('asks for nothing more once what is said of a file tells of a child, and says who can help', async () => {
    const it = await world.file()
    const page = await toFiles(it)
    for (const shows of ['My daughter, undressed', '']) {
      const given = await gives(page, await nasty.pictureWithPlace(), 'a.jpg', { shows })
      expect(given.status).toBe(400)
      expect(given.html).toContain('Your words are enough.')
      expect(given.html).toContain('Who can help when a child is hurt')
      expect(given.html).not.toContain('type="file"')
      const [, place = ''] = /error-summary__list"><li><a href="#(\w+)"/.exec(given.html) ?? []
      expect(given.html).toContain(`id="${place}"`)
    }
    const { kase } = await world.read(it.caseId)
    expect(kase.filesTurnedAway).toMatchObject([{ name: 'a.jpg', shows: 'My daughter, undressed' }])
  })

  test('opens nothing to whoever has no visit of it', async () => {
    const it = await world.file()
    const answered = await world.app.request('/en/status/files', withFile({ visit: 'x', step: 'give' }, TEXT))
    expect(answered.status).toBe(400)
    expect((await world.read(it.caseId)).kase.files).toEqual([])
  })
})

describe('programs', () => {
  const api = '/api/v1/grievances/current/files'
  const asks = async (it: FiledStory, path: string, more: RequestInit = {}) => {
    const headers = { authorization: `Receipt ${it.receipt}`, ...(more.headers as Record<string, string>) }
    const answered = await world.app.request(path, { ...more, headers })
    return { status: answered.status, body: (await answered.json()) as Record<string, unknown> }
  }

  test('give a file with the receipt, list it and take it back', async () => {
    const it = await world.file()
    const given = await asks(it, api, withFile({ shows: 'A talk' }, TEXT))
    expect(given).toMatchObject({
      status: 200,
      body: {
        files: [{ id: 'f1', type: 'txt', bytes: TEXT.length, shows: 'A talk', gone: null }],
        closed: null,
      },
    })
    expect((await asks(it, api)).body).toEqual(given.body)
    const json = { 'content-type': 'application/json' }
    const back = await asks(it, `${api}/take-back`, { method: 'POST', headers: json, body: '{"file":"f1"}' })
    expect(back.body).toMatchObject({ files: [{ gone: { why: 'taken_back' } }] })
    const again = await asks(it, `${api}/take-back`, { method: 'POST', headers: json, body: '{"file":"f1"}' })
    expect(again).toMatchObject({ status: 409, body: { code: 'file_gone' } })
  })

  test('are refused as people are', async () => {
    const it = await world.file()
    expect(await asks(it, api, withFile({}, nasty.scriptedPdf()))).toMatchObject({
      status: 409,
      body: { code: 'file_scripted' },
    })
    expect(await asks(it, api, withFile({}, null))).toMatchObject({
      status: 409,
      body: { code: 'file_missing' },
    })
    // Larger than any form without a file may be, through both doors.
    const long = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n'.repeat(40_000))
    expect((await gives(await toFiles(it), long)).status).toBe(200)
    expect(await asks(it, api, withFile({}, long))).toMatchObject({ status: 200 })
    const child = await world.file({ story: 'There are naked pictures of my daughter, she is 12.' })
    expect(await asks(child, api, withFile({}, TEXT))).toMatchObject({
      status: 409,
      body: { code: 'no_files_of_abuse' },
    })
    expect(await asks(child, api)).toMatchObject({ body: { closed: { code: 'no_files_of_abuse' } } })
    const nobody = await world.app.request(api, withFile({}, TEXT))
    expect(nobody.status).toBe(401)
  })
})
