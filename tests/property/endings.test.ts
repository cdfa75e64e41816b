import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import { countersOf, queueOf } from '../../src/domain/case/queues.ts'
import { refuseEmptyWords } from '../../src/domain/case/say-something.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { contradictions } from '../../src/domain/casework/contradicts.ts'
import { isFound, openDuties } from '../../src/domain/casework/open-duties.ts'
import { promisedTimes } from '../../src/domain/casework/next-step.ts'
import { firstHour } from '../../src/domain/casework/first-hour.ts'
import { hasSecondPerson } from '../../src/domain/casework/second-person.ts'
import { caseSeverity } from '../../src/domain/casework/overview.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { isOver } from '../../src/domain/remedy/action-states.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, msOf } from '../../src/domain/time/instant.ts'
import { OUTCOMES, type DecisionOutcome } from '../../src/domain/vocabulary/casework.ts'
import type { VerbName } from '../../src/domain/verbs.ts'
import { attribution } from '../in-memory/stages.ts'
import * as stages from '../in-memory/stages.ts'
import { endable } from '../in-memory/endable.ts'
import { ana, marta, omar, person } from '../in-memory/people.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { attempt, command } from './commands.ts'
import { TIMES, enough, reachedBySome, tellStories } from './runs.ts'
import { BEGINNINGS } from './story.ts'

/** Stories are told where other tests run too, so the time they may take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 * TIMES })

/** Everything that ends a case, changes what was found, or makes one of both possible. */
const ENDING = [
  'take_up',
  'record_finding',
  'attribute',
  'rate_impact',
  'decide',
  'say_why_no_act',
  'check_why_no_act',
  'take_back_no',
  'ask_to_set_aside',
  'rule_on_set_aside',
  'close',
  'look_at_duty',
  'write_message',
  'withdraw',
  'resume',
  'appeal',
  'decide_appeal',
  'record_delivery',
  'verify_delivery',
  'confirm_delivery',
  'overtake_action',
] as const satisfies readonly VerbName[]

const CONDUCT = { against: 'conduct', reasons: 'Nobody told me why it ended.' } as const
const notice = { kind: 'notification', submitter: 'somebody_else' } as const
const checked = () => {
  const it = stages.confirming()
  for (const action of ['a1', 'a2'])
    it.does(marta, 'verify_delivery', { action, how: 'We read the bank statement.' })
  return it
}
const checkedLongAgo = () => checked().later({ days: 31 })
const saidYes = () => {
  const it = stages.confirming()
  for (const action of ['a1', 'a2']) it.does(person, 'confirm_delivery', { action, answer: 'yes' })
  return it
}
const inPart = () => {
  const it = stages.delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of the fourth of March.' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has gone out of business.' })
  return it
}
/** A story in which the person wrote last. */
const wrote = (start: () => InMemoryCase) => () => {
  const it = start()
  it.does(person, 'write_message', { body: 'Nothing came at all!' })
  return it
}
const upheld = () => {
  const it = stages.attributed()
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'The income that was read is not yours.',
    whatNext: 'We ask the agency to pay it back.',
  })
  return it
}
/** One of us says why a harm goes without an act, and a second person has not looked yet. */
const excused = () => {
  const it = upheld()
  it.does(ana, 'say_why_no_act', {
    impact: 'i1',
    because: 'put_right_elsewhere',
    reasons: 'The agency paid it back before anybody asked.',
    shows: 'The bank statement of the fourth of March.',
  })
  return it
}
const leftOpen = () => {
  const it = upheld()
  it.does(ana, 'describe_impact', { ...stages.IMPACT, title: 'The rent was not paid' })
  it.does(ana, 'record_finding', {
    impact: 'i2',
    finding: 'undetermined',
    reasons: 'The landlord has not answered yet.',
  })
  return it
}
/** Only the second of two harms that were found has nothing done for it. */
const secondForgotten = () => {
  const it = saidYes()
  it.does(ana, 'describe_impact', { ...stages.IMPACT, title: 'The rent was not paid' })
  it.does(ana, 'record_finding', {
    impact: 'i2',
    finding: 'substantiated',
    reasons: 'The landlord sent three reminders.',
  })
  return it
}
const oneOwnerForgotten = () => {
  const it = saidYes()
  it.does(ana, 'attribute', { ...attribution('e3', 'contribute') })
  return it
}
const STARTS: Readonly<Record<string, () => InMemoryCase>> = {
  ...BEGINNINGS,
  unproven: stages.unproven,
  noticed: () => stages.received(notice),
  'noticed and found': () => stages.rated(notice),
  'in danger': () => stages.received({ dangerSigns: ['life'] }),
  'in danger and looked at': () => endable(stages.unproven({ dangerSigns: ['life'] })),
  'not in danger after all': () => stages.notUpheldAndOpen({ dangerSigns: ['life'] }),
  'checked today': checked,
  'checked long ago': checkedLongAgo,
  'said yes': saidYes,
  'in part': inPart,
  upheld,
  'left open': leftOpen,
  excused,
  'second harm forgotten': secondForgotten,
  'one owner forgotten': oneOwnerForgotten,
  'wrote after yes': wrote(saidYes),
  'wrote after a month': wrote(checkedLongAgo),
  'wrote after the decision': wrote(upheld),
  'told by phone': () => stages.attributed({ channel: 'phone' }),
}

const ended = fc.record({
  beginning: fc.constantFrom(...Object.keys(STARTS)),
  commands: fc.array(command([...ENDING, 'close', 'close', 'decide']), {
    minLength: 8,
    maxLength: 40,
    size: 'max',
  }),
})

interface Told {
  readonly it: InMemoryCase
  readonly before: Case
  readonly done: readonly CaseEvent[]
}

/** Tells many stories about endings, and looks at every step that was allowed. */
function always(look: (step: Told) => void, numRuns = 300): void {
  tellStories(
    ended,
    ({ beginning, commands }) => {
      const it = STARTS[beginning]!()
      for (const each of commands) {
        const before = it.kase
        const ruling = attempt(it, each)
        if (!isRefusal(ruling)) look({ it, before, done: ruling })
      }
    },
    numRuns,
  )
}

const isOf =
  <K extends CaseEvent['kind']>(kind: K) =>
  (event: CaseEvent): event is CaseEvent<K> & CaseEvent =>
    event.kind === kind

/** Who owes what was found and has done nothing, said here once more by hand. */
function forgotten({ impacts, entities, cells, plan, decisions, appeals }: Case): string[] {
  const stands = (decision: string | null | undefined) =>
    decisions.some(({ id }) => id === decision) &&
    !appeals.some((each) => each.decision === decision && each.decided && each.decided.outcome !== 'upheld')
  return impacts
    .filter(({ finding }) => finding?.code.endsWith('substantiated') && !finding.code.startsWith('not'))
    .filter(({ noAct }) => !stands(noAct?.decision))
    .flatMap(({ id: impact }) => {
      const did = plan.filter(
        (each) => each.impact === impact && each.delivered && each.state !== 'overtaken',
      )
      const owners = entities.filter(({ id, subtype }) => {
        const last = cells.findLast((cell) => cell.impact === impact && cell.entity === id)
        return subtype !== 'misuser' && ['cause', 'contribute'].includes(last?.finding ?? '')
      })
      if (owners.length === 0) return did.length > 0 ? [] : [impact]
      return owners
        .filter(({ id }) => !did.some(({ entity }) => entity === id))
        .map(({ id }) => `${impact} ${id}`)
    })
}

test('no path ends empty: read, found, answered, with a reason, and with whatever is owed on a list', () => {
  const seen = new Set<string>()
  let inDanger = 0
  always(({ it, before, done }) => {
    const closed = done.find(isOf('closed'))
    if (closed === undefined) return
    const { outcome } = closed.facts
    seen.add(outcome)
    if (outcome === 'withdrawn_by_person') {
      expect(closed.by.kind === 'person' || before.channel === 'phone').toBe(true)
      return
    }
    const told = it.kase.decisions.at(-1)!
    expect(refuseEmptyWords(told.reasons)).toBeNull()
    // Whoever told of others reads that it ended, and can complain of how we dealt with it.
    if (before.kind === 'grievance') expect(it.view.decisions.at(-1)).toMatchObject({ canAppeal: true })
    else expect(it.refusal(person, 'complain', CONDUCT)).toMatch(/allowed|already_done/)
    expect(before.unansweredSince).toBeNull()
    expect(before.appeals.every(({ decided }) => decided !== null)).toBe(true)
    expect(before.measures.every(({ answer }) => answer !== null)).toBe(true)
    if (outcome !== 'set_aside') {
      expect(firstHour(before, DEFAULT_CALENDAR)).toEqual([])
      if (before.danger) {
        inDanger += 1
        expect(before.impacts).not.toEqual([])
        expect(before.impacts.every(({ groups }) => groups.length > 0 && groups.every(hasSecondPerson))).toBe(
          true,
        )
      }
    }
    // No program ends anything.
    expect(closed.by).not.toHaveProperty('token')
    if (outcome === 'set_aside') {
      expect(before.toSetAside?.by).not.toEqual(closed.by)
      if (before.danger) expect(before.handler).not.toBeNull()
      expect(before.impacts.some(isFound)).toBe(false)
      expect(it.refusal(person, 'resume', { stops: it.kase.stops })).toBe('allowed')
      return
    }
    if (outcome === 'noted') {
      expect(before.kind).toBe('notification')
      if (before.danger || before.child) expect(before.handler).not.toBeNull()
      expect(caseSeverity(before).level ?? 0).toBeLessThan(4)
      expect(before.impacts.some(isFound)).toBe(false)
      return
    }
    expect(before.handler).not.toBeNull()
    for (const { finding } of before.impacts) expect(finding?.code ?? 'undetermined').not.toBe('undetermined')
    if (outcome === 'remedied_confirmed' || outcome === 'remedied_unconfirmed') {
      expect(forgotten(before)).toEqual([])
      for (const action of before.plan.filter(({ state }) => !isOver(state)))
        expect(action.confirmed?.code === 'yes' || action.verified !== null).toBe(true)
    }
    if (outcome === 'remedied_unconfirmed')
      for (const { confirmed, delivered, state } of before.plan)
        if (!isOver(state) && confirmed === null)
          expect(msOf(it.now) - msOf(delivered!.at)).toBeGreaterThanOrEqual(30 * DAY)
    if (outcome === 'not_upheld' || outcome === 'no_adverse_impact')
      expect(before.impacts.some(isFound)).toBe(false)
    if (outcome === 'not_remedied' || outcome === 'partly_remedied')
      expect(refuseEmptyWords(told.tried ?? '')).toBeNull()
    const { lookAgainAt } = closed.facts
    if (openDuties(before).length > 0) expect(msOf(lookAgainAt ?? it.now)).toBeGreaterThan(msOf(it.now))
    if (lookAgainAt) expect(msOf(lookAgainAt) - msOf(it.now)).toBeLessThanOrEqual(90 * DAY)
  }, 1800)
  // Nearly every ending was reached, so that this looked at it.
  for (const { code } of reachedBySome(OUTCOMES)) expect(seen).toContain(code)
  expect(inDanger).toBeGreaterThan(enough(0))
})

test('whoever is found to owe remedy stays on a list with an owner and a date, whatever the ending is called', () => {
  let owed = 0
  always(({ it: { kase } }) => {
    if (kase.state !== 'closed' || kase.outcome === 'withdrawn_by_person' || kase.outcome === 'set_aside')
      return
    const isOwed = openDuties(kase).length > 0
    expect(countersOf(kase, DEFAULT_CALENDAR).map(queueOf).includes('duty_open')).toBe(isOwed)
    if (!isOwed) return
    owed += 1
    expect(kase.handler).not.toBeNull()
    const waits = promisedTimes(kase, DEFAULT_CALENDAR).map(({ step }) => step)
    expect(waits.some((step) => step === 'look_at_the_duty' || step === 'decide_your_appeal')).toBe(true)
  })
  expect(owed).toBeGreaterThan(0)
})

test('a decision never says something else than what was found, and a finding falls only by a second person', () => {
  let changed = 0
  always(({ it, before, done }) => {
    for (const event of done.filter(isOf('decided')))
      if (event.facts.kind === 'finding')
        expect(contradictions(before, event.facts.outcome as DecisionOutcome, it.now)).toEqual([])
    for (const event of done.filter(isOf('no_act_ruled')))
      if (event.facts.accepted)
        expect(before.impacts.find(({ id }) => id === event.facts.impact)?.noAct?.by).not.toEqual(event.by)
    for (const event of done.filter(isOf('impact_found'))) {
      const was = before.impacts.find(({ id }) => id === event.facts.impact)?.finding
      const isLess =
        was &&
        ['substantiated', 'partly_substantiated'].includes(was.code) &&
        !['substantiated', 'partly_substantiated'].includes(event.facts.finding)
      if (!isLess) continue
      changed += 1
      expect(event.by).not.toEqual(was.by)
      expect(it.kase.decisions.at(-1)).toMatchObject({ kind: 'finding_changed' })
      if (before.kind === 'grievance') expect(it.view.decisions.at(-1)).toMatchObject({ canAppeal: true })
      else expect(it.view.decisions.some(({ kind }) => kind === 'finding_changed')).toBe(false)
    }
  })
  expect(changed).toBeGreaterThan(0)
})

test('from received nobody but the person ends a grievance, whoever tries', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(ana, marta, omar),
      fc.boolean(),
      command(['close']),
      (who, danger, { input }) => {
        const it = stages.received(danger ? { dangerSigns: ['life'] } : {})
        expect(isRefusal(it.tries(who, 'close', input(it.now) as never))).toBe(true)
        expect(it.kase.state).toBe('received')
      },
    ),
  )
})

test('whoever wrote of danger is not set aside before somebody took it up, however many want it', () => {
  const some = fc.array(command(['ask_to_set_aside', 'rule_on_set_aside', 'add_note']), { maxLength: 20 })
  fc.assert(
    fc.property(
      some,
      fc.constantFrom({ dangerSigns: ['life'] as const }, { child: true }),
      (commands, story) => {
        const it = stages.received(story)
        for (const each of commands) attempt(it, each)
        expect(it.kase.outcome).toBeNull()
      },
    ),
  )
})
