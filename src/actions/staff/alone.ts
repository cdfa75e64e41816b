import { z } from '@hono/zod-openapi'
import { isBlank } from '../../domain/blank.ts'
import { refuseEmptyWords } from '../../domain/case/say-something.ts'
import type { Needed } from '../../domain/access/account-rules.ts'

/** What is missing before somebody can be let in: a reason on the record, or a coordinator. */
export interface Needs {
  readonly needs: Exclude<Needed, 'nothing' | 'second_person'>
}

/** Why somebody does alone what takes two, as it is typed. */
export const reasonAlone = () => z.string().trim().max(1000).optional().meta({ field: 'long_text' })

/** What is missing of what an act on an account takes, with the reason that was given; null where nothing is. */
export function missing(needed: Needed, reason: string): Needs | null {
  if (needed === 'coordinator' || (needed === 'reason' && !isReason(reason))) return { needs: needed }
  return null
}

/** What the record keeps of a reason: only one that was needed. */
export function kept(needed: Needed, reason: string): { readonly reason?: string } {
  return needed === 'reason' ? { reason } : {}
}

/** True for a reason that says something to whoever reads the record later. */
function isReason(text: string): boolean {
  return !isBlank(text) && refuseEmptyWords(text) === null
}
