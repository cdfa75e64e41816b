import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import { adviserView, type AdviserView } from '../../domain/casework/adviser-view.ts'
import { JOINING } from '../../domain/casework/group.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { findAdviserReceipt, keepAdviserReceipt } from '../../store/adviser-receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findCase } from '../../store/history/find-case.ts'
import { whoReads } from '../casework/left-to-nobody.ts'
import type { House } from '../house.ts'
import type { Along } from '../prepare-commit.ts'
import { isOver, openOnce, sealOnce } from './one-use.ts'
import { newReceipt, receiptFrom } from './receipt.ts'

type AdviserViewer = Extract<Viewer, { kind: 'adviser' }>

/** The receipt of somebody who was let in. */
export interface HandedOn {
  readonly adviser: string
  readonly words: string
}

/** A receipt that was made for somebody who is let in, and how it is stored together with that. */
interface ReceiptMade extends HandedOn {
  readonly along: Along
}

/**
 * Makes the receipt of whoever is let in by what follows, so that nobody ever stands beside a person without one. It is
 * shown once, to the person, who hands it on.
 *
 * @param form what is the same when the same form comes twice, so that both are shown the same receipt; null for a new one
 * @returns null where nobody is let in
 */
export function receiptForAdviser(
  house: House,
  caseId: string,
  events: readonly CaseEvent[],
  form: string | null = null,
): ReceiptMade | null {
  const adviser = events.map(openedTo).find((each) => each !== null) ?? null
  if (adviser === null) return null
  const { entropy, words } = form === null ? newReceipt() : receiptOfForm(house, caseId, form)
  return { adviser, words, along: (tx) => keepAdviserReceipt(tx, house.keys, { caseId, adviser }, entropy) }
}

/** What the same form was answered with when it came before; null where it let nobody in, or they stand there no longer. */
export async function handedOnBefore(house: House, caseId: string, form: string): Promise<HandedOn | null> {
  const { entropy, words } = receiptOfForm(house, caseId, form)
  const found = await findAdviserReceipt(house.database, house.keys, entropy)
  return found !== null && found.caseId === caseId ? { adviser: found.adviser, words } : null
}

function receiptOfForm(house: House, caseId: string, form: string) {
  return receiptFrom(house.keys.index('once', JSON.stringify(['hand on', caseId, form])))
}

/** To whom an event opens the case: somebody beside the person, or whoever holds the code of a group. */
function openedTo({ kind, facts }: CaseEvent): string | null {
  if (kind === 'joining_opened') return JOINING
  return kind === 'adviser_let_in' ? facts.adviser : null
}

/** What somebody sees with a receipt of their own: beside the person, or in a group. */
export interface Seen<View> {
  readonly view: View
  /** How many entries the case had. */
  readonly recorded: number
  /** Nobody is there now who could keep a time of ours; why is not theirs to know. */
  readonly isUnread: boolean
}

/** What somebody sees who stands beside the person. */
export type SeenBeside = Seen<AdviserView>

/** What somebody sees who stands beside the person; null once that is ended. */
export function viewAsAdviser(house: House, viewer: AdviserViewer): Promise<SeenBeside | null> {
  return viewWith(house, viewer, adviserView)
}

/** What a receipt of one's own opens, as `viewOf` shows it; null where it opens nothing. */
export async function viewWith<View>(
  house: House,
  viewer: AdviserViewer,
  viewOf: (kase: Case, adviser: string, now: Instant, calendar: Calendar) => View | null,
): Promise<Seen<View> | null> {
  const { database, keys } = house
  const { caseId, adviser } = viewer
  const found = await findCase(database, keys, viewer, caseId)
  const view = found && viewOf(found.kase, adviser, house.now(), house.calendar)
  const whole = view && (await findCase(database, keys, { kind: 'person', caseId }, caseId))
  if (!view || !whole) return null
  return {
    view,
    recorded: found.lastSeq,
    isUnread: (await whoReads(house, whole.kase)).reader !== null,
  }
}

/**
 * Who posted the page of somebody beside the person, how much of the case it showed, and in which visit; for whoever
 * joins a group, with the number of the code in place of how much.
 */
export interface OpenBeside {
  readonly viewer: AdviserViewer
  readonly seen: number
  /** The same on every page since the receipt was typed. */
  readonly mark: string
}

const shape = z.object({ caseId: z.uuid(), adviser: z.string(), seen: z.int().min(0), mark: z.string() })

/**
 * What the page of somebody beside the person carries, so that their receipt is typed once; good for one post.
 *
 * @param mark that of the visit that goes on; without it one begins
 */
export function startAdviserVisit(
  house: House,
  { caseId, adviser }: AdviserViewer,
  seen: number,
  mark: string = randomBytes(12).toString('base64url'),
): string {
  return sealOnce(house, 'adviser', { caseId, adviser, seen, mark })
}

/** Who posted such a page; null when it is over, was ended, was used before, or is not ours. */
export async function readAdviserVisit(house: House, visit: string): Promise<OpenBeside | null> {
  const read = shape.safeParse(await openOnce(house, 'adviser', visit))
  if (!read.success || (await isOver(house, read.data.mark))) return null
  const { caseId, adviser, seen, mark } = read.data
  return { viewer: { kind: 'adviser', caseId, adviser }, seen, mark }
}
