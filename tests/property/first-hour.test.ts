import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { may } from '../../src/domain/access/case-access.ts'
import { relationsOf, standingOf } from '../../src/domain/access/relations.ts'
import { insiders } from '../../src/domain/access/seen-by.ts'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import { caseLine } from '../../src/domain/case/case-line.ts'
import { countersFor, countersOf, queuesCounted } from '../../src/domain/case/queues.ts'
import { hasReader } from '../../src/domain/casework/has-reader.ts'
import { mayBeAbuseMaterial } from '../../src/domain/casework/no-copy.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import { urgentSince } from '../../src/domain/casework/first-hour.ts'
import { caseSeverity } from '../../src/domain/casework/overview.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { actingContact } from '../../src/domain/value-chain/acting-contact.ts'
import { isOperatorFeared } from '../../src/domain/value-chain/feared.ts'
import { lastQuestion, obstaclesOf } from '../../src/domain/value-chain/obstacles.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { FIRST_STEPS } from '../../src/domain/vocabulary/first-hour.ts'
import { STAFF_ROLES } from '../../src/domain/vocabulary/staff.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, marta, omar } from '../in-memory/people.ts'
import { received } from '../in-memory/stages.ts'
import { attempt } from './commands.ts'
import { enough, storiesOf } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

const TALKED_OF = [
  'take_up',
  'rate_impact',
  'write_message',
  'mark_no_copy',
  'ask_to_stop',
  'record_stop_answer',
  'keep_snapshot',
  'hold_everything',
  'record_call',
  'skip_first_step',
  'name_who_may_see',
  'open_to_colleagues',
  'say_nobody_apart',
  'add_entity',
  'correct_entity',
  'consent_to_share',
  'choose_contact',
  'record_cooperation',
  'ask_body',
  'record_body_answer',
  'ask_about_contact',
  'answer_about_contact',
  'offer_handover',
  'answer_handover',
  'tell_entity',
  'appeal',
  'flag_delay',
  'rule_on_delay',
  'decide_appeal',
  'lower_rating',
  'review_rating',
  'remove_entity',
] as const satisfies readonly VerbName[]

const STARTS = {
  ...BEGINNINGS,
  inDanger: () => received({ dangerSigns: ['life'] }),
  aChild: () => received({ child: true, dangerSigns: ['child'], language: 'en', story: 'A picture of me.' }),
}

/** Random stories, looked at after every step, with what that step added. */
function atEveryStep(
  look: (it: InMemoryCase, added: number) => void,
  starts: readonly (keyof typeof STARTS)[] = Object.keys(STARTS) as (keyof typeof STARTS)[],
  numRuns = 150,
): void {
  const start = fc.constantFrom(...starts)
  fc.assert(
    fc.property(start, story(TALKED_OF), (from, { commands }) => {
      const it = STARTS[from]()
      look(it, 0)
      for (const each of commands) {
        const before = it.events.length
        if (!isRefusal(attempt(it, each))) look(it, it.events.length - before)
      }
    }),
    { numRuns: storiesOf(numRuns) },
  )
}

const people = [ana, marta, omar].map((each) => staffIdOf(each) ?? '')
const STRANGER = '00000000-0000-7000-8000-0000000000ff'

describe('the first hour, in every story', () => {
  test('each step of it is done, or has a reason, or is owed with a time', () => {
    const seen = { owed: 0, done: 0, skipped: 0 }
    atEveryStep(
      ({ kase }) => {
        const urgent = kase.state !== 'closed' && hasReader(kase) && caseSeverity(kase).priority === 'P1'
        if (!urgent) return
        const owed = everythingOwed(kase, DEFAULT_CALENDAR)
        const done = {
          stop_it_now: kase.measures.some(({ answer }) => answer === null || answer.stopped),
          keep_what_shows_it: kase.held !== null || kase.snapshots.length > 0,
          ring_for_help: kase.calls.length > 0,
          say_who_may_see: kase.accessSaidAt !== null || kase.nobodyApart !== null,
        }
        for (const step of codesOf(FIRST_STEPS)) {
          const waits = owed.find((each) => each.step === step)
          const skipped = kase.skipped.some((each) => each.step === step)
          if (waits) seen.owed += 1
          else if (done[step]) seen.done += 1
          else seen.skipped += 1
          if (waits) expect(waits.by).not.toBeNull()
          else expect([step, done[step] || skipped]).toEqual([step, true])
        }
      },
      ['inDanger', 'aChild', 'gravest', 'walledOff'],
    )
    expect(Math.min(seen.owed, seen.done, seen.skipped)).toBeGreaterThan(3)
  })

  test('nothing is ever kept where there may be pictures of the abuse of a child', () => {
    let refused = 0
    atEveryStep((it, added) => {
      const kept = it.events.slice(it.events.length - added).some(({ kind }) => kind === 'snapshot_kept')
      if (!mayBeAbuseMaterial(it.kase)) return
      refused += 1
      expect(kept).toBe(false)
      if (it.kase.state !== 'closed')
        expect(['no_copy_of_abuse', 'not_yours']).toContain(
          it.refusal(ana, 'keep_snapshot', { what: 'The page', where: 'With the lawyer' }),
        )
    })
    expect(refused).toBeGreaterThan(enough(15))
  })
})

describe('a case for named staff alone, in every story', () => {
  test('is read, counted and listed for them, and for nobody else whatever they did', () => {
    let walled = 0
    atEveryStep(({ kase }) => {
      if (kase.onlyFor === null) return
      walled += 1
      const standing = standingOf(kase)
      const line = caseLine(kase, DEFAULT_CALENDAR)
      const counters = countersOf(kase, DEFAULT_CALENDAR)
      expect(kase.onlyFor.length).toBeGreaterThan(0)
      expect(kase.handler === null || kase.onlyFor.includes(kase.handler)).toBe(true)
      const seeing = kase.onlyFor.filter((id) => !standing.recused.includes(id)).toSorted()
      expect([...insiders(standing)].toSorted()).toEqual(seeing)
      expect([...line.alsoSeenBy].toSorted()).toEqual(seeing)
      for (const id of [...people, STRANGER])
        for (const role of codesOf(STAFF_ROLES)) {
          const isNamed = kase.onlyFor.includes(id) && !standing.recused.includes(id)
          const reads = may(role, relationsOf(standing, id), 'read')
          expect(reads).toBe(isNamed && (role === 'coordinator' || role === 'case_worker'))
          const counted = queuesCounted(counters, countersFor(id, role))
          expect(counted.length > 0).toBe(reads)
          expect(new Set(counted).size).toBe(counted.length)
        }
    })
    expect(walled).toBeGreaterThan(enough(30))
  })

  test('whoever runs the house is feared: it is walled, and it is owed or said who stands apart', () => {
    let feared = 0
    const look = ({ kase }: InMemoryCase) => {
      if (isOperatorFeared(kase)) expect(kase.operatorFearedSince).not.toBeNull()
      if (kase.operatorFearedSince === null || kase.state === 'closed') return
      feared += 1
      expect(kase.onlyFor).not.toBeNull()
      const steps = everythingOwed(kase, DEFAULT_CALENDAR).map(({ step }) => step)
      const said = (kase.accessSaidAt ?? '') >= kase.operatorFearedSince
      if (kase.nobodyApart !== null)
        expect(
          steps.includes('find_a_body') ||
            steps.includes('hear_from_body') ||
            kase.bodies.some(({ answer }) => answer?.accepted === true),
        ).toBe(true)
      else expect(said || steps.includes('say_who_may_see')).toBe(true)
    }
    atEveryStep(look, undefined, 300)
    expect(feared).toBeGreaterThan(enough(15))
  })
})

test('a fear of whoever runs the house, and the wall that it stands for, ends by the own word of the person alone', () => {
  const before = new WeakMap<InMemoryCase, boolean>()
  let tried = 0
  atEveryStep(
    (it, added) => {
      const was = before.get(it) ?? false
      const now = it.kase.operatorFearedSince !== null
      const done = it.events.slice(it.events.length - added)
      if (was) tried += 1
      if (was && !now)
        expect(done.map(({ kind, by }) => `${kind} by ${by.kind}`)).toContain('sharing_consented by person')
      if (now) expect(done.map(({ kind }) => kind)).not.toContain('access_opened')
      before.set(it, now)
    },
    ['walledOff'],
    60,
  )
  expect(tried).toBeGreaterThan(enough(50))
})

test('nothing of the first hour is late for a time in which the case was not urgent', () => {
  const since = new WeakMap<InMemoryCase, string>()
  let seen = 0
  atEveryStep(
    (it) => {
      const urgent = urgentSince(it.kase)
      if (urgent === null) {
        since.delete(it)
        return
      }
      if (!since.has(it)) since.set(it, it.now)
      seen += 1
      // What the person said of danger counts from when it was read, or should have been.
      if (!it.kase.danger) expect(urgent >= (since.get(it) ?? '')).toBe(true)
    },
    ['rated', 'attributed', 'assessing', 'gravest'],
  )
  expect(seen).toBeGreaterThan(enough(10))
})

describe('the contact, in every story', () => {
  test('no organisation is offered it over something that speaks against it without the yes of the person', () => {
    let offered = 0
    atEveryStep(
      (it, added) => {
        for (const event of it.events.slice(it.events.length - added)) {
          if (event.kind !== 'handover_offered' || !hasReader(it.kase)) continue
          offered += 1
          const entity = it.kase.entities.find(({ id }) => id === event.facts.entity)!
          const answer = lastQuestion(it.kase, entity)?.answer ?? null
          if (answer !== null) expect(answer.agrees).toBe(true)
          else expect(obstaclesOf(it.kase, entity)).toEqual([])
        }
      },
      undefined,
      300,
    )
    expect(offered).toBeGreaterThan(2)
  })

  test('a body that the rules call for is the contact, or somebody looks for one', () => {
    let needed = 0
    atEveryStep(
      ({ kase }) => {
        if (kase.state === 'closed') return
        for (const { impact, entity } of kase.contacts) {
          if (entity !== 'external_ombuds' && entity !== 'ecosystem_lead') continue
          needed += 1
          const acting = actingContact(kase, impact)
          const steps = everythingOwed(kase, DEFAULT_CALENDAR).map(({ step }) => step)
          expect(
            kase.bodies.some(({ id }) => id === acting) ||
              steps.includes('find_a_body') ||
              steps.includes('hear_from_body'),
          ).toBe(true)
        }
      },
      undefined,
      300,
    )
    expect(needed).toBeGreaterThan(enough(15))
  })
})
