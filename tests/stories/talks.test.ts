import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { textOf } from '../world/mailbox.ts'
import { problemsOn, reader, receiptOn, takenAlong } from '../world/page.ts'

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
const ASK = '/en/status/ask-for-talk'
const ANSWER = '/en/status/answer-talk'
const RECORD = '/en/status/answer-talk-record'

test('a call is asked for, agreed at a time with its zone, and staff read how to ring safely before they do', async () => {
  const { caseId, receipt } = await world.reach(stages.rated)
  await world.does({ caseId, receipt }, caseId, 'give_contact_details', {
    safety: 'ask_before_contact',
    howToReach: 'Ring 0100 000 000.',
    times: 'After six, Cairo time',
    coverName: 'The dentist',
  })
  const page = await comeBack(receipt)
  const empty = await send(page, ASK, { words: 'Any day after six.' })
  expect(empty.status).toBe(400)
  expect(problemsOn(empty)).toEqual(['talk-kind'])
  expect(empty.html).toContain('Any day after six.</textarea>')
  const asked = await send(page, ASK, { kind: 'phone', words: 'Any day after six, Cairo time.' })
  expect(asked.status).toBe(200)
  expect(asked.html).toMatch(/You asked for a talk\. We answer by [^<]*4 March 2026/)
  const path = `/staff/cases/${caseId}`
  const drawer = await ana.visit(`${path}?do=arrange-talk-j1`)
  for (const text of ['The dentist', 'After six, Cairo time', 'Any day after six, Cairo time.'])
    expect(drawer.html).toContain(text)
  const plan = { plan: 'agreed', 'first-date': '2026-03-05', 'first-time': '18:30' }
  expect((await ana.send(drawer, `${path}/arrange-talk`, plan)).status).toBe(303)
  const { html } = await comeBack(receipt)
  expect(html).toMatch(/Agreed: [^<]*5 March 2026[^<]*18:30/)
  expect(html).toContain('One of us takes part.')
  expect(html).not.toContain('Ana Costa')
  expect((await ana.visit(path)).html).toMatch(/Agreed for: [^]*The dentist/)
  // The words of a talk stand in no line of the log, mail or job.
  const waiting = await world.waitingJobs()
  await world.drainJobs()
  const { letters } = world.mailbox
  const left = [waiting, world.log, letters, letters.map(textOf)]
  for (const each of left) expect(JSON.stringify(each)).not.toMatch(/dentist|after six/i)
})

test('of the times that we propose the person takes one, or none, and says what is not right in what was said', async () => {
  const { caseId, receipt } = await world.reach(stages.inTalks)
  const page = await comeBack(receipt)
  expect(page.html).toContain('We propose a talk. You say whether you want it, and when.')
  expect(page.html).toContain('You told us of two more letters. We look for them.')
  const none = await send(page, ANSWER, { talk: 'j2', answer: 'yes', words: 'I come alone.' })
  expect(none.status).toBe(400)
  expect(problemsOn(none)).toEqual(['talk-j2-when'])
  const time = /name="answer-talk\/talk=j2\/when"[^>]*value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const yes = await send(page, ANSWER, { talk: 'j2', answer: 'yes', when: time, words: 'I come alone.' })
  expect(yes.status).toBe(200)
  const no = await send(yes, ANSWER, { talk: 'j2', answer: 'no', words: '' })
  expect(no.html).toContain('The talk was declined.')
  const said = await send(no, RECORD, { talk: 'j1', answer: 'not_right', words: 'There were three.' })
  expect(said.html).toContain('There were three.')
  const { html } = await ana.visit(`/staff/cases/${caseId}`)
  expect(html).toMatch(/We look for them\.[^]*What was written down is not right\.[^]*There were three\./)
  expect((await post('/ar/status', { receipt })).html).toContain('حديث معنا')
  const taken = await send(await comeBack(receipt), '/en/status', { step: 'own_data' })
  expect(takenAlong(taken)).toContain('There were three.')
})

test('whoever stands beside the person reads nothing of when and where they meet', async () => {
  const filed = await world.reach(stages.inTalks)
  const done = await send(await comeBack(filed.receipt), '/en/status/let-in-adviser', {
    name: 'Nadia',
    mandate: 'family',
    earlier: 'yes',
  })
  const theirs = receiptOn(done)
  expect(theirs).not.toBe('')
  const { html } = await comeBack(theirs)
  expect(html).toContain('They took my housing benefit')
  expect(html).not.toMatch(/My sister comes with me|go through them with you|two more letters/)
})
