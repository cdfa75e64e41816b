import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { audienceOf, type CaseEvent } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { fold } from '../../src/domain/case/fold.ts'
import { stepFor, type VerbName } from '../../src/domain/verbs.ts'
import { courseOf } from '../../src/domain/casework/course.ts'
import { isErasedNow } from '../../src/domain/casework/erasing.ts'
import { nextStep, promisedTimes } from '../../src/domain/casework/next-step.ts'
import { caseSeverity } from '../../src/domain/casework/overview.ts'
import { isNobodyLeft } from '../../src/domain/access/nobody-left.ts'
import { standingOf } from '../../src/domain/access/relations.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import { countersOf, queueOf } from '../../src/domain/case/queues.ts'
import { clocksOf, inputOf } from '../../src/domain/case/clocks.ts'
import { isRefusal, REFUSALS } from '../../src/domain/refusal.ts'
import { isOver } from '../../src/domain/remedy/action-states.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { actingContact } from '../../src/domain/value-chain/acting-contact.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ACCOUNTS, clock, person } from '../in-memory/people.ts'
import { attempt, NOTE_MARK, type Command } from './commands.ts'
import { enough, storiesOf } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

/** Stories are told where other tests run too, so the time they may take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 })

interface Told {
  readonly it: InMemoryCase
  readonly before: Case
  readonly done: readonly CaseEvent[]
  readonly command: Command
}

/** Tells many stories, and looks at every step that was allowed. */
function always(look: (step: Told) => void, verbs?: readonly VerbName[]): void {
  fc.assert(
    fc.property(story(verbs), ({ beginning, commands }) => {
      const it = BEGINNINGS[beginning]()
      for (const each of commands) {
        const before = it.kase
        const ruling = attempt(it, each)
        if (!isRefusal(ruling)) look({ it, before, done: ruling, command: each })
      }
    }),
    { numRuns: storiesOf(400) },
  )
}

const HANDING = [
  'add_entity',
  'correct_entity',
  'consent_to_share',
  'tell_entity',
  'offer_handover',
  'answer_handover',
  'expire_handover',
  'record_cooperation',
] as const satisfies readonly VerbName[]
const APPEALING = [
  'decide',
  'close',
  'appeal',
  'decide_appeal',
  'add_note',
  'withdraw',
  'resume',
] as const satisfies readonly VerbName[]
const REMEDYING = [
  'propose_action',
  'record_commitment',
  'send_offer',
  'answer_offer',
  'impose_action',
  'start_action',
  'record_delivery',
  'verify_delivery',
  'confirm_delivery',
  'overtake_action',
  'close',
  'decide',
  'appeal',
  'decide_appeal',
] as const satisfies readonly VerbName[]

const TALKING = [
  'write_message',
  'withdraw',
  'resume',
  'appeal',
  'decide_appeal',
] as const satisfies readonly VerbName[]

const live = (kase: Case) => kase.plan.filter((action) => !isOver(action.state))

describe('whatever anybody tries', () => {
  test('a refusal has a code that has words, and changes nothing', () => {
    const codes = new Set<string>(REFUSALS.map(({ code }) => code))
    const seen = new Set<string>()
    fc.assert(
      fc.property(story(), ({ beginning, commands }) => {
        const it = BEGINNINGS[beginning]()
        for (const each of commands) {
          const before = it.kase
          const ruling = attempt(it, each)
          if (!isRefusal(ruling)) continue
          seen.add(ruling.refused)
          expect(codes).toContain(ruling.refused)
          expect(it.kase).toBe(before)
        }
      }),
      { numRuns: storiesOf(200) },
    )
    expect(seen.size).toBeGreaterThan(enough(20))
  })

  test("nothing is closed as remedied and confirmed without the person's yes to every live action", () => {
    always(({ it, done }) => {
      const [closed] = done.filter((event) => event.kind === 'closed')
      if (closed === undefined) return
      const { outcome } = (closed as CaseEvent<'closed'>).facts
      if (outcome === 'remedied_confirmed') {
        expect(live(it.kase).length).toBeGreaterThan(0)
        for (const action of live(it.kase)) expect(action.confirmed?.code).toBe('yes')
      }
      if (outcome === 'remedied_unconfirmed')
        for (const action of live(it.kase)) {
          expect(action.delivered).not.toBeNull()
          expect(action.confirmed?.code ?? 'yes').toBe('yes')
        }
      if (outcome !== 'withdrawn_by_person')
        expect(it.kase.decisions.at(-1)).toMatchObject({
          kind: outcome === 'set_aside' ? 'set_aside' : 'closing',
        })
      else expect(closed.by).toEqual(person)
    }, REMEDYING)
    expect.hasAssertions()
  })

  test('the five facts are said only by whom they belong to', () => {
    always(({ done }) => {
      for (const event of done)
        if (
          event.kind === 'delivery_confirmed' ||
          event.kind === 'offer_answered' ||
          event.kind === 'appealed'
        )
          expect(event.by).toEqual(person)
    })
    expect.hasAssertions()
  })

  test('the case that grew step by step is the fold of its events', () => {
    always(({ it }) => expect(it.kase).toEqual(fold(it.id, it.events)))
    expect.hasAssertions()
  })

  test('the state moves only as the lifecycle allows', () => {
    always(({ it, before, done, command: { verb } }) => {
      let { state } = before
      for (const event of done)
        if (event.kind === 'moved') {
          expect(event.facts.from).toBe(state)
          expect(stepFor(before.state, verb)?.to).toContain(event.facts.to)
          state = event.facts.to
        }
      expect(it.kase.state).toBe(state)
      expect(it.kase.closedAt !== null).toBe(state === 'closed')
      expect(it.kase.outcome !== null).toBe(state === 'closed')
    }, REMEDYING)
    expect.hasAssertions()
  })

  test('every open case is in a queue that somebody owns, and says what comes next', () => {
    let parked = 0
    always(({ it: { kase, view } }) => {
      // Erased: only the record is left, in the state that it had, and nothing of it rings any more.
      if (kase.erasedAt !== null) {
        expect([nextStep(kase, DEFAULT_CALENDAR).step, clocksOf(kase, DEFAULT_CALENDAR)]).toEqual([
          'nothing_open',
          [],
        ])
        return
      }
      // A case that none of us may see is on a list of its own.
      if (isNobodyLeft(standingOf(kase), ACCOUNTS)) return
      const counters = countersOf(kase, DEFAULT_CALENDAR)
      const queues = counters.map(queueOf)
      const work = ['worklist', 'parked', 'closed'].filter((queue) => queues.includes(queue))
      expect(new Set(work).size).toBe(1)
      expect(work.includes('closed')).toBe(kase.state === 'closed')
      // What is late is in the list of what is late, and is never put aside for the person.
      const late = promisedTimes(kase, DEFAULT_CALENDAR).some(({ by: until }) => until <= kase.asOf)
      expect(queues.includes('late')).toBe(late)
      if (work.includes('parked')) {
        parked += 1
        expect(late).toBe(false)
        expect(kase.unansweredSince).toBeNull()
        expect(view.waiting.length).toBeGreaterThan(0)
        // It comes back by its own clock.
        expect(clocksOf(kase, DEFAULT_CALENDAR).map(({ verb }) => verb)).toContain('note_lateness')
      }
      const { step, by } = courseOf(kase, DEFAULT_CALENDAR)
      if (nextStep(kase, DEFAULT_CALENDAR).step === 'nothing_open') expect(kase.state).toBe('closed')
      // Nobody waits for nothing: what is promised has a date, what is asked can be answered.
      if (step === 'deliver_what_was_promised') expect(by).not.toBeNull()
      if (step === 'your_answer') expect(view.offer).not.toBeNull()
      expect(view.owed.some((each) => each.step === 'your_answer')).toBe(view.offer !== null)
      if (step === 'please_check') expect(view.facts.delivered).toBeGreaterThan(0)
    }, REMEDYING)
    expect(parked).toBeGreaterThan(0)
  })

  test('whoever is made to suffer for having written to us has a time until when somebody looks, until one does', () => {
    let suffering = 0
    always(({ it: { kase, view }, before, done }) => {
      const owed = promisedTimes(kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'look_at_retaliation')
      expect(owed.map(({ by }) => by)).toEqual(kase.retaliationSince === null ? [] : [view.retaliationBy])
      if (kase.retaliationSince !== null) {
        suffering += 1
        expect(countersOf(kase, DEFAULT_CALENDAR).map(queueOf)).toContain('messages')
      } else if (before.retaliationSince !== null)
        // One of us wrote or did something about it, or the person says themselves how it is.
        expect([
          { kind: 'message_written', by: 'staff' },
          { kind: 'reprisal_step_taken', by: 'staff' },
          { kind: 'reprisal_said', by: 'person' },
        ]).toContainEqual({ kind: done[0]?.kind, by: done[0]?.by.kind })
    }, TALKING)
    expect(suffering).toBeGreaterThan(0)
  })

  test('the level of a harm falls only by a second reviewer, and its place never by a flag', () => {
    always(({ it, before, command: { verb } }) => {
      const [was, is] = [caseSeverity(before), caseSeverity(it.kase)]
      // What the person said of gravity holds until somebody who has not rated it answered why not.
      if ((is.level ?? 0) < (was.level ?? 0)) expect(['lower_rating', 'answer_own_view']).toContain(verb)
      if (is.priority > was.priority)
        expect(['lower_rating', 'rate_impact', 'answer_own_view']).toContain(verb)
      expect(is.priority).toMatch(/^P[1-4]$/)
    })
    expect.hasAssertions()
  })

  test('no word of a note reaches the person, and what is only for staff changes nothing for them', () => {
    always(({ it }) => {
      expect(JSON.stringify(it.view)).not.toContain(NOTE_MARK)
      const theirs = it.events.filter((event) => audienceOf(event).includes('person'))
      expect(personView(fold(it.id, theirs), it.now, DEFAULT_CALENDAR)).toEqual(it.view)
    })
    expect.hasAssertions()
  })

  test('nobody who took part decides an appeal', () => {
    let appeals = 0
    always(({ before, done }) => {
      for (const event of done)
        if (event.kind === 'appeal_decided') {
          appeals += 1
          expect(event.by.kind).toBe('staff')
          expect(before.tookPart).not.toContain(event.by.kind === 'staff' && event.by.id)
          expect(event.texts.reasons).not.toBe('')
        }
    }, APPEALING)
    expect(appeals).toBeGreaterThan(0)
  })

  test('every decision can be appealed once until its date, whatever the state', () => {
    always(({ it }) => {
      // Erased: nobody finds it any more, the person neither.
      if (it.kase.erasedAt !== null) return
      for (const decision of it.kase.decisions) {
        const before = it.kase.appeals.find((each) => each.decision === decision.id)
        const known = before && (before.decided === null ? 'already_done' : 'appeal_answered')
        const answer = it.refusal(person, 'appeal', {
          decision: decision.id,
          reasons: 'No. The letters show it.',
        })
        // In the hour in which a case is erased an appeal would be gone with it.
        const isGone = isErasedNow(it.kase, { now: it.now, calendar: DEFAULT_CALENDAR })
        if (it.now > decision.appealUntil) expect(answer).toBe('appeal_too_late')
        else expect(answer).toBe(isGone ? 'being_erased' : (known ?? 'allowed'))
        const shown = it.view.decisions.find(({ id }) => id === decision.id)
        expect(shown?.canAppeal).toBe(answer === 'allowed')
        expect(decision.reasons).not.toBe('')
      }
    })
    expect.hasAssertions()
  })

  test('the receiver is the contact until another accepted, and never somebody who is feared', () => {
    let handed = 0
    always(({ it: { kase } }) => {
      for (const impact of kase.impacts) {
        const contact = actingContact(kase, impact.id)
        if (contact === 'receiver') continue
        handed += 1
        const body = kase.bodies.find(({ id }) => id === contact)
        if (body) {
          expect(body.answer?.accepted).toBe(true)
          continue
        }
        expect(kase.entities.find((entity) => entity.id === contact)?.feared).toBe(false)
        expect(
          kase.handovers.some(
            (each) =>
              each.entity === contact && each.answer?.accepted === true && each.impacts.includes(impact.id),
          ),
        ).toBe(true)
      }
    }, HANDING)
    expect(handed).toBeGreaterThan(0)
  })

  test("nobody is told who without the person's yes, and somebody feared only after a warning", () => {
    let told = 0
    always(({ before, done }) => {
      for (const event of done) {
        if (event.kind !== 'entity_told' && event.kind !== 'handover_offered') continue
        if (!event.facts.withIdentity) continue
        told += 1
        const { entity } = event.facts
        const consent = before.consents.findLast((each) => each.entity === entity)
        expect(consent?.identity).toBe(true)
        if (before.entities.find(({ id }) => id === entity)?.feared) expect(consent?.warned).toBe(true)
      }
    }, HANDING)
    expect(told).toBeGreaterThan(0)
  })
})

test('every clock fires once when its time comes, and then is gone', () => {
  fc.assert(
    fc.property(story(), ({ beginning, commands }) => {
      const it = BEGINNINGS[beginning]()
      for (const each of commands) attempt(it, each)
      // In the order of their time, as they ring: what an earlier one brings about may have the time of a later one.
      const running = () =>
        clocksOf(it.kase, DEFAULT_CALENDAR).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      const keyOf = ({ verb, subject, due }: ReturnType<typeof running>[number]) =>
        `${verb} ${subject} ${due}`
      const fired: string[] = []
      for (let next = running()[0]; next !== undefined; next = running()[0]) {
        it.until(next.due)
        it.does(clock, next.verb, inputOf(next) as never)
        fired.push(keyOf(next))
        expect(running().map(keyOf)).not.toContain(keyOf(next))
      }
      expect(new Set(fired).size).toBe(fired.length)
      expect(running()).toEqual([])
    }),
    { numRuns: storiesOf(300) },
  )
})
