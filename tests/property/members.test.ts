import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mustBeShown } from '../../src/domain/case/must-be-shown.ts'
import { countToTell, JOINING } from '../../src/domain/casework/group.ts'
import { actAsMember, joinGroup, type MemberAct } from '../../src/domain/casework/join-group.ts'
import { memberView } from '../../src/domain/casework/member-view.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import { seenByMember } from '../../src/domain/access/seen-by-member.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { asSeenBy } from '../../src/store/history/find-case.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, person } from '../in-memory/people.ts'
import { assessing, notUpheldAndOpen } from '../in-memory/stages.ts'
import { storiesOf } from './runs.ts'

/* What those do who joined a group is theirs and for staff: nobody of the group learns it, and nothing waits for it. */

const line = fc.constantFrom(undefined, 'I lost my flat over it.', 'I am afraid of Nova Bank, and of Rosa.')
const act: fc.Arbitrary<MemberAct> = fc.oneof(
  fc.record({ act: fc.constantFrom('represented' as const, 'alone' as const, 'left' as const) }),
  fc.record({
    act: fc.constant('answered' as const),
    isPutRight: fc.constantFrom('no' as const, 'yes' as const, undefined),
    feltSafe: fc.constantFrom('no' as const, undefined),
    line,
  }),
  fc.record({
    act: fc.constant('feared' as const),
    whom: fc.constantFrom('group' as const, 'other' as const),
    line,
  }),
)
const step = fc.record({
  who: fc.integer({ min: 1, max: 6 }),
  wanted: fc.oneof(fc.constant('join' as const), act),
  line,
  hours: fc.constantFrom(0, 0, 1, 30),
})
const beginning = fc.constantFrom(
  () => assessing({ submitter: 'group' }),
  () => notUpheldAndOpen({ submitter: 'group' }),
)

/** A group with an open code; ended, where its case can end. */
function begin(stage: () => InMemoryCase, ends: boolean): InMemoryCase {
  const it = stage()
  it.does(person, 'open_joining', { shown: 'The drivers of the east.', hearsOutcome: true })
  for (const word of ['They cut my hours.', undefined])
    it.inGroup((kase, context) => joinGroup(kase, { line: word, isRepresented: true }, context))
  const closing = {
    outcome: 'not_upheld',
    reasons: 'See what we wrote to you above.',
    adequacy: {},
    noWaiver: true,
  }
  if (ends) it.tries(ana, 'close', closing as never)
  return it
}

/** All that whoever leads the group reads of the case, and can do. */
function led(it: InMemoryCase) {
  const { kase } = asSeenBy({ kind: 'person', caseId: it.id }, it)
  const view = personView(kase, it.now, DEFAULT_CALENDAR)
  return JSON.stringify([view, whatCanBeDone(kase, it.contextFor(person))])
}

test('nothing that a member does changes a word of what whoever leads the group reads, or keeps us from our work', () => {
  let done = 0
  fc.assert(
    fc.property(beginning, fc.boolean(), fc.array(step, { maxLength: 12 }), (stage, ends, steps) => {
      const it = begin(stage, ends)
      for (const { who, wanted, line: word, hours } of steps) {
        it.later({ hours })
        const before = led(it)
        const known = it.events.length
        const context = it.contextFor(person)
        const ruling =
          wanted === 'join'
            ? joinGroup(it.kase, { line: word, isRepresented: true }, context)
            : actAsMember(it.kase, `w${who}`, wanted, context)
        if (isRefusal(ruling)) continue
        done += 1
        it.inGroup(() => ruling)
        expect(led(it)).toBe(before)
        const newer = it.events.slice(known)
        expect(mustBeShown(newer, {}, [], ana)).toBe(false)
        for (const { id } of it.kase.members) {
          const seen = seenByMember(it, id)
          const view = seen && memberView(seen.kase, id, it.now, DEFAULT_CALENDAR)
          for (const said of view?.said ?? []) expect(said.member).toBe(id)
          expect(seen?.events.filter(({ facts }) => 'member' in facts && facts.member !== id) ?? []).toEqual(
            [],
          )
        }
      }
    }),
    { numRuns: storiesOf(60) },
  )
  expect(done).toBeGreaterThan(60)
})

test('whoever has the code reads what was chosen to be shown, and nothing else of the case', () => {
  const it = begin(() => assessing({ submitter: 'group', story: 'It cut the pay of all of us.' }), false)
  const seen = seenByMember(it, JOINING)
  const view = seen && memberView(seen.kase, JOINING, it.now, DEFAULT_CALENDAR)
  expect(view).toMatchObject({
    shown: 'The drivers of the east.',
    outcome: null,
    owed: [],
    said: [],
    member: null,
  })
  expect(JSON.stringify(seen)).not.toContain('cut the pay')
  it.does(person, 'end_joining', {})
  expect(seenByMember(it, JOINING)).toBeNull()
})

test('a number is told at the beginning of a day, from five on, and never falls', () => {
  const it = begin(() => assessing({ submitter: 'group' }), false)
  for (const word of ['', '', ''])
    it.inGroup((kase, context) => joinGroup(kase, { line: word, isRepresented: true }, context))
  expect(countToTell(it.kase, DEFAULT_CALENDAR)).toEqual({ joined: 5, due: '2026-03-03T00:00:00.000Z' })
  expect(it.refusal(clock, 'count_members', {})).toBe('not_now')
  it.later({ days: 1 })
  it.does(clock, 'count_members', {})
  it.inGroup((kase, context) => actAsMember(kase, 'w1', { act: 'left' }, context))
  expect(it.view.group?.joined).toBe(5)
  expect(countToTell(it.kase, DEFAULT_CALENDAR)).toBeNull()
})
