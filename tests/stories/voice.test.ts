import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveFile } from '../../src/actions/files/give-file.ts'
import { missingFor } from '../../src/domain/casework/endings.ts'
import { mayBeAbuseMaterial } from '../../src/domain/casework/no-copy.ts'
import { giveFile as decideToGive } from '../../src/domain/files/give-file.ts'
import { lookAtFile } from '../../src/domain/files/look-at-file.ts'
import { writeDown } from '../../src/domain/files/write-down.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { FILE_TYPES, kindOfFile } from '../../src/domain/vocabulary/files.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

/*
 * Somebody says it with their voice instead of writing: one of us hears it and writes down what they say, and from then on
 * these are words of theirs.
 */

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const SAID = 'They took my money, and I was told that a machine said so.'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The person of a case, or one of us, gives a sound. */
async function gives(
  it: FiledStory,
  from: 'person' | 'ana',
  said: { readonly name?: string; readonly shows?: string },
) {
  const { caseId } = it
  const bytes = nasty.soundWithNotes()
  const giver =
    from === 'person'
      ? ({ viewer: { kind: 'person', caseId }, by: people.person, caseId } as const)
      : { viewer: world.staff.ana.viewer, by: world.staff.ana.actor, caseId }
  const about = { name: 'note.wav', shows: null, action: null, ...said }
  const done = await giveFile(world.house, giver, { bytes: once(bytes), size: bytes.length }, about)
  if (isRefusal(done)) throw new Error(done.refused)
}

async function withSound(story: Parameters<World['file']>[0] = {}, from: 'person' | 'ana' = 'person') {
  const it = await world.file(story)
  await gives(it, from, {})
  return it
}

async function posts(name: Name, { caseId }: FiledStory, fields: Readonly<Record<string, string>>) {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  const answered = await world.app.request(`/staff/cases/${caseId}/files`, {
    method: 'POST',
    body,
    headers: { cookie: world.staff[name].cookie, origin: world.house.url },
  })
  return {
    status: answered.status,
    html: answered.status === 200 || answered.status === 400 ? await answered.text() : '',
  }
}
const hears = (it: FiledStory, file = 'f1') => posts('ana', it, { at: `${file}:hear` })
const writes = (it: FiledStory, words: string, file = 'f1', before = 0) =>
  posts('ana', it, { at: `${file}:write`, [`words-${file}`]: words, [`before-${file}`]: String(before) })

async function withHeard() {
  const it = await withSound()
  await hears(it)
  return it
}

test('a voice is heard on the page only after somebody asked, and is theirs alone to hear', async () => {
  const it = await withSound()
  const { caseId } = it
  const page = await world.app.request(`/staff/cases/${caseId}/files`, {
    headers: { cookie: world.staff.ana.cookie },
  })
  expect(await page.text()).not.toContain('<audio')
  const { html } = await hears(it)
  const address = /<audio[^>]* src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const got = await world.app.request(address, { headers: { cookie: world.staff.ana.cookie } })
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'audio/wav'])
  const other = await world.app.request(address, { headers: { cookie: world.staff.marta.cookie } })
  expect(other.status).toBe(404)
  expect((await world.read(caseId)).kase.files[0]!.lookedAt).not.toBeNull()
})

test('what one of us wrote down stands on the page of the person, who can say what is wrong, and in what they take along', async () => {
  const it = await withSound()
  expect((await writes(it, SAID)).html).toContain('Nobody has opened this file yet')
  await hears(it)
  const empty = await writes(it, '  ')
  expect(empty.status).toBe(400)
  const done = await writes(it, SAID)
  expect(done.html).toContain('It is written down.')
  const shown = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${it.receipt}` },
  })
  const mine = (await shown.json()) as { files: { writtenDown: { words: string }[] }[] }
  expect(mine.files.map(({ writtenDown }) => writtenDown.map(({ words }) => words))).toEqual([[SAID]])
  expect(JSON.stringify(mine.files)).not.toContain(world.staff.ana.id)
  const better = `${SAID} I cannot sleep.`
  await writes(it, better, 'f1', 1)
  const { kase } = await world.read(it.caseId)
  expect(kase.files[0]!.writtenDown.map(({ words }) => words)).toEqual([SAID, better])
  expect(kase.theirWords.map(({ text }) => text)).toEqual(expect.arrayContaining([SAID, better]))
})

test('words that name one of us keep them from the case, as words in a message do', async () => {
  const it = await withSound()
  await hears(it)
  await writes(it, `It was Omar who did it, and nobody listened.`)
  const { kase } = await world.read(it.caseId)
  expect(kase.recusals.map(({ account }) => account)).toEqual([world.staff.omar.id])
})

test('who is feared in what is said with a voice, or of a file, does not stand beside the person any more', async () => {
  const fear = 'I am afraid of Nadia Haddad, she threatens me at home.'
  const beside = async () => {
    const it = await world.file()
    await world.does(it, it.caseId, 'let_in_adviser', {
      name: 'Nadia Haddad',
      mandate: 'lawyer',
      seesEarlier: true,
    })
    return it
  }
  const isBeside = async ({ caseId }: FiledStory) =>
    (await world.read(caseId)).kase.advisers.some(({ endedAt }) => endedAt === null)
  const spoken = await beside()
  await gives(spoken, 'person', {})
  await hears(spoken)
  expect(await isBeside(spoken)).toBe(true)
  await writes(spoken, fear)
  expect(await isBeside(spoken)).toBe(false)
  for (const said of [{ shows: fear }, { name: `${fear.replaceAll(' ', '_')}wav` }]) {
    const it = await beside()
    await gives(it, 'ana', said)
    expect([said, await isBeside(it)]).toEqual([said, true])
    await gives(it, 'person', said)
    expect([said, await isBeside(it)]).toEqual([said, false])
  }
})

test('words of which a child may be in it lock the file that they were heard in', async () => {
  const it = await withSound()
  await hears(it)
  await writes(it, 'They made naked pictures of my daughter, she is twelve.')
  expect(mayBeAbuseMaterial((await world.read(it.caseId)).kase)).toBe(true)
  expect((await hears(it)).html).not.toContain('<audio')
  expect((await writes(it, SAID)).html).not.toContain('It is written down.')
})

test('of two who write it down the second reads first what the other wrote, and keeps what they typed', async () => {
  const it = await withSound()
  await hears(it)
  await writes(it, SAID)
  expect((await writes(it, SAID)).html).not.toContain('It is written down.')
  const other = 'They took my money, and nobody would say why.'
  const late = await writes(it, other)
  expect(late.html).toContain('Somebody wrote it down meanwhile.')
  expect(late.html).toContain(other)
  expect((await writes(it, other, 'f1', 1)).html).toContain('It is written down.')
})

test('what was typed is there after any press, also where its field is gone meanwhile', async () => {
  const it = await withSound()
  await hears(it)
  const typed = {
    'words-f1': 'As far as I heard.',
    'reasons-f1': 'It is not of this case.',
    shows: 'A letter',
  }
  for (const at of ['f1:hear', 'f1:soft', 'f1:write', 'f1:refuse', 'give', 'f9:hear', '']) {
    const { html } = await posts('ana', await withHeard(), {
      ...typed,
      at,
      'words-f1': at === 'f1:write' ? ' ' : typed['words-f1'],
      'reasons-f1': at === 'f1:refuse' ? ' ' : typed['reasons-f1'],
    })
    for (const [field, words] of Object.entries(typed))
      if (!(at === 'f1:write' && field === 'words-f1') && !(at === 'f1:refuse' && field === 'reasons-f1'))
        expect([at, html.includes(words)]).toEqual([at, true])
  }
  await world.does(it, it.caseId, 'write_message', {
    body: 'They made naked pictures of my daughter, she is twelve.',
  })
  const late = await writes(it, 'As far as I heard.')
  expect(late.html).toContain('As far as I heard.')
})

test('whoever waits for an appeal is not made unfit for it by writing down', async () => {
  const it = await world.reach(stages.notUpheld)
  await gives(it, 'person', {})
  await hears(it)
  await world.does(it, it.caseId, 'appeal', { decision: 'd1', reasons: 'The letter shows it. Look again.' })
  const done = await posts('lea', it, { at: 'f1:write', 'words-f1': SAID, 'before-f1': '0' })
  expect(done.html).not.toContain('It is written down.')
})

test('a case does not end with a file that nobody saw, or a recording that nobody wrote down', async () => {
  const it = await world.reach(stages.remedied)
  const ends = async () => (await world.read(it.caseId)).kase
  const missing = async () =>
    missingFor(await ends(), 'remedied_confirmed', { now: world.now(), calendar: world.house.calendar }).map(
      ({ refused }) => refused,
    )
  await gives(it, 'person', {})
  expect(await missing()).toContain('file_unseen')
  await hears(it)
  expect(await missing()).toContain('file_unheard')
  await writes(it, SAID)
  expect((await missing()).filter((code) => code.startsWith('file_'))).toEqual([])
})

test('nobody writes down words for the person from what we added ourselves', async () => {
  const it = await withSound({}, 'ana')
  await hears(it, 'e1')
  expect((await writes(it, SAID, 'e1')).html).toContain('The person says nothing in this file.')
  expect((await world.read(it.caseId)).kase.files[0]!.writtenDown).toEqual([])
})

test('in every stage, of every type of file and by whomever: only what is heard, by us, after it was heard', () => {
  const types = fc.constantFrom(...codesOf(FILE_TYPES))
  const stage = fc.constantFrom(stages.received, stages.assessing, stages.offered, stages.remedied)
  const who = fc.constantFrom(people.ana, people.marta, people.person)
  fc.assert(
    fc.property(types, stage, who, fc.boolean(), fc.boolean(), (type, at, by, isOpened, isTheirs) => {
      const it = at()
      const file = {
        type,
        bytes: 10,
        digest: 'a'.repeat(64),
        cameAs: null,
        cleaned: 'taken_out',
        name: null,
        shows: null,
        action: null,
      } as const
      const from = isTheirs ? people.person : people.ana
      const id = isTheirs ? 'f1' : 'e1'
      it.inGroup((kase) => decideToGive(kase, file, it.contextFor(from), 1_000_000))
      if (isOpened)
        it.inGroup((kase) => lookAtFile(kase, { file: id, shade: 'whole' }, it.contextFor(people.ana)))
      const ruling = writeDown(it.kase, { file: id, words: SAID, before: 0 }, it.contextFor(by))
      const isHeard = ['sound', 'film'].includes(kindOfFile(type))
      expect(!isRefusal(ruling)).toBe(by.kind === 'staff' && isTheirs && isHeard && isOpened)
    }),
  )
})
