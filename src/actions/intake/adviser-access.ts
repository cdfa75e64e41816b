import { z } from 'zod'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import { adviserView, type AdviserView } from '../../domain/casework/adviser-view.ts'
import { keepAdviserReceipt } from '../../store/adviser-receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'
import type { Along } from '../prepare-commit.ts'
import { openOnce, sealOnce } from './one-use.ts'
import { newReceipt } from './receipt.ts'

type AdviserViewer = Extract<Viewer, { kind: 'adviser' }>

/** A receipt that was made for somebody who is let in: its words, and how it is stored together with that. */
interface ReceiptMade {
  readonly words: string
  readonly along: Along
}

/**
 * Makes the receipt of whoever is let in by what follows, so that nobody ever stands beside a person without one. It is
 * shown once, to the person, who hands it on.
 *
 * @returns null where nobody is let in
 */
export function receiptForAdviser(
  house: House,
  caseId: string,
  events: readonly CaseEvent[],
): ReceiptMade | null {
  const letIn = events.find((each) => each.kind === 'adviser_let_in')
  if (letIn === undefined) return null
  const { entropy, words } = newReceipt()
  const { adviser } = letIn.facts
  return { words, along: (tx) => keepAdviserReceipt(tx, house.keys, { caseId, adviser }, entropy) }
}

/** What somebody reads who stands beside the person, and how many entries the case had; null once that is ended. */
export async function viewAsAdviser(
  house: House,
  viewer: AdviserViewer,
): Promise<{ readonly view: AdviserView; readonly recorded: number } | null> {
  const found = await findCase(house.database, house.keys, viewer, viewer.caseId)
  const view = found && adviserView(found.kase, viewer.adviser, house.now(), house.calendar)
  return view && found ? { view, recorded: found.lastSeq } : null
}

const shape = z.object({ caseId: z.uuid(), adviser: z.string(), seen: z.int().min(0) })

/** What the page of somebody beside the person carries, so that their receipt is typed once; good for one post. */
export function startAdviserVisit(house: House, { caseId, adviser }: AdviserViewer, seen: number): string {
  return sealOnce(house, 'adviser', { caseId, adviser, seen })
}

/** Who posted such a page, and how much of the case it showed; null when it is over, was used, or is not ours. */
export async function readAdviserVisit(
  house: House,
  visit: string,
): Promise<{ readonly viewer: AdviserViewer; readonly seen: number } | null> {
  const read = shape.safeParse(await openOnce(house, 'adviser', visit))
  if (!read.success) return null
  const { seen, ...of } = read.data
  return { viewer: { kind: 'adviser', ...of }, seen }
}
