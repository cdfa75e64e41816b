import { staffIdOf } from '../../domain/case/actor.ts'
import type { Case } from '../../domain/case/case.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findTakenOver, forgetTakenOver } from '../../store/staff/taken-over.ts'
import type { House } from '../house.ts'
import { staffNames } from '../staff/staff-names.ts'

/** A case that somebody had and that a colleague has now. */
export interface TakenOver {
  readonly caseId: string
  readonly reference: string
  /** Who has it now; null when nobody has it any more. */
  readonly by: string | null
  /** Why, in the words of whoever took it over; null when they said it elsewhere. */
  readonly reasons: string | null
}

/** The cases that a colleague took over from whoever looks, and that they have not read of yet. */
export async function takenOverFrom(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<TakenOver[]> {
  const ids = await findTakenOver(house.database, viewer.id)
  const cases = await Promise.all(ids.map((id) => findCase(house.database, house.keys, viewer, id)))
  const found = cases.flatMap((each) => each ?? [])
  const names = await staffNames(
    house,
    found.flatMap(({ kase }) => kase.handler ?? []),
  )
  return found.map(({ kase }) => ({
    caseId: kase.id,
    reference: kase.reference,
    by: kase.handler === null ? null : (names.get(kase.handler) ?? null),
    reasons: whyTakenOver(kase),
  }))
}

/** What whoever has the case now wrote last for colleagues: taking over asks for it. */
export function whyTakenOver({ handler, notes }: Pick<Case, 'handler' | 'notes'>): string | null {
  return notes.findLast(({ by }) => staffIdOf(by) === handler)?.note ?? null
}

/** They have read it. */
export function noticedTakenOver(house: House, staff: string, caseId: string): Promise<void> {
  return forgetTakenOver(house.database, staff, caseId)
}

/** True while somebody has not said that they know that this case was taken over from them. */
export async function isToldTakenOver(house: House, staff: string, caseId: string): Promise<boolean> {
  return (await findTakenOver(house.database, staff)).includes(caseId)
}
