import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mustBeShown } from '../../src/domain/case/must-be-shown.ts'
import { event } from '../../src/domain/case/case-event.ts'
import { keepFromMachine, sendToMachine } from '../../src/domain/casework/translate-by-machine.ts'
import { readableTranslations, toldTexts } from '../../src/domain/casework/translations.ts'
import { countToTell, isToBeHeard, JOINING, MOST_WITH_A_CODE } from '../../src/domain/casework/group.ts'
import { actAsMember, joinGroup, type MemberAct } from '../../src/domain/casework/join-group.ts'
import { memberView } from '../../src/domain/casework/member-view.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import { seenByMember } from '../../src/domain/access/seen-by-member.ts'
import { whatCanBeDone } from '../../src/domain/possible.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { aroundFear, fearHeard, fearWords } from '../../src/domain/value-chain/fear-told.ts'
import { whyNotLearn } from '../../src/domain/value-chain/may-learn.ts'
import { asSeenBy } from '../../src/store/history/find-case.ts'
import { speak } from '../../src/words/speak.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, person } from '../in-memory/people.ts'
import { assessing, attributed, notUpheldAndOpen } from '../in-memory/stages.ts'
import { enough, storiesOf } from './runs.ts'

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
  () => attributed({ submitter: 'group' }),
)

/** A group with an open code; ended, where its case can end. */
function begin(stage: () => InMemoryCase, ends: boolean): InMemoryCase {
  const it = stage()
  it.does(person, 'open_joining', { shown: 'The drivers of the east.', hearsOutcome: true })
  for (const word of ['They cut my hours.', undefined])
    it.inGroup((kase, context) =>
      joinGroup(kase, { code: kase.joining?.number ?? 0, line: word, isRepresented: true }, context),
    )
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

/** Whom the case says to be feared, and what keeps it from any of its organisations: whoever leads the group is asked. */
function feared({ kase }: InMemoryCase) {
  const learns = kase.entities.map((each) => whyNotLearn(kase, each))
  return [fearWords(kase), fearHeard(kase), aroundFear(kase), learns, kase.fearOfUsSince]
}

/** One of us puts the newest words of a member into another language, with a name of ours in them, and so does a machine. */
function putIntoEnglish(it: InMemoryCase): void {
  const told = toldTexts(it.kase).findLast(({ adviser }) => adviser !== undefined)?.id
  if (told === undefined) return
  const words = { intoLanguage: 'en', fromLanguage: 'fr', madeBy: 'us', words: 'I fear the house, and Omar.' }
  it.does(ana, 'translate_text', { told, ...words } as never)
  const sent = { told, into: 'en', server: { host: 'machine.example', inHouse: true } }
  const goesOut = sendToMachine(it.kase, sent, it.contextFor(ana))
  // Nothing goes out twice for the same answer.
  if (isRefusal(goesOut)) return expect(goesOut.refused).toBe('already_done')
  it.inGroup(() => goesOut)
  it.inGroup((kase) =>
    keepFromMachine(kase, { ...sent, words: 'I fear you.', from: 'fr' }, it.contextFor(ana)),
  )
}

/** What can still be read of those who left: nothing, in any language. */
function ofThoseWhoLeft({ kase, events }: InMemoryCase): readonly unknown[] {
  const left = events.flatMap(({ kind, facts }) => (kind === 'member_left' ? [facts.member] : []))
  const texts = toldTexts(kase).filter(({ adviser }) => left.some((each) => each === adviser))
  const here = toldTexts(kase).map(({ id }) => id)
  return [...texts, ...readableTranslations(kase).filter(({ told }) => !here.includes(told))]
}

test('nothing that a member does changes a word of what whoever leads the group reads, or keeps us from our work', () => {
  let done = 0
  fc.assert(
    fc.property(beginning, fc.boolean(), fc.array(step, { maxLength: 12 }), (stage, ends, steps) => {
      const it = begin(stage, ends)
      for (const { who, wanted, line: word, hours } of steps) {
        it.later({ hours })
        const before = led(it)
        const fearedBefore = feared(it)
        const known = it.events.length
        const context = it.contextFor(person)
        const ruling =
          wanted === 'join'
            ? joinGroup(
                it.kase,
                { code: it.kase.joining?.number ?? 0, line: word, isRepresented: true },
                context,
              )
            : actAsMember(it.kase, `w${who}`, wanted, context)
        if (isRefusal(ruling)) continue
        done += 1
        it.inGroup(() => ruling)
        expect(led(it)).toBe(before)
        const newer = it.events.slice(known)
        expect(mustBeShown(newer, {}, [], ana)).toBe(false)
        // Whoever says that they were heard has read what came last.
        const hears = [event(it.contextFor(ana), 'members_heard', {}, { note: 'Read.' })]
        expect(mustBeShown(newer, {}, hears, ana)).toBe(newer.some(isToBeHeard))
        putIntoEnglish(it)
        expect(led(it)).toBe(before)
        expect(feared(it)).toEqual(fearedBefore)
        expect(ofThoseWhoLeft(it)).toEqual([])
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
  expect(done).toBeGreaterThan(enough(60))
})

test('we are told that words of members wait exactly while some can be read that nobody of us has read', () => {
  let left = 0
  const ofFew = fc.record({ each: step, who: fc.integer({ min: 1, max: 3 }) })
  const turn = fc.oneof(
    ofFew.map(({ each, who }) => ({ ...each, who })),
    ofFew.map(({ each, who }) => ({
      ...each,
      who,
      wanted: { act: 'answered' as const, line: 'It cut my pay.' },
    })),
    ofFew.map(({ each, who }) => ({ ...each, who, wanted: { act: 'left' as const } })),
    fc.constant('hear' as const),
  )
  fc.assert(
    fc.property(beginning, fc.array(turn, { minLength: 4, maxLength: 14 }), (stage, turns) => {
      const it = begin(stage, false)
      let heard: readonly unknown[] = []
      for (const each of turns) {
        if (each === 'hear') {
          if (!isRefusal(it.tries(ana, 'hear_members', { note: 'We read all of it.' })))
            heard = it.events.slice()
        } else {
          const { who, wanted, line: word, hours } = each
          it.later({ hours })
          const ruling =
            wanted === 'join'
              ? joinGroup(
                  it.kase,
                  { code: it.kase.joining?.number ?? 0, line: word, isRepresented: true },
                  it.contextFor(person),
                )
              : actAsMember(it.kase, `w${who}`, wanted, it.contextFor(person))
          if (isRefusal(ruling)) continue
          it.inGroup(() => ruling)
        }
        const gone = it.events.flatMap(({ kind, facts }) => (kind === 'member_left' ? [facts.member] : []))
        left += gone.length
        const waits = it.events
          .filter((said) => isToBeHeard(said) && !heard.includes(said))
          .filter(({ facts }) => 'member' in facts && !gone.includes(facts.member as never))
        expect(it.kase.membersUnheard !== null).toBe(waits.length > 0)
        expect(it.refusal(ana, 'hear_members', { note: 'We read all of it.' })).toBe(
          waits.length > 0 ? 'allowed' : 'already_done',
        )
      }
    }),
    { numRuns: storiesOf(60) },
  )
  expect(left).toBeGreaterThan(enough(20))
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

test('a code lets in so many and no more, and says so with what can be done', () => {
  const it = begin(() => assessing({ submitter: 'group' }), false)
  const joins = () => {
    const code = it.kase.joining?.number ?? 0
    return joinGroup(it.kase, { code, isRepresented: true }, it.contextFor(person))
  }
  while (it.kase.members.length < MOST_WITH_A_CODE) it.inGroup(joins)
  const full = joins()
  expect(full).toEqual({ refused: 'code_is_full', detail: { most: MOST_WITH_A_CODE } })
  const { say, w } = speak('en', 'UTC')
  expect(say(w.refusals.code_is_full, { most: MOST_WITH_A_CODE })).toMatch(
    /^200 people have joined with this code, and no more can\. Whoever gave it to you can make a new one\./,
  )
  it.does(person, 'open_joining', { shown: 'The drivers of the west.', hearsOutcome: true })
  expect(isRefusal(joins())).toBe(false)
})

test('a number is told at the beginning of a day, from five on, and never falls', () => {
  const it = begin(() => assessing({ submitter: 'group' }), false)
  for (const word of ['', '', ''])
    it.inGroup((kase, context) =>
      joinGroup(kase, { code: kase.joining?.number ?? 0, line: word, isRepresented: true }, context),
    )
  expect(countToTell(it.kase, DEFAULT_CALENDAR)).toEqual({ joined: 5, due: '2026-03-03T00:00:00.000Z' })
  expect(it.refusal(clock, 'count_members', {})).toBe('not_now')
  it.later({ days: 1 })
  it.does(clock, 'count_members', {})
  it.inGroup((kase, context) => actAsMember(kase, 'w1', { act: 'left' }, context))
  expect(it.view.group?.joined).toBe(5)
  expect(countToTell(it.kase, DEFAULT_CALENDAR)).toBeNull()
})
