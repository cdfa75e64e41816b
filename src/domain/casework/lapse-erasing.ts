import { isKeptByTheHour } from '../case/actor.ts'
import type { SettledEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Draft } from '../case/draft.ts'
import { HOUR, isBefore, plusMs } from '../time/instant.ts'
import { isChildInDanger, waitsForUs } from './erasing.ts'
import { openReprisal } from './reprisals.ts'

/** Something that can keep an erasing past its day, whether it does so at this moment or not. */
type Keeper = 'hold' | 'trouble' | 'child' | 'words'

/** An erasing whose day is over, and what kept it, as it was before an event. */
interface Kept {
  readonly erasing: NonNullable<Case['erasing']>
  readonly by: readonly Keeper[]
}

/** What was to be erased by now and something keeps; null where there is nothing of the kind. */
export function keptPastItsDay(kase: Case, { at, by: actor }: Pick<SettledEvent, 'at' | 'by'>): Kept | null {
  const { erasing } = kase
  if (erasing === null) return null
  // It happened at some time of that hour, and may have been after that.
  const latest = isKeptByTheHour(actor) ? plusMs(at, HOUR) : at
  if (isBefore(latest, erasing.on)) return null
  const by = keepersOf(kase)
  return by.length === 0 ? null : { erasing, by }
}

/**
 * What was kept past its day is not erased by itself when what kept it ends: months may lie between, in which whoever
 * asked has gone on with their case, and nobody could take back what nobody announced. It is asked for, or announced,
 * anew.
 */
export function letErasingLapse(kase: Draft, { at }: SettledEvent, kept: Kept | null): void {
  if (kept === null || kase.erasing === null || kase.erasing.at !== kept.erasing.at) return
  if (kase.erasing.on !== kept.erasing.on) return
  const still = keepersOf(kase)
  if (kept.by.every((each) => still.includes(each))) return
  const { because, on } = kase.erasing
  kase.erasing = null
  kase.lapsedErasing = { because, on, at }
}

function keepersOf(kase: Case): Keeper[] {
  const keepers = {
    hold: kase.held !== null,
    trouble: kase.retaliationSince !== null || openReprisal(kase) !== null,
    child: isChildInDanger(kase),
    words: waitsForUs(kase),
  }
  return (Object.keys(keepers) as Keeper[]).filter((each) => keepers[each])
}
