import { randomUUID } from 'node:crypto'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveFile } from '../../src/actions/files/give-file.ts'
import { askForFile } from '../../src/actions/files/open-file.ts'
import { sealShade } from '../../src/actions/files/shade-link.ts'
import { mayOver } from '../../src/domain/access/case-access.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { Shade } from '../../src/domain/vocabulary/files.ts'
import { DAY, MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { MOST_FILES } from '../../src/domain/files/why-no-file.ts'
import { hiddenOn } from '../world/page.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import type { Name } from '../world/staff.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const EVERYBODY = ['ana', 'marta', 'omar', 'lea', 'aud', 'adm', 'out'] as const satisfies readonly Name[]
const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function given(it: FiledStory, bytes: Buffer): Promise<void> {
  const giver = {
    viewer: { kind: 'person', caseId: it.caseId },
    by: people.person,
    caseId: it.caseId,
  } as const
  const about = { name: 'secret-name.jpg', shows: 'A photo of my letter', action: null }
  const done = await giveFile(world.house, giver, { bytes: once(bytes), size: bytes.length }, about)
  if (isRefusal(done)) throw new Error(done.refused)
}

const pathOf = ({ caseId }: FiledStory) => `/staff/cases/${caseId}/files`
const headersOf = (name: Name) => ({ cookie: world.staff[name].cookie, origin: world.house.url })

async function gets(name: Name | null, path: string, more: Readonly<Record<string, string>> = {}) {
  const answered = await world.app.request(path, { headers: { ...(name && headersOf(name)), ...more } })
  return {
    status: answered.status,
    headers: answered.headers,
    bytes: Buffer.from(await answered.arrayBuffer()),
  }
}

function parts(fields: Readonly<Record<string, string>>, file: Buffer | null) {
  const border = `----${randomUUID()}`
  const texts = Object.entries(fields).map(([field, value]) =>
    Buffer.from(`--${border}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
  )
  const head = Buffer.from(
    `--${border}\r\nContent-Disposition: form-data; name="file"; filename="proof.pdf"\r\n\r\n`,
  )
  const last = file === null ? [] : [head, file, Buffer.from('\r\n')]
  return {
    body: Buffer.concat([...texts, ...last, Buffer.from(`--${border}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
  }
}

async function posts(
  name: Name,
  it: FiledStory,
  fields: Readonly<Record<string, string>>,
  file: Buffer | null = null,
) {
  const { body, headers } = parts(fields, file)
  const answered = await world.app.request(pathOf(it), {
    method: 'POST',
    body,
    headers: { ...headersOf(name), ...headers },
  })
  return {
    status: answered.status,
    html: answered.status === 303 ? '' : await answered.text(),
    to: answered.headers.get('location') ?? '',
  }
}
const asks = (name: Name, it: FiledStory, shade: Shade, file = 'f1') =>
  posts(name, it, { at: `${file}:${shade}` })
const pictureOn = (html: string) => /<img src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('a picture at the desk', () => {
  test('is one step after the other away from what it is: no page has a button that skips one', async () => {
    const it = await world.file()
    await given(it, await nasty.pictureWithPlace('jpeg', 400))
    const offered = (html: string) =>
      [...html.matchAll(/name="at" value="f1:(soft|grey|whole)"/g)].map(([, shade]) => shade)
    expect(offered((await gets('ana', pathOf(it))).bytes.toString())).toEqual(['soft'])
    expect(offered((await asks('ana', it, 'soft')).html)).toEqual(['grey'])
    expect(offered((await asks('ana', it, 'grey')).html)).toEqual(['whole'])
    // What was opened before is as soft as ever when somebody comes back.
    expect(offered((await gets('ana', pathOf(it))).bytes.toString())).toEqual(['soft'])
    const other = await world.file()
    await given(other, TEXT)
    expect(offered((await gets('ana', pathOf(other))).bytes.toString())).toEqual(['whole'])
  })

  test('is not shown before somebody asks, and then blurred, without colours, and never as it is', async () => {
    const it = await world.file()
    await given(it, await nasty.pictureWithPlace('jpeg', 400))
    const page = await gets('ana', pathOf(it))
    expect(page.status).toBe(200)
    const html = page.bytes.toString()
    expect(html).not.toContain('<img')
    expect(html).toContain('Nobody has opened it yet.')
    const soft = await asks('ana', it, 'soft')
    const shown = await gets('ana', pictureOn(soft.html))
    expect(shown.status).toBe(200)
    const { channels } = await sharp(shown.bytes).stats()
    expect(channels.every(({ mean }) => Math.abs(mean - channels[0]!.mean) < 1)).toBe(true)
    const grey = await gets('ana', pictureOn((await asks('ana', it, 'grey')).html))
    const sharpness = async (bytes: Buffer) => (await sharp(bytes).stats()).sharpness
    expect(await sharpness(shown.bytes)).toBeLessThan(await sharpness(grey.bytes))
    const { events } = await world.read(it.caseId)
    expect(events.filter(({ kind }) => kind === 'file_looked_at').map(({ facts }) => facts)).toEqual([
      { file: 'f1', shade: 'soft' },
      { file: 'f1', shade: 'grey' },
    ])
    // Reading is no part in what is decided.
    expect((await world.read(it.caseId)).kase.tookPart).toEqual([])
  })

  test('comes in an answer in which nothing runs, to be saved, and kept by nobody on the way', async () => {
    const it = await world.file()
    await given(it, await nasty.pictureWithPlace())
    const { to } = await asks('ana', it, 'whole')
    const { headers, bytes } = await gets('ana', to)
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('content-disposition')).toBe('attachment; filename="f1.jpg"')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const { kase } = await world.read(it.caseId)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kase.files[0]!.digest)
  })

  test('is counted, and after ten a break is offered', async () => {
    const it = await world.file()
    await given(it, await nasty.pictureWithPlace())
    const offered: boolean[] = []
    for (let n = 0; n < 10; n += 1)
      offered.push((await asks('lea', it, 'soft')).html.includes('Please take a break now'))
    expect(offered).toEqual([...Array.from({ length: 9 }, () => false), true])
    const { viewer, actor: by } = world.staff.lea
    const tomorrow = { ...world.house, now: () => plusMs(world.now(), DAY) }
    const asked = { viewer, by, caseId: it.caseId, file: 'f1', shade: 'soft' } as const
    expect(await askForFile(tomorrow, asked)).toBe(1)
  })
})

test('evidence and proof of ours are kept in the same way, and the person reads nothing of them', async () => {
  const it = await world.reach(stages.delivering)
  const action = (await world.read(it.caseId)).kase.plan[0]!.id
  const added = await posts('ana', it, { step: 'give', shows: 'The new letter', action }, nasty.plainPdf())
  expect(added.html).toContain('The file was added.')
  expect(added.html).toContain('Proof for:')
  expect((await world.read(it.caseId)).kase.files).toMatchObject([
    { id: 'e1', type: 'pdf', from: 'staff', action, shows: 'The new letter' },
  ])
  expect((await world.sees(it.receipt)).files).toEqual([])
  const refused = await posts('ana', it, { step: 'give', shows: '', action }, nasty.scriptedPdf())
  expect(refused.html).toContain('has a program in it')
})

test('what is not kept tells the person why', async () => {
  const it = await world.file()
  await given(it, TEXT)
  await asks('ana', it, 'whole')
  const empty = await posts('ana', it, { at: 'f1:refuse', 'reasons-f1': 'No.' })
  expect(empty.html).toContain('id="reasons-f1"')
  await posts('ana', it, {
    at: 'f1:refuse',
    'reasons-f1': 'This shows somebody else, who is not part of it.',
  })
  expect((await world.read(it.caseId)).kase.files[0]?.gone).toMatchObject({
    why: 'refused',
    reasons: 'This shows somebody else, who is not part of it.',
  })
})

describe('what is done away with', () => {
  const REASONS = 'This shows somebody else, who is not part of it.'
  const refuses = (it: FiledStory) => posts('ana', it, { at: 'f1:refuse', 'reasons-f1': REASONS })
  const opened = (it: FiledStory) => asks('ana', it, 'whole')
  const appealed = async (it: FiledStory) => {
    await world.does(it, it.caseId, 'appeal', { decision: 'd1', reasons: 'The photo shows it. Look again.' })
  }
  const held = (it: FiledStory) =>
    world.does('ana', it.caseId, 'hold_everything', { because: 'A court will ask for all of it.' })
  const STATES = [
    ['that nobody has opened', [], 'Nobody has opened this file yet.'],
    ['that was opened', [opened], null],
    ['that was opened, while an appeal waits', [opened, appealed], 'An appeal is still open.'],
    ['that was opened, while a court may ask for it', [opened, held], 'Nothing of this can be erased now'],
  ] as const

  test.each(STATES)('is no proof %s, unless the button is there', async (_, steps, why) => {
    const it = await world.reach(stages.notUpheld)
    await given(it, TEXT)
    for (const step of steps) await step(it)
    const page = (await gets('ana', pathOf(it))).bytes.toString()
    expect([page.includes('value="f1:refuse"'), why === null || page.includes(why)]).toEqual([
      why === null,
      true,
    ])
    const done = await refuses(it)
    expect((await world.read(it.caseId)).kase.files[0]!.gone === null).toBe(why !== null)
    if (why !== null) expect(done.html).toContain(why)
  })

  test('can be taken back by the person where they are offered it, and they read why not', async () => {
    const it = await world.file()
    await given(it, TEXT)
    const page = async () => {
      const post = async (fields: Readonly<Record<string, string>>) =>
        (await world.app.request('/en/status', { method: 'POST', body: new URLSearchParams(fields) })).text()
      const visit = hiddenOn({ html: await post({ receipt: it.receipt }) }, 'visit')
      return post({ visit, step: 'files' })
    }
    expect(await page()).toContain('name="take-back"')
    await held(it)
    const after = await page()
    expect(after).not.toContain('name="take-back"')
    expect(after).toContain('Nothing of this can be erased now')
  })

  test('makes room: where a case is full nobody is asked for one more', async () => {
    const it = await world.file()
    for (let n = 0; n < MOST_FILES; n += 1)
      expect((await posts('ana', it, { form: 'give-file' }, Buffer.from(`${n}`))).status).toBe(200)
    const page = (await gets('ana', pathOf(it))).bytes.toString()
    expect([page.includes('type="file"'), page.includes('There is no more room')]).toEqual([false, true])
  })
})

describe('files, by role, relation and door', () => {
  const RELATIONS: Readonly<Record<string, (it: FiledStory) => Promise<unknown>>> = {
    'that nobody has': () => Promise.resolve(),
    'that somebody has in hand': ({ caseId }) => world.does('omar', caseId, 'take_up'),
    'that two must not see': async ({ caseId }) => {
      await world.does('marta', caseId, 'declare_conflict')
      await world.does('omar', caseId, 'declare_conflict')
    },
  }
  test.each(Object.entries(RELATIONS))('of a case %s', async (_, relate) => {
    const it = await world.file()
    await given(it, TEXT)
    await relate(it)
    const { kase } = await world.read(it.caseId)
    for (const name of EVERYBODY) {
      const { id, role } = world.staff[name]
      const may = mayOver({ id, role }, kase, 'verbs') && role !== 'outside_reviewer'
      const list = await gets(name, pathOf(it))
      expect([name, 'list', list.status === 200]).toEqual([name, 'list', may])
      if (!may) expect(list.bytes.includes('secret-name')).toBe(false)
      const asked = await asks(name, it, 'whole')
      expect([name, 'ask', asked.status === 303]).toEqual([name, 'ask', may])
      // An address of their own, as if it had been made for them before.
      const link = (of: object = {}) =>
        `${pathOf(it)}/f1?look=${sealShade(world.house, { staff: id, caseId: it.caseId, file: 'f1', shade: 'whole', ...of })}`
      for (const range of ['', 'bytes=0-10']) {
        const got = await gets(name, link(), range === '' ? {} : { range })
        const asked = range === '' ? TEXT : TEXT.subarray(0, 11)
        expect([name, 'fetch', got.bytes.equals(asked)]).toEqual([name, 'fetch', may])
        expect([name, 'status', may ? got.status : got.status >= 400]).toEqual([
          name,
          'status',
          may ? (range === '' ? 200 : 206) : true,
        ])
      }
      for (const [door, address] of [
        ['of somebody else', link({ staff: world.staff[name === 'ana' ? 'marta' : 'ana'].id })],
        ['of another file', link({ file: 'f2' })],
        ['guessed', `${pathOf(it)}/f1?look=AAAA`],
        ['without any', `${pathOf(it)}/f1`],
      ] as const) {
        const got = await gets(name, address, { range: 'bytes=0-10' })
        expect([name, door, got.bytes.includes('Bot')]).toEqual([name, door, false])
        expect([name, door, got.status === 200 && got.headers.has('content-disposition')]).toEqual([
          name,
          door,
          false,
        ])
      }
    }
    expect((await gets(null, `${pathOf(it)}/f1`)).bytes.includes('Bot')).toBe(false)
  })

  test('an old link opens nothing: not after its minutes, and not after the case was locked, kept from them or taken back', async () => {
    const ends: readonly ((it: FiledStory) => Promise<unknown>)[] = [
      () => Promise.resolve(world.at(plusMs(world.now(), 11 * MINUTE))),
      ({ caseId }) => world.does('ana', caseId, 'mark_no_copy'),
      ({ caseId }) => world.does('lea', caseId, 'declare_conflict'),
      (it) => posts('ana', it, { at: 'f1:refuse', 'reasons-f1': 'This shows somebody else, not them.' }),
    ]
    for (const end of ends) {
      const it = await world.file()
      await given(it, TEXT)
      const { to } = await asks('lea', it, 'whole')
      expect((await gets('lea', to)).bytes).toEqual(TEXT)
      await end(it)
      const after = await gets('lea', to)
      expect(after.status).toBe(404)
      expect(after.bytes.includes('Bot')).toBe(false)
    }
  })
})

test('where there may be pictures of the abuse of a child, the desk shows that there is something, and opens nothing', async () => {
  const it = await world.file()
  await given(it, await nasty.pictureWithPlace())
  await world.does('ana', it.caseId, 'mark_no_copy')
  const page = (await gets('ana', pathOf(it))).bytes.toString()
  expect(page).toContain('These files are locked.')
  for (const gone of ['name="shade"', 'type="file"', 'secret-name', 'my letter'])
    expect(page).not.toContain(gone)
  const asked = await asks('ana', it, 'soft')
  expect(pictureOn(asked.html)).toBe('')
  const { events } = await world.read(it.caseId)
  expect(events.some(({ kind }) => kind === 'file_looked_at')).toBe(false)
})
