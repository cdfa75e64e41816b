import { expect, test } from 'vitest'
import { kindsOf, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { doneByTwo } from '../../../tests/in-memory/noted-wish.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  received,
} from '../../../tests/in-memory/stages.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { resume } from './resume.ts'

function stopped(it: InMemoryCase): InMemoryCase {
  it.does(person, 'withdraw', {})
  return it.later({ days: 10 })
}

test.each([
  ['that nobody had read', received, 'received'],
  ['that was being read', assessing, 'assessing'],
  ['with an offer', offered, 'assessing'],
  ['with promises', delivering, 'delivering'],
  ['with everything there', confirming, 'confirming'],
] as const)('whoever stopped a case %s goes on with it', (_, stage, state) => {
  const it = stopped(stage())
  expect(kindsOf(it.does(person, 'resume', {}))).toEqual(['resumed', 'moved'])
  expect(it.kase).toMatchObject({ state, outcome: null, closedAt: null })
  expect(it.view.next.step).not.toBe('nothing_open')
})

test('a case that nobody had read gets its time to be read anew', () => {
  const it = stopped(received())
  it.does(person, 'resume', {})
  expect(it.view.next).toMatchObject({
    step: 'read_by_a_person',
    by: '2026-03-16T09:00:00.000Z',
    late: false,
  })
})

test('in hours when the person had told of a child or a date that is still to come', () => {
  const child = stopped(received({ child: true }))
  child.does(person, 'resume', {})
  expect(child.course.by).toBe('2026-03-12T13:00:00.000Z')
  const tomorrow = '2026-03-13T09:00:00.000Z' as typeof child.now
  const date = stopped(received({ dateThatWillPass: tomorrow }))
  date.does(person, 'resume', {})
  expect(date.course.by).toBe('2026-03-12T13:00:00.000Z')
})

test('an incident told by somebody else has the time of one', () => {
  const it = stopped(received({ kind: 'notification' }))
  it.does(person, 'resume', {})
  expect(it.view.next.by).toBe('2026-03-19T09:00:00.000Z')
})

test('what was read before keeps its first clock on the record, and is looked at again from now', () => {
  const it = assessing()
  const { triageDueAt } = it.kase
  stopped(it).does(person, 'resume', {})
  expect(it.kase).toMatchObject({ triageDueAt, lookedAtAgainSince: it.now })
})

test('an offer that lapsed is not answered by going on: it is made again', () => {
  const it = stopped(offered())
  it.does(person, 'resume', {})
  expect(it.view.offer).toBeNull()
  expect(it.refusal(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })).toBe(
    'allowed',
  )
})

test('only what the person stopped themselves, and only once', () => {
  expect(notUpheld().refusal(person, 'resume', {})).toBe('not_now')
  const it = stopped(assessing())
  it.does(person, 'resume', {})
  expect(it.refusal(person, 'resume', {})).toBe('not_now')
})

test('staff do not go on in the name of somebody who can write', () => {
  expect(stopped(assessing()).refusal(ana, 'resume', {})).toBe('person_answers_themselves')
  expect(stopped(assessing()).refusal(clock, 'resume', {})).toBe('not_yours')
  const letter = doneByTwo(assessing({ channel: 'letter' }), 'stop')
  expect(letter.refusal(ana, 'resume', {})).toBe('allowed')
})

test('the time until the next news begins anew, and nothing that passed meanwhile counts as missed', () => {
  const it = assessing()
  it.does(person, 'withdraw', {})
  it.later({ days: 43 }).does(person, 'resume', {})
  expect(it.view.newsBy).toBe(plusMs(it.now, 14 * DAY))
  expect(it.refusal(clock, 'note_lateness', {})).toBe('not_now')
})

test('promises get the time back in which nobody was to work on them', () => {
  const it = delivering()
  const [first, second] = it.kase.plan.map(({ dueAt }) => dueAt)
  it.later({ days: 3 }).does(person, 'withdraw', {})
  it.later({ days: 40 }).does(person, 'resume', {})
  expect(it.kase.plan.map(({ dueAt }) => dueAt)).toEqual([
    plusMs(first!, 40 * DAY),
    plusMs(second!, 40 * DAY),
  ])
  expect(it.view.organisations.flatMap(({ actions }) => actions).some(({ late }) => late)).toBe(false)
})

test('what was late before stays late, and what had arrived keeps its date', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', {
    action: 'a2',
    proof: 'Letter and test report',
    unasked: 'The person wrote that it came.',
  })
  const before = it.kase.plan.map(({ dueAt }) => dueAt)
  it.later({ days: 15 }).does(person, 'withdraw', {})
  it.later({ days: 5 }).does(person, 'resume', {})
  expect(it.kase.plan.map(({ dueAt }) => dueAt)).toEqual(before)
  expect(it.view.next.late).toBe(true)
})

test('what an appeal sent back while it was stopped is looked at', () => {
  const it = confirming()
  heard(it).does(ana, 'decide', {
    outcome: 'partly_upheld',
    reasons: 'A part. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'All of it. The letters show it.' })
  it.does(person, 'withdraw', {})
  const answer = {
    appeal: 'p1',
    reasons: 'It was not read. The letters show it.',
    whatNext: 'Somebody reads it. You hear from us in May.',
  } as const
  it.later({ days: 2 }).does(marta, 'decide_appeal', { ...answer, outcome: 'sent_back' })
  it.later({ days: 2 }).does(person, 'resume', {})
  expect(it.kase.state).toBe('assessing')
  expect(it.course.step).toBe('look_again')
})

test('what an appeal changed before they stopped does not send it back again', () => {
  const it = confirming()
  heard(it).does(ana, 'decide', {
    outcome: 'partly_upheld',
    reasons: 'A part. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'All of it. The letters show it.' })
  const answer = {
    appeal: 'p1',
    reasons: 'It was not read. The letters show it.',
    whatNext: 'All of it holds. You hear from us in May.',
  } as const
  it.later({ days: 2 }).does(marta, 'decide_appeal', { ...answer, outcome: 'changed' })
  it.later({ days: 2 }).does(person, 'withdraw', {})
  it.later({ days: 2 }).does(person, 'resume', {})
  expect(it.kase.state).toBe('confirming')
})

test('what two of us set aside goes back to where it stood when the person says that it is theirs', () => {
  const it = received()
  it.does(ana, 'ask_to_set_aside', { because: 'test', reasons: 'It reads like a test of the form.' })
  it.does(marta, 'rule_on_set_aside', { accepted: true })
  expect(it.kase).toMatchObject({ state: 'closed', outcome: 'set_aside' })
  it.later({ days: 9 }).does(person, 'resume', {})
  expect(it.kase).toMatchObject({ state: 'received', outcome: null })
  expect(it.kase.triageDueAt > it.now).toBe(true)
})

test('while it is stopped nobody is late with what was promised', () => {
  const it = delivering()
  it.does(person, 'withdraw', {})
  it.later({ days: 60 })
  expect(it.view.organisations.flatMap(({ actions }) => actions.map(({ late }) => late))).toEqual([
    false,
    false,
  ])
})

test('a case that opens again by an appeal after they stopped gives the time back too', () => {
  const it = delivering()
  const [first] = it.kase.plan.map(({ dueAt }) => dueAt)
  heard(it).does(ana, 'decide', {
    outcome: 'partly_upheld',
    reasons: 'A part. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.later({ days: 5 }).does(person, 'withdraw', {})
  it.later({ days: 1 }).does(person, 'appeal', { decision: 'd1', reasons: 'All of it. The letters show it.' })
  const answer = {
    appeal: 'p1',
    reasons: 'It was not read. The letters show it.',
    whatNext: 'Somebody reads it. You hear from us in May.',
  } as const
  it.later({ days: 24 }).does(marta, 'decide_appeal', { ...answer, outcome: 'changed' })
  expect(it.kase.state).toBe('assessing')
  expect(it.kase.plan[0]?.dueAt).toBe(plusMs(first!, 25 * DAY))
})

test('an old form that is sent again does not go on with what they stopped since', () => {
  const it = stopped(assessing())
  const { stops } = it.kase
  expect(resume.known(it.kase, {})).toEqual({ stops })
  it.does(person, 'resume', { stops })
  it.does(person, 'withdraw', {})
  expect(it.refusal(person, 'resume', { stops })).toBe('not_now')
  expect(it.refusal(person, 'resume', { stops: it.kase.stops })).toBe('allowed')
  expect(it.refusal(person, 'resume', { stops: null })).toBe('allowed')
})

test('what was said about us, and not agreed to, sends nothing back', () => {
  const it = delivering()
  it.does(person, 'complain', { against: 'conduct', reasons: 'Somebody laughed at me on the phone.' })
  it.does(person, 'withdraw', { stops: it.kase.stops })
  it.does(omar, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'not_agreed',
    reasons: 'We listened to the call, and nobody laughed.',
    whatNext: 'Nothing changes for you.',
  })
  it.does(person, 'resume', { stops: it.kase.stops })
  expect(it.kase.state).toBe('delivering')
})
