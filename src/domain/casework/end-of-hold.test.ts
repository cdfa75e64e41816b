import { describe, expect, test } from 'vitest'
import { ZOE } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person, zoe } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { queuesOf } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { complain } from './complain.ts'
import { doneAtOnce } from './done-at-once.ts'
import { everythingOwed } from './owed.ts'
import { secondLooks } from './second-look.ts'

const because = 'The court has closed its case.'
const stays = { because: 'The court may still ask for it.' }

function held(start = stages.assessing) {
  const it = start()
  it.does(ana, 'hold_everything', { because: 'A court may ask for it.' })
  return it
}
function asked(start = stages.assessing) {
  const it = held(start)
  it.does(ana, 'ask_to_release_hold', { because })
  return it
}
type Held = ReturnType<typeof held>
const looks = (it: Held) => secondLooks(it.kase, DEFAULT_CALENDAR).map(({ verb }) => verb)
const isListed = (it: Held) => queuesOf(it.kase, DEFAULT_CALENDAR).includes('second_person')

describe('whoever placed a hold', () => {
  test('asks a second person to end it, and from then on it stands on their list with a time', () => {
    const it = held()
    expect([looks(it), isListed(it)]).toEqual([[], false])
    it.does(ana, 'ask_to_release_hold', { because })
    expect([looks(it), isListed(it)]).toEqual([['release_hold'], true])
    const owed = everythingOwed(it.kase, DEFAULT_CALENDAR).find(({ step }) => step === 'rule_on_hold')
    expect(owed).toMatchObject({ owner: 'colleague', verb: 'release_hold' })
    expect(it.refusal(ana, 'release_hold', { because })).toBe('second_person_needed')
    it.does(marta, 'release_hold', { because })
    expect(it.kase).toMatchObject({ held: null, toRelease: null })
    expect([looks(it), isListed(it)]).toEqual([[], false])
  })

  test('asks with a reason, once, and only while something is held', () => {
    expect(stages.assessing().refusal(ana, 'ask_to_release_hold', { because })).toBe('nothing_held')
    expect(held().refusal(ana, 'ask_to_release_hold', { because: ' ' })).toBe('reason_missing')
    expect(asked().refusal(ana, 'ask_to_release_hold', { because })).toBe('already_done')
  })

  test('takes that back, and asks again when there is a new reason', () => {
    const it = asked()
    it.does(ana, 'keep_hold', stays)
    expect([looks(it), it.kase.held?.by]).toEqual([[], ana])
    it.does(ana, 'ask_to_release_hold', { because: 'The second court is done with it as well.' })
    expect(looks(it)).toEqual(['release_hold'])
  })

  test('asks after the case has ended as well: nothing of it is erased before somebody answers', () => {
    const it = asked(stages.notUpheld)
    expect(it.kase.closedAt).not.toBeNull()
    expect([looks(it), isListed(it)]).toEqual([['release_hold'], true])
  })
})

test('somebody else says with a reason that the hold stays, and it is on no list any more', () => {
  const it = asked()
  expect(it.refusal(marta, 'keep_hold', { because: ' ' })).toBe('reason_missing')
  it.does(marta, 'keep_hold', stays)
  expect([looks(it), isListed(it), it.kase.held?.by]).toEqual([[], false, ana])
  expect(it.refusal(omar, 'keep_hold', stays)).toBe('already_done')
})

test('a hold that is placed anew is asked about anew', () => {
  const it = asked()
  it.does(marta, 'release_hold', { because })
  it.does(omar, 'hold_everything', { because: 'The police ask for it.' })
  expect(looks(it)).toEqual([])
})

test.each(['release_hold', 'keep_hold'] as const)(
  'somebody from outside does %s where nobody else is left, and sees nothing any more',
  (verb) => {
    const it = asked()
    for (const by of [marta, omar]) it.does(by, 'declare_conflict', {})
    it.does(ana, 'ask_outside', { task: 'release_hold', email: ZOE, house: 'The ombuds office' })
    expect(it.refusal(zoe, verb, { because })).not.toBe('allowed')
    it.does(person, 'answer_outside', { reviewer: 'w1', yes: true })
    it.does(zoe, verb, { because })
    expect(looks(it)).toEqual([])
    expect(it.kase.outside[0]?.endedAt).toBe(it.now)
  },
)

test('what waits between us is nothing that the person is told, or complains of when it is late', () => {
  const [before, it] = [held(), asked()]
  expect(it.view.next).toEqual(before.view.next)
  expect(doneAtOnce(it.kase)).toEqual(doneAtOnce(before.kase))
  const late = it.later({ days: 4 })
  expect(complain.can(late.kase, { against: 'silence' }, late.contextFor(person))).toEqual(
    complain.can(before.later({ days: 4 }).kase, { against: 'silence' }, late.contextFor(person)),
  )
})
