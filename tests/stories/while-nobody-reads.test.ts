import { afterAll, beforeAll, expect, test } from 'vitest'
import { findReader } from '../../src/actions/casework/find-reader.ts'
import { casesLeftToNobody, whoReads } from '../../src/actions/casework/left-to-nobody.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader as pages } from '../world/page.ts'

let world: World
let story: FiledStory

/** A story of danger that everybody here is kept from, and a reprisal told in it. */
beforeAll(async () => {
  world = await makeWorld()
  story = await world.file({ language: 'en', story: 'They say where I live.', dangerSigns: ['life'] })
  for (const who of ['ana', 'marta', 'omar', 'lea'] as const)
    await world.does(story, story.caseId, 'keep_from', { who })
  const body = 'They threaten me because I wrote to you.'
  await world.does(story, story.caseId, 'write_message', { body, retaliation: true })
})
afterAll(() => world.close())

const person = pages(() => world)
const left = async () => (await casesLeftToNobody(world.house, world.staff.adm.id)).lines

test('the person reads one time, and every promise as what whoever is found will do', async () => {
  const { html } = await person.comeBack(story.receipt)
  const speaker = speak('en', world.house.calendar.timeZone)
  expect(html).toContain(`By ${speaker.moment((await left())[0]!.due!)}, somebody from outside`)
  expect(html).toContain('What whoever is found then does')
  const { owed } = await world.sees(story.receipt)
  for (const { step, owner } of owed) {
    if (owner === 'person') continue
    const ours = speaker.w.portal.status.next.steps[step].split('{by}')
    const said = ours.every((part) => html.includes(part.trim()))
    expect([step, said && ours.join('').trim() !== '']).toEqual([step, false])
  }
  for (const untrue of ['settle who among us', 'write to us above', 'Somebody looks within', 'in no list'])
    expect(html, untrue).not.toContain(untrue)
  expect(html).toContain('Nobody here may read what you write either.')
  expect(html).toContain('Nobody at The benefit agency of the tests can open your case.')
  const sent = await person.send({ html, status: 200 }, '/en/status/write-message', {
    body: 'Please hurry.',
  })
  expect(sent.html).toContain('Your message has been sent. It stands below and waits for whoever is found.')
})

test('the person reads that somebody from outside has it, and that nobody here does', async () => {
  const account = { email: 'apart@court.example', name: 'Somebody Apart', role: 'outside_reviewer' } as const
  await openAccount(world.house, account)
  const adm = { id: world.staff.adm.id, role: 'administrator' } as const
  const reader = { email: account.email, house: 'The ombuds office of the city' }
  expect(await findReader(world.house, adm, (await left())[0]!.mark, reader)).toBe('done')
  const { html } = await person.comeBack(story.receipt)
  const has =
    /Somebody Apart[^,]*, [^,]*The ombuds office of the city[^,]*, has it, because nobody here may open it/
  expect(html).toMatch(has)
  for (const untrue of [
    'The benefit agency of the tests has it',
    'at The benefit agency of the tests cannot open your case',
    'settle who among us',
  ])
    expect(html, untrue).not.toContain(untrue)
  expect(html).toContain('Nobody at The benefit agency of the tests can open your case.')
})

test('no time is promised by which somebody is found for a case that is erased before', async () => {
  const told = await world.file({ language: 'en', story: 'They lost my letter.' })
  await world.does('ana', told.caseId, 'take_up')
  world.later({ days: 20 })
  await world.does(told, told.caseId, 'ask_to_erase')
  world.later({ days: 13 })
  for (const who of ['ana', 'marta', 'omar', 'lea'] as const)
    await world.does(told, told.caseId, 'keep_from', { who })
  const { kase } = await world.read(told.caseId)
  expect((await whoReads(world.house, kase)).reader).toEqual({ by: null, finder: 'accounts' })
  const { html } = await person.comeBack(told.receipt)
  expect(html).toContain('We cannot promise that they read it before it is erased.')
})

test('the questions how it is promise nothing of ours, in any language', async () => {
  const told = await world.file({ language: 'en', story: 'They lost my letter.' })
  await world.does('ana', told.caseId, 'take_up')
  const { html: before } = await person.comeBack(told.receipt)
  for (const who of ['ana', 'marta', 'omar', 'lea'] as const)
    await world.does(told, told.caseId, 'keep_from', { who })
  for (const { code } of LANGUAGES) {
    const { howItIs, readerSought } = speak(code, 'UTC').w.portal.status
    const { html } = await person.post(`/${code}/status`, { receipt: told.receipt })
    const [safety] = readerSought.howItIs.safety.split('{limit}')
    for (const sentence of [safety, readerSought.howItIs.wordsHint]) expect(html).toContain(sentence)
    // What of it is not also said while nobody may read: the sentence with our time.
    const ours =
      howItIs.safety.split('{limit}').find((part) => !readerSought.howItIs.safety.includes(part)) ?? ''
    for (const sentence of [ours, howItIs.wordsHint, howItIs.bringsBack]) expect(html).not.toContain(sentence)
    if (code === 'en') expect(before).toContain(ours)
  }
})
