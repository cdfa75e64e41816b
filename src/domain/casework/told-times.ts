import type { Case, NewTime } from '../case/case.ts'
import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { earliest, isBefore, msOf, plusMs, type Instant } from '../time/instant.ts'
import type { NextStep } from './steps.ts'

/** What a thing that is owed is told by. */
interface Thing {
  readonly step: NextStep
  readonly by: Instant | null
  readonly key: string
}

/**
 * Until when a thing is owed, and the last new time that the person was told for it. A new time belongs to the thing:
 * where its own time moves behind, what they were told holds, and where it moves before, that is sooner than they were
 * told (severity rule 7; red line 15).
 */
export function withToldTimes<T extends Thing>(
  kase: Case,
  thing: T,
): T & { readonly newTime: Pick<NewTime, 'by' | 'reasons'> | null } {
  const told = toldFor(kase, thing)
  const last = told.at(-1)
  if (thing.by === null || last === undefined) return { ...thing, newTime: null }
  const by = earliest(thing.by, ...told.map((each) => each.by)) ?? thing.by
  return { ...thing, by, newTime: last.by === by ? null : { by: last.by, reasons: last.reasons } }
}

function toldFor({ newTimes }: Case, { step, by, key }: Thing): NewTime[] {
  // Older ones say only which step they are for, and the time that passed.
  return newTimes.filter(
    ({ overAt, late, ...each }) =>
      overAt === null && (late === undefined ? each.step === step && each.was === by : late === key),
  )
}

/** Things that begin anew with what does them, so that they are always owed. */
const BEGIN_ANEW: Readonly<Partial<Record<NextStep, (event: SettledEvent) => boolean>>> = {
  hear_from_us: ({ settled }) => 'news' in settled && settled.news === true,
  look_at_the_duty: ({ kind }) => kind === 'duty_looked_at',
}

/** An event does what begins anew with it: what was told for it is over. */
export function beginAnew(kase: Draft, event: SettledEvent): void {
  endTimes(kase, event.at, ({ step }) => BEGIN_ANEW[step]?.(event) === true)
}

/**
 * New times end with what they were told for. What the person stopped is as it was when they go on, so that a wrong
 * click costs them no promise.
 *
 * @param keys what is owed now; asked only where the person was told a time
 */
export function endToldTimes(kase: Draft, at: Instant, keys: () => ReadonlySet<string>): void {
  if (kase.outcome === 'withdrawn_by_person' || !kase.newTimes.some(isLive)) return
  const owed = keys()
  endTimes(kase, at, ({ late = '' }) => !owed.has(late))
}

/** However a stopped case opens again, what was to come when it was stopped moves by the length of the pause. */
export function moveToldTimes(kase: Draft, closedAt: Instant, at: Instant): void {
  kase.newTimes = kase.newTimes.map((each) =>
    isLive(each) && !isBefore(each.by, closedAt)
      ? { ...each, by: plusMs(each.by, msOf(at) - msOf(closedAt)) }
      : each,
  )
}

const isLive = ({ overAt, late }: NewTime) => overAt === null && late !== undefined

function endTimes(kase: Draft, at: Instant, isOver: (told: NewTime) => boolean): void {
  if (!kase.newTimes.some(isLive)) return
  kase.newTimes = kase.newTimes.map((each) => (isLive(each) && isOver(each) ? { ...each, overAt: at } : each))
}

/** A time that was promised and not kept, or moved before it passed, with the reasons that were told. */
export interface NotKept {
  readonly step: NextStep
  readonly by: Instant
  readonly reasons: string | null
  /** A later one was told before it passed. */
  readonly moved: boolean
}

/**
 * Every time that was promised and was not kept, or was moved (red line 15: every broken promise is listed): with the
 * reasons that were told when it was given up, or with it where none were told since.
 */
export function notKept({ missed, newTimes, outcome, closedAt }: Case, at: Instant): NotKept[] {
  // Nobody is late with what the person stopped.
  const now = outcome === 'withdrawn_by_person' && closedAt !== null ? closedAt : at
  const told = newTimes.flatMap((each): NotKept[] => {
    const { step, was, by, reasons } = each
    const next = replacing(newTimes, each)
    const isPast = !isBefore(next?.at ?? each.overAt ?? now, by)
    const isMoved = !isPast && next !== undefined && isBefore(by, next.by)
    const own = { step, by, reasons: next?.reasons ?? reasons, moved: isMoved }
    const first = isFirst(newTimes, each) ? [{ step, by: was, reasons, moved: false }] : []
    return [...first, ...(isPast || isMoved ? [own] : [])]
  })
  const noted = missed
    .filter(({ step, by }) => !told.some((each) => each.step === step && each.by === by && !each.moved))
    .map(({ step, by }): NotKept => ({ step, by, reasons: null, moved: false }))
  const all = [...noted, ...told]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

/** The time that was told next for the same thing while it was owed. */
function replacing(all: readonly NewTime[], told: NewTime): NewTime | undefined {
  return all.slice(all.indexOf(told) + 1).find((each) => isSameThing(told, each))
}

function isFirst(all: readonly NewTime[], told: NewTime): boolean {
  return !all.slice(0, all.indexOf(told)).some((each) => isSameThing(each, told) && each.was === told.was)
}

function isSameThing(before: NewTime, after: NewTime): boolean {
  if (before.step !== after.step || before.late !== after.late) return false
  if (before.late === undefined) return before.was === after.was
  return before.overAt === null || isBefore(after.at, before.overAt)
}
