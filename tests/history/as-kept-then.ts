import type { Case } from '../../src/domain/case/case.ts'
import type { RecordedPicture } from './load-recording.ts'
import type { Picture } from './picture.ts'

/**
 * A folded case of today as release 0.1.0 wrote it down. Left out is what a case did not hold then: whether an action
 * was promised, which was asked of the rules each time, a priority that a rule moved, which no rule did yet, who wrote
 * a finding, and what only later verbs bring: a filing set aside, a reason for having no act, a day to look again.
 */
export function caseAsKeptThen(kase: Picture['case'] | Case): unknown {
  const {
    priorityMoved: _moved,
    toSetAside: _aside,
    isTheirs: _theirs,
    lookAgainAt: _again,
    plan,
    impacts,
    cells,
    ...rest
  } = asJson(kase) as Picture['case'] & Pick<Case, 'plan' | 'impacts' | 'cells'>
  return {
    ...rest,
    plan: plan.map(({ promised: __, ...action }) => action),
    impacts: impacts.map(({ noAct: __, finding, ...impact }) => ({ ...impact, finding: withoutBy(finding) })),
    cells: cells.map(withoutBy),
  }
}

function withoutBy(value: object | null): object | null {
  if (value === null) return null
  const { by: _, ...rest } = value as { readonly by?: unknown }
  return rest
}

/**
 * Columns of a line that release 0.1.0 recorded, but those that say where the ledger of the case ends: it has one
 * entry more since it was taken over.
 */
export function recordedColumns(recorded: RecordedPicture['line']): string[] {
  return Object.keys(recorded).filter((name) => name !== 'events' && name !== 'head')
}

/** The clocks that were recorded, as they run today: lateness has one, for the first time that was promised. */
export function clocksFor(wakeUps: RecordedPicture['wakeUps']): Picture['clocks'] {
  const clocks = wakeUps.map(({ verb, subject, at }) => ({ verb, subject, due: at }))
  const first = clocks
    .filter(({ verb }) => verb === 'note_lateness')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, 1)
  return inOrder([...first, ...clocks.filter(({ verb }) => verb !== 'note_lateness')])
}

/** In one order, whoever listed them. */
export function inOrder(clocks: Picture['clocks']): Picture['clocks'] {
  const place = ({ verb, subject }: Picture['clocks'][number]) => `${verb} ${subject}`
  return clocks.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}

/** What only the list of open duties adds to a case that ended in release 0.1.0: the step that comes next, its clock, its counters. */
const OF_OPEN_DUTIES = ['next_step', 'next_due'] as const

/**
 * A picture of today as release 0.1.0 drew it, where the case ended then while somebody was found to owe remedy. Today
 * such a case is on a list with a date, so it has a next step and a clock more; nothing else of it differs. Answers the
 * picture as it is for every other case, and throws for one that is on the list without having ended.
 */
export function asBeforeOpenDuties(now: Picture, then: RecordedPicture): Picture {
  if (now.line['duty_open'] !== true) return now
  const { step } = (now.personView as { next: { step: string } }).next
  if (now.line['state'] !== 'closed' || (step !== 'look_at_the_duty' && step !== 'decide_your_appeal'))
    throw new Error(`The case ${now.caseId} is on the list of open duties and has not ended.`)
  const kept = Object.fromEntries(OF_OPEN_DUTIES.map((name) => [name, then.line[name]]))
  return {
    ...now,
    personView: { ...(now.personView as object), next: (then.personView as { next: unknown }).next },
    line: { ...now.line, ...kept },
    counters: withoutOpenDuties(now.counters),
    clocks: now.clocks.filter(
      ({ verb, due }) => verb !== 'note_lateness' || then.wakeUps.some(({ at }) => at === due),
    ),
  }
}

/** Counters, or the totals of them, without those of the list that release 0.1.0 did not have. */
export function withoutOpenDuties(counters: readonly string[]): string[] {
  return counters.filter((counter) => !counter.startsWith('duty_open'))
}
