import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { textOf } from '../world/mailbox.ts'
import { hiddenOn, reader } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let box = ''
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
beforeEach(() => {
  world.at(MONDAY)
  box = `karim.home.${crypto.randomUUID().slice(0, 8)}@example.org`
})
afterAll(() => world.close())

const { comeBack, post } = reader(() => world)
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const choose = async ({ receipt }: FiledStory) =>
  post('/en/status', {
    visit: hiddenOn(await comeBack(receipt), 'visit'),
    step: 'recovery',
    'recovery-address': box,
  })
const askForCode = () => post('/en/lost', { address: box, step: 'send' })
/** What goes to the mailbox in the hours after that, of whatever kind. */
const mailAfter = async (act: () => Promise<unknown>) => {
  await world.drainJobs()
  const before = world.mailbox.letters.length
  await act()
  await world.drainJobs()
  world.later({ hours: 3 })
  await world.drainJobs()
  return world.mailbox.letters.slice(before).filter((each) => each.includes(box))
}
const codes = (letters: readonly string[]) =>
  letters.filter((each) => /\d{4}-\d{4}-\d{4}/.test(textOf(each))).length

type Says = (it: FiledStory) => Promise<unknown>
const says =
  (verb: VerbName, input: () => object): Says =>
  (it) =>
    world.does(it, it.caseId, verb, input() as never)
const PLACES: readonly (readonly [where: string, says: Says])[] = [
  ['a message', says('write_message', () => ({ body: `I am afraid of my husband, who reads ${box}.` }))],
  [
    'the next sentence',
    says('write_message', () => ({ body: `I am afraid of my husband. He reads everything at ${box}.` })),
  ],
  [
    'word of trouble',
    says('write_message', () => ({ body: `My boss reads ${box} and cuts my shifts.`, retaliation: true })),
  ],
  [
    'whom they fear',
    says('correct_told', () => ({ thing: 'feared', words: `My husband, who reads ${box}` })),
  ],
  [
    'two messages',
    async (it) => {
      await says('write_message', () => ({ body: `Karim reads ${box}.` }))(it)
      await says('write_message', () => ({ body: 'I am afraid of Karim.' }))(it)
    },
  ],
]

describe.each(PLACES)('a mailbox of whom they fear, told in %s', (_where, tell) => {
  test('gets no note, no code and no new choice, and the page promises none', async () => {
    const it = await world.reach(stages.assessing)
    await world.does(it, it.caseId, 'give_contact_details', { email: box, safety: 'safe' })
    expect((await choose(it)).status).toBe(200)
    const note = () =>
      world.does('ana', it.caseId, 'write_message', { body: `We read it with you, at ${world.now()}.` })
    expect(await mailAfter(note)).toHaveLength(1)
    expect(codes(await mailAfter(askForCode))).toBe(1)

    await tell(it)
    // Also where one of us would write to them.
    expect((await ana.visit(`/staff/cases/${it.caseId}`)).html).toContain(
      'They gave it as safe, and they wrote of this address',
    )
    expect(await mailAfter(note)).toEqual([])
    expect(await mailAfter(askForCode)).toEqual([])
    expect(await world.count(sql`receipt_recovery where case_id = ${it.caseId}::uuid`)).toBe(0)
    const { html } = await comeBack(it.receipt)
    expect(html).toContain('We send no e-mail to your address.')
    expect(html).toContain('your choice of an address ended')
    expect(html).not.toContain('we send a code to the address that you chose')
    expect(await world.sees(it.receipt)).toMatchObject({ mailStopped: true, recovery: { since: null } })
    const again = await choose(it)
    expect([again.status, again.html.includes('We send no code there.')]).toEqual([400, true])

    world.later({ hours: 2 })
    await world.does(it, it.caseId, 'give_contact_details', { email: box, safety: 'safe' })
    expect(await mailAfter(note)).toHaveLength(1)
    expect((await choose(it)).status).toBe(400)
  })
})

test('a choice ends also where one of us writes down what they told of it', async () => {
  const it = await world.file({ channel: 'phone' }, world.staff.ana.actor)
  expect((await choose(it)).status).toBe(200)
  await world.does('ana', it.caseId, 'correct_told', {
    thing: 'feared',
    words: `My husband, who reads ${box}`,
  })
  expect((await comeBack(it.receipt)).html).toContain('your choice of an address ended')
  expect(await mailAfter(askForCode)).toEqual([])
})
