import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import { viewCase } from '../../src/actions/casework/view-case.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { listCases } from '../../src/store/cases/list-cases.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn, reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { post, send, comeBack } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const SAY = '/en/status/say-about-reprisal'
const contact = { safety: 'safe', email: 'samira@example.org' }
const TOLD = 'My team leader moved me to nights.'
const DONE = 'We spoke with the works council, and they write to the office.'

/** Somebody tells that they are made to suffer, and Ana did something about it. */
const told = async (email = contact.email) => {
  const filed = await world.reach(stages.assessing, { contact: { ...contact, email } })
  await world.does(filed, filed.caseId, 'write_message', { body: TOLD, retaliation: true })
  return filed
}
const step = async (caseId: string, body?: string) =>
  world.does('ana', caseId, 'record_reprisal_step', {
    reprisal: 't1',
    done: DONE,
    nextAt: plusMs(MONDAY, 10 * DAY),
    ...(body !== undefined && { body }),
  })

describe('trouble for having written to us', () => {
  test('stands on the page: who takes care, what was done, when somebody looks next', async () => {
    const { receipt, caseId } = await told()
    expect((await comeBack(receipt)).html).toContain('Nobody has taken it on yet.')
    await world.does('ana', caseId, 'take_up_reprisal', { reprisal: 't1' })
    await step(caseId)
    const { html } = await comeBack(receipt)
    for (const said of ['Whoever has your case takes care of it.', DONE, 'We look at it again by'])
      expect(html).toContain(said)
    const desk = await ana.visit(`/staff/cases/${caseId}`)
    expect(desk.html).toContain('takes care of it.')
    expect(desk.html).toContain(DONE)
  })

  test('ends by the word of the person, and goes to a body outside only with their yes', async () => {
    const { receipt, caseId } = await told()
    expect((await comeBack(receipt)).html).not.toContain('A body outside takes care of it from now on')
    await step(caseId, 'The labour inspectorate')
    const page = await comeBack(receipt)
    expect(page.html).toContain('The labour inspectorate')
    const words = 'They ring me on Friday.'
    const said = await send(page, SAY, { reprisal: 't1', how: 'handed_over', words })
    expect(said.status).toBe(200)
    expect(said.html).toContain(words)
    expect(said.html).toContain('We do nothing more about it.')
    expect((await world.read(caseId)).kase.reprisals[0]?.end?.how).toBe('handed_over')
  })

  test('is asked about again, by mail only that there is news', async () => {
    const { receipt, caseId } = await told('rosa@example.org')
    await step(caseId)
    await world.drainJobs()
    const before = world.mailbox.letters.length
    world.later({ days: 7 })
    await ringClocks(world.house)
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before).filter((each) => each.includes('rosa@example.org'))
    expect(letters).toHaveLength(1)
    expect(letters[0]).not.toMatch(/trouble|nights|council|reprisal/i)
    const { html } = await comeBack(receipt)
    expect(html).toContain('we asked you how it is now')
    expect(html).toContain('there was something new about the trouble that you told us of')
    expect(isInStep(await checkProjections(world.house))).toBe(true)
  })

  test('is on the list of what is late once the day for the next look has passed', async () => {
    const { receipt, caseId } = await told()
    await step(caseId)
    await world.does('ana', caseId, 'write_message', { body: 'We are with you, and look into it.' })
    world.later({ days: 11 })
    await ringClocks(world.house)
    const { database, keys } = world.house
    const { lines } = await listCases(database, keys, world.staff.ana.viewer, 'late', null)
    expect(lines.find(({ id }) => id === caseId)?.nextStep).toBe('look_after_you')
    expect((await comeBack(receipt)).html).toContain('We should have looked at it again by')
  })

  test('an answer left out is asked for, and nothing typed is lost', async () => {
    const { receipt, caseId } = await told()
    await step(caseId)
    const empty = await send(await comeBack(receipt), SAY, { reprisal: 't1', words: 'They shout at me.' })
    expect(empty.status).toBe(400)
    expect(problemsOn(empty)).toEqual(['reprisal-how'])
    expect(empty.html).toContain('They shout at me.')
  })

  test('goes to no body that stood on no page when the person said yes, and says to which it went', async () => {
    const { receipt, caseId } = await told()
    await step(caseId, 'The labour inspectorate')
    const page = await comeBack(receipt)
    await step(caseId, 'The ombudsman')
    const yes = { reprisal: 't1', 'reprisal-how': 'handed_over', how: 'handed_over', words: '' }
    const shown = await send(page, SAY, yes)
    expect((await world.read(caseId)).kase.reprisals[0]?.end).toBeNull()
    expect(shown.html).toContain('<bdi>The ombudsman</bdi>')
    const said = await send(shown, SAY, yes)
    expect(said.html).toMatch(/A body outside takes care of it from now on[^<]*<bdi>The ombudsman<\/bdi>/)
    expect((await world.read(caseId)).kase.reprisals[0]?.end?.how).toBe('handed_over')
  })

  test('keeps a case from being erased on a day that is then said nowhere, and says until when an answer is waited for', async () => {
    const filed = await told()
    const { receipt, caseId } = filed
    await step(caseId)
    await world.does(filed, caseId, 'say_about_reprisal', { reprisal: 't1', how: 'stopped' })
    await world.does(filed, caseId, 'ask_to_erase', {})
    await world.does(filed, caseId, 'write_message', { body: TOLD, retaliation: true })
    await world.does('ana', caseId, 'write_message', { body: 'We are with you, and look into it.' })
    expect((await comeBack(receipt)).html).toContain('This will be erased on')
    world.later({ days: 15 })
    await ringClocks(world.house)
    const waits = (await comeBack(receipt)).html
    expect(waits).toContain('It waits for now.')
    expect(waits).not.toContain('This will be erased on')
    world.later({ days: 15 })
    await ringClocks(world.house)
    const { html } = await comeBack(receipt)
    expect(html).toMatch(/Until [^<]* we wait for your answer/)
    expect(html).toContain('This will be erased on')
  })

  test('begins with a tick beside the answer to a question', async () => {
    const { receipt, caseId } = await world.reach(stages.assessing, { contact })
    await world.does('ana', caseId, 'ask_person', { questions: ['Does anybody make you suffer for it?'] })
    const page = await comeBack(receipt)
    expect(page.html).toContain('id="inquiry-n1-retaliation')
    const answer = { inquiry: 'n1', words: TOLD, retaliation: 'yes' }
    const { html } = await send(page, '/en/status/answer-question', answer)
    expect(html).toContain('Trouble because you spoke up')
    expect((await world.read(caseId)).kase.retaliationSince).not.toBeNull()
  })

  test('whom the person names in it takes no part in it, at no door, though they may go on with the case', async () => {
    const filed = await world.reach(stages.assessing, { contact })
    const { caseId } = filed
    await world.does('marta', caseId, 'write_message', { body: 'We look into the letter that you sent.' })
    const body = `MARTA of your staff told my boss that I wrote to you.`
    await world.does(filed, caseId, 'write_message', { body, retaliation: true })
    const acts = {
      take_up_reprisal: { reprisal: 't1' },
      record_reprisal_step: { reprisal: 't1', done: DONE, nextAt: plusMs(MONDAY, 10 * DAY) },
    } as const
    for (const [verb, input] of Object.entries(acts))
      expect(await world.tries('marta', caseId, verb as keyof typeof acts, input)).toBe('named_in_reprisal')
    const { possible } = (await viewCase(world.house, world.staff.marta.viewer, caseId))!
    expect(possible.can.map(({ verb }) => verb)).not.toContain('take_up_reprisal')
    await world.does('ana', caseId, 'take_up_reprisal', acts.take_up_reprisal)
  })

  test('whoever told of others reads what is done about their own trouble, and ends it by their own word', async () => {
    const filed = await world.reach(
      () => stages.assessing({ kind: 'notification', submitter: 'somebody_else' }),
      { submitter: 'somebody_else', contact },
    )
    await world.does(filed, filed.caseId, 'write_message', { body: TOLD, retaliation: true })
    await step(filed.caseId)
    world.later({ days: 3 })
    const page = await comeBack(filed.receipt)
    expect(page.html).toContain(DONE)
    expect(page.html).not.toContain('We are late')
    const said = await send(page, SAY, {
      reprisal: 't1',
      'reprisal-how': 'stopped',
      how: 'stopped',
      words: 'They stopped.',
    })
    expect(said.status).toBe(200)
    expect((await world.read(filed.caseId)).kase.reprisals[0]?.end).not.toBeNull()
    expect((await comeBack(filed.receipt)).html).toContain('They stopped.')
  })

  test('is said in Arabic as well', async () => {
    const { receipt } = await told()
    expect((await post('/ar/status', { receipt })).html).toContain('متاعب لأنك تكلمت')
  })
})
