import { isService, type Actor } from '../case/actor.ts'
import type { Appeal, Case } from '../case/case.ts'
import { openAppeals } from './open-appeals.ts'
import { isRecused, type Recusals } from './recusals.ts'
import { asOutsider, readersFromOutside } from './outside.ts'

/** True for somebody of the staff who took no part in a case: the rule of who decides an appeal (UNGP 31(f)). */
export function tookNoPart({ tookPart }: Pick<Case, 'tookPart'>, staff: string): boolean {
  return !tookPart.includes(staff)
}

/**
 * Those of some colleagues who can decide an appeal in this case: they took no part, and nobody keeps them out of it.
 */
export function freeToDecide(
  kase: Pick<Case, 'tookPart' | 'onlyFor'> & Recusals,
  colleagues: readonly string[],
): string[] {
  return colleagues.filter(
    (id) => tookNoPart(kase, id) && (kase.onlyFor?.includes(id) ?? true) && !isRecused(kase, id),
  )
}

/**
 * True where somebody can decide an appeal in this case: one of some colleagues, or whoever reads it from outside because
 * nobody here may.
 */
export function isAnybodyFree(
  kase: Pick<Case, 'tookPart' | 'onlyFor' | 'outside'> & Recusals,
  colleagues: readonly string[],
): boolean {
  return (
    freeToDecide(kase, colleagues).length > 0 ||
    readersFromOutside(kase).some((id) => tookNoPart(kase, id) && !isRecused(kase, id))
  )
}

/**
 * The appeal that somebody could decide now and could not decide any more after doing anything else to the case; null
 * where acting costs nothing: no appeal waits, or they took part already, or could not decide it anyway, as a service
 * account.
 */
export function costsReview(
  kase: Pick<Case, 'tookPart' | 'appeals' | 'outside' | 'onlyFor'> & Recusals,
  by: Actor,
): Appeal | null {
  const asked = asOutsider(kase, by)
  if (asked !== null && asked.verb !== 'decide_appeal') return null
  if (by.kind !== 'staff' || isService(by) || !tookNoPart(kase, by.id)) return null
  if (asked === null && freeToDecide(kase, [by.id]).length === 0) return null
  return openAppeals(kase)[0] ?? null
}
