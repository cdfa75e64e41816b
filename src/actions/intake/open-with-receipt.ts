import { guardedUntil, pairsOf, WINDOW_HOURS, type OpensNothing } from '../../domain/intake/receipt-guard.ts'
import type { ReceiptProblem } from '../../domain/intake/receipt.ts'
import { startOfDay } from '../../domain/time/calendar.ts'
import { HOUR, plusMs } from '../../domain/time/instant.ts'
import { atTheHour } from '../../domain/time/at-the-hour.ts'
import { findAdviserReceipt } from '../../store/adviser-receipts.ts'
import { findCase } from '../../store/history/find-case.ts'
import { noteTry, triesOf } from '../../store/receipt-tries.ts'
import { findReceipt } from '../../store/receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import type { WordProblem } from '../../domain/intake/own-word.ts'
import { tryWord } from './own-word.ts'
import { inItsTurn } from './receipt-queue.ts'
import { readReceipt } from './receipt.ts'

/** What a receipt opens, or which word of it is not right, or why it opens nothing. */
export type Opened =
  | { readonly viewer: Extract<Viewer, { kind: 'person' }> }
  /** Of somebody who stands beside the person, while the person lets them. */
  | { readonly adviser: Extract<Viewer, { kind: 'adviser' }> }
  | { readonly problem: ReceiptProblem | OpensNothing | WordProblem }

/** What comes beside a receipt, where the person chose a word of their own. */
export interface Beside {
  readonly word?: string | null
  /** It was typed in the visit that asks, minutes ago. */
  readonly isProven?: boolean
}

/** Opens a case with what the person typed: the receipt, and the word that they chose beside it, where they did. */
export async function openWithReceipt(house: House, typed: string, beside: Beside = {}): Promise<Opened> {
  const read = readReceipt(typed)
  if (!read.ok) return { problem: read }
  const looked = await inItsTurn(() => lookFor(house, read.entropy, beside))
  return looked === 'busy' ? { problem: { problem: 'busy' } } : looked.opened
}

/**
 * A receipt of which a part was tried too often is not looked for at all: its answer says nothing of whether it is
 * right. What opens nothing is counted, and nothing of what opens a case.
 */
async function lookFor(
  house: House,
  entropy: Uint8Array,
  { word = null, isProven = false }: Beside,
): Promise<{ readonly opened: Opened; readonly missed: boolean }> {
  const { database, keys } = house
  const pairs = pairsOf(entropy)
  const now = house.now()
  const until = guardedUntil(await triesOf(database, keys, pairs, now))
  if (until !== null) return { opened: { problem: { problem: 'guarded', until } }, missed: true }
  const found = await findReceipt(database, keys, entropy)
  if (found !== null && found.replacedOn === null) {
    const problem = isProven ? null : await tryWord(house, found.caseId, word)
    if (problem !== null) return { opened: { problem }, missed: problem.problem === 'word_wrong' }
    return {
      opened: { viewer: { kind: 'person', caseId: found.caseId, renewals: found.renewals } },
      missed: false,
    }
  }
  if (found !== null) {
    const on = startOfDay(found.replacedOn!, house.calendar.timeZone)
    return { opened: { problem: { problem: 'replaced', on } }, missed: true }
  }
  const adviser = await adviserOf(house, entropy)
  if (adviser !== null) return { opened: { adviser }, missed: false }
  const endsAt = plusMs(atTheHour(now), (WINDOW_HOURS + 1) * HOUR)
  await noteTry(database, keys, pairs, { now, endsAt })
  return { opened: { problem: { problem: 'unknown' } }, missed: true }
}

/** Somebody whose receipt the person ended is told what everybody is told whose receipt is not known. */
async function adviserOf(
  { database, keys }: House,
  entropy: Uint8Array,
): Promise<Extract<Viewer, { kind: 'adviser' }> | null> {
  const found = await findAdviserReceipt(database, keys, entropy)
  if (found === null) return null
  const viewer = { kind: 'adviser', ...found } as const
  return (await findCase(database, keys, viewer, found.caseId)) === null ? null : viewer
}
