import { describe, expect, test, vi } from 'vitest'
import { clocksOf } from '../../src/domain/case/clocks.ts'
import { isNobodyLeft } from '../../src/domain/access/nobody-left.ts'
import { may } from '../../src/domain/access/case-access.ts'
import { relationsOf, standingOf } from '../../src/domain/access/relations.ts'
import { staffIdOf, type Actor } from '../../src/domain/case/actor.ts'
import { countersFor, countersOf, queueOf, queuesCounted } from '../../src/domain/case/queues.ts'
import { promisedTimes, isNoted } from '../../src/domain/casework/next-step.ts'
import { waitsForReader } from '../../src/domain/casework/outside-reader.ts'
import { openReprisal } from '../../src/domain/casework/reprisals.ts'
import { keyOf } from '../../src/domain/casework/outside.ts'
import { isAnybodyFree } from '../../src/domain/casework/reviewers.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import type { DecisionKind } from '../../src/domain/vocabulary/casework.ts'
import { appealedFirst } from '../../src/domain/casework/overturned.ts'
import type { NextStep } from '../../src/domain/casework/steps.ts'
import { verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, marta, omar, person } from '../in-memory/people.ts'
import { assessing } from '../in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { chained } from './chained.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES, enough } from './runs.ts'

const ALL = [ana, marta, omar]
const DECIDERS = ACCOUNTS.map(({ id }) => id)
const idOf = (by: Actor) => staffIdOf(by) ?? ''

vi.setConfig({ testTimeout: 60_000 * TIMES })

/** Omar takes care of trouble for having written, in a case that Ana has: few random stories come to it. */
function caredFor(): InMemoryCase {
  const it = assessing()
  it.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
  it.does(omar, 'take_up_reprisal', { reprisal: 't1' })
  return it
}

describe('nobody is forgotten, in every state and at every moment', () => {
  test('whatever is owed has a step, an owner, a time, a clock, and a place in a list', () => {
    const seen = new Set<NextStep>()
    atAnyMoment((it) => {
      const { kase } = it
      const owed = everythingOwed(kase, DEFAULT_CALENDAR)
      const queues = countersOf(kase, DEFAULT_CALENDAR).map(queueOf)
      // Two things with one key would be one to whoever tells a new time for them.
      expect(new Set(owed.map(({ key }) => key)).size).toBe(owed.length)
      for (const { step, by, owner, verb } of owed) {
        seen.add(step)
        expect(verb).not.toBeNull()
        if (owner !== 'person') expect(by).not.toBeNull()
        if (owner === 'handler') expect(kase.handler).not.toBeNull()
        if (!isNobodyLeft(standingOf(kase), ACCOUNTS))
          expect(queues.filter((each) => each !== 'closed')).not.toEqual([])
      }
      const clocks = clocksOf(kase, DEFAULT_CALENDAR)
      const next = promisedTimes(kase, DEFAULT_CALENDAR).filter((each) => !isNoted(kase, each))
      expect(clocks.some(({ verb }) => verb === 'note_lateness')).toBe(next.length > 0)
      // Of what is erased nobody owes anything any more.
      if (kase.state !== 'closed' && kase.erasedAt === null) expect(owed.length).toBeGreaterThan(0)
    })
    expect(seen.size).toBeGreaterThan(enough(14))
  })

  test('whatever is owed is on a list of somebody who may do it, and a coordinator is among those named, or why not', () => {
    const roles = {
      [idOf(ana)]: 'coordinator',
      [idOf(marta)]: 'coordinator',
      [idOf(omar)]: 'case_worker',
    } as const
    const everybody = Object.entries(roles)
    let walled = 0
    let cared = 0
    const look = ({ kase, events }: InMemoryCase) => {
      const counters = countersOf(kase, DEFAULT_CALENDAR).filter((each) => queueOf(each) !== 'closed')
      const standing = standingOf(kase)
      const whoCan = everybody.filter(
        ([id, role]) =>
          may(role, relationsOf(standing, id), 'verbs') &&
          queuesCounted(counters, countersFor(id, role)).length > 0,
      )
      for (const { step, owner } of everythingOwed(kase, DEFAULT_CALENDAR)) {
        if (owner === 'person') continue
        // Where each of them must not see it, it is on a list of its own, which tells no word of it.
        const left = !isNobodyLeft(standing, ACCOUNTS)
        expect({ step, who: whoCan.length > 0 }).toEqual({ step, who: left })
        if (owner === 'handler') expect(whoCan.map(([id]) => id)).toContain(kase.handler)
        // Trouble is with whoever took it on, and with nobody else.
        const carer = openReprisal(kase)?.owner ?? null
        const isTrouble = step === 'look_at_retaliation' || step === 'look_after_you'
        const isOthers = isTrouble && carer !== null && carer !== kase.handler
        expect({ step, isOthers }).toEqual({ step, isOthers: owner === 'reprisal_owner' })
        if (isOthers) {
          cared += 1
          expect(whoCan.map(([id]) => id)).toContain(carer)
        }
      }
      const named = events.findLast(({ kind }) => kind === 'staff_named' || kind === 'access_opened')
      if (named?.kind !== 'staff_named' || kase.onlyFor === null) return
      walled += 1
      const isLed = kase.onlyFor.some((id) => roles[id] === 'coordinator')
      expect(isLed || (named.texts.noCoordinator ?? '') !== '').toBe(true)
      expect(isLed || kase.onlyFor.length > 1).toBe(true)
    }
    atAnyMoment(look)
    look(caredFor())
    expect(walled).toBeGreaterThan(enough(50))
    expect(cared).toBeGreaterThan(0)
  })

  test('what waits for a second person can be done by one, here or from outside, and nothing is to be ended over an appeal', () => {
    let seen = 0
    let sentOut = 0
    atAnyMoment((it) => {
      for (const { step, owner, verb, subject } of everythingOwed(it.kase, DEFAULT_CALENDAR)) {
        if (step === 'end_the_case')
          expect(it.kase.appeals.every(({ decided }) => decided !== null)).toBe(true)
        if (owner !== 'colleague') continue
        // Where each of them must not see it, whoever lets people in finds a reader, who can do it.
        if (isNobodyLeft(standingOf(it.kase), ACCOUNTS)) {
          expect(waitsForReader(it.kase, ACCOUNTS)).toBe(true)
          continue
        }
        seen += 1
        const { can } = verbCalled(verb as VerbName)
        const here = ALL.map((by) => can(it.kase, subject, it.contextFor(by)))
        const outside = { task: keyOf({ verb: verb as VerbName, subject } as Parameters<typeof keyOf>[0]) }
        const elsewhere = ALL.map((by) => verbCalled('ask_outside').can(it.kase, outside, it.contextFor(by)))
        const why = [...here, ...elsewhere]
        if (!here.includes(null)) sentOut += 1
        expect({ step, why: why.includes(null) ? null : why }).toEqual({ step, why: null })
      }
    })
    expect(seen).toBeGreaterThan(enough(50))
    expect(sentOut).toBeGreaterThan(0)
  })

  test('each thing that can be owed is, told from the case itself', () => {
    let left = 0
    atAnyMoment(({ kase }) => {
      const owed = everythingOwed(kase, DEFAULT_CALENDAR)
      // Of what is erased nobody owes anything any more.
      if (kase.erasedAt !== null) {
        expect(owed).toEqual([])
        return
      }
      const steps = owed.map(({ step }) => step)
      const has = (step: NextStep, subject: Readonly<Record<string, string>> = {}) =>
        owed.some(
          (each) =>
            each.step === step && Object.entries(subject).every(([name, id]) => each.subject[name] === id),
        )
      for (const { id, against, decided } of kase.appeals)
        if (decided === null)
          expect(
            has(against === 'decision' ? 'decide_your_appeal' : 'answer_your_complaint', { appeal: id }),
          ).toBe(true)
      // Nobody here can decide it: somebody from outside was asked, or is to be.
      for (const { id, decided } of kase.appeals) {
        const task = `decide_appeal:${id}`
        const isAsked = kase.outside.some((each) => each.endedAt === null && keyOf(each) === task)
        if (decided !== null || isAsked || isAnybodyFree(kase, DECIDERS)) continue
        left += 1
        expect(has('ask_somebody_outside', { task })).toBe(true)
      }
      if (kase.unansweredSince !== null)
        expect(steps.includes('answer_your_message') || steps.includes('answer_your_not_yet')).toBe(true)
      const open = kase.state !== 'closed'
      for (const { id: appeal, decision, decided, carriedOut } of kase.appeals) {
        if (!decided || ['upheld', 'not_agreed'].includes(decided.outcome) || !open) continue
        // An answer that was appealed in its turn, and changed, orders what the later one says.
        const isReplaced = kase.appeals.some(
          (each) =>
            each.decision === decided.decision &&
            each.decided &&
            ['changed', 'sent_back'].includes(each.decided.outcome),
        )
        if (isReplaced) continue
        const named = kase.decisions.find(({ id }) => id === decision)
        const first = named && appealedFirst(kase, named)
        const kind = first?.kind
        const later = kase.decisions.slice(kase.decisions.findIndex(({ id }) => id === decided.decision) + 1)
        const isSince = (at: string | undefined) => (at ?? '') > decided.at
        const anew = later.some((each) => ['finding', 'finding_changed', 'closing'].includes(each.kind))
        const offered = kase.offers.some(({ at }) => isSince(at))
        const takenBack = kase.plan.find(({ id }) => id === first?.action)
        const harm = decided.impact ?? first?.impact ?? takenBack?.impact
        const harms = kase.impacts.filter(({ id }) => harm === undefined || id === harm)
        const found = harms.some(({ finding }) => isSince(finding?.at))
        const tied = kase.cells.some(({ impact, at }) => impact === harm && isSince(at))
        const rated = harms.some(({ groups }) =>
          groups.some(({ ratings }) => ratings.some(({ at }) => isSince(at))),
        )
        const flagged = harms.some(({ delay }) => isSince(delay?.flaggedAt))
        const again =
          decided.outcome === 'sent_back' &&
          later.some((each) => each.kind === kind && each.impact === first?.impact)
        const acted = kase.plan.some(
          ({ id, impact, entity, proposedAt, state, imposed, delivered }) =>
            isSince(proposedAt) &&
            (harm === undefined || impact === harm) &&
            (takenBack === undefined ||
              entity === takenBack.entity ||
              kase.entities.every((each) => each.id !== takenBack.entity)) &&
            state !== 'overtaken' &&
            (imposed || delivered || kase.offers.some(({ actions }) => actions.includes(id))),
        )
        const begun = kase.plan.some(({ imposed }) => isSince(imposed?.at)) || acted
        const aboutUs = chained(kase, decided.decision)
        const unnamed = {
          promise_taken_back: acted,
          no_act: acted || again,
          rating_lowered: rated || again,
          own_view_not_followed: rated || again,
          delay_not_accepted: flagged || again || rated,
          finding_changed: found || tied,
          set_aside: true,
        } as const satisfies Partial<Record<DecisionKind, boolean | undefined>>
        const isDone = {
          // Words to the person carry out nothing that was ordered.
          act: carriedOut !== null,
          new_decision: anew,
          new_finding: found,
          new_offer: offered,
          unnamed:
            (unnamed as Partial<Record<DecisionKind, boolean>>)[kind!] ?? (anew || begun || offered || again),
        }[decided.order ?? (aboutUs ? 'act' : 'unnamed')]
        if (!isDone)
          expect(
            has(
              aboutUs
                ? 'act_on_your_complaint'
                : decided.outcome === 'changed'
                  ? 'carry_out_the_change'
                  : 'look_again',
              { appeal },
            ),
          ).toBe(true)
      }
      if (kase.toRelease !== null) expect(has('rule_on_hold')).toBe(true)
      if (!open) return
      for (const { id, delay } of kase.impacts)
        if (delay?.state === 'proposed') expect(has('rule_on_delay', { impact: id })).toBe(true)
      for (const { id, noAct } of kase.impacts)
        if (noAct !== null && noAct.decision === null)
          expect(has('check_why_no_act', { impact: id })).toBe(true)
      for (const { id, state, delivered, verified } of kase.plan)
        if (delivered !== null && verified === null && state === 'delivered')
          expect(has('check_the_proof', { action: id })).toBe(true)
      if (kase.toSetAside !== null) expect(has('rule_on_setting_aside')).toBe(true)
      for (const { id, impact: harm, answer, state } of kase.plan) {
        if (answer?.code !== 'ask_for_other' || state !== 'consulted_with_rightsholder') continue
        const since = kase.offers.filter(({ at }) => at > answer.at).flatMap(({ actions }) => actions)
        const inPlace = kase.plan.some(
          (other) =>
            since.includes(other.id) &&
            (other.id === id || (other.impact === harm && other.proposedAt > answer.at)),
        )
        if (!inPlace) expect(has('look_for_something_else')).toBe(true)
      }
      const everOffered = kase.offers.flatMap(({ actions }) => actions)
      if (
        kase.offers.at(-1)?.restFollows &&
        kase.plan.some(({ id, state }) => state === 'proposed' && !everOffered.includes(id))
      )
        expect(has('offer_what_puts_it_right')).toBe(true)
      for (const { entity, state, commitment } of kase.plan)
        if ((state === 'agreed' || state === 'imposed') && commitment === null)
          expect(
            (['ask_who_is_to_do_it', 'hear_from_organisation', 'act_on_silence'] as const).some((step) =>
              owed.some((each) => each.step === step && each.entity === entity),
            ) || kase.plan.some((action) => action.entity === entity && action.delivered !== null),
          ).toBe(true)
      for (const { id, answerDueAt, answeredAt, cooperation } of kase.entities)
        if (answerDueAt !== null && answeredAt === null)
          expect(
            has(cooperation === 'silent' ? 'act_on_silence' : 'hear_from_organisation', { entity: id }),
          ).toBe(true)
    }, 500)
    expect(left).toBeGreaterThan(enough(50))
  })
})
