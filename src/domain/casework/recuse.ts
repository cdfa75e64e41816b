import type { Draft } from '../case/draft.ts'
import { nextId } from '../case/verb.ts'
import type { Instant } from '../time/instant.ts'
import type { RecusalReason } from '../vocabulary/casework.ts'
import { isAsked } from './outside.ts'

/**
 * From now on these do not see the case. Whoever had it and is among them has it no more: it is back on the list, its
 * clocks running, and what they wanted set aside is no longer wanted (red lines 5 and 14). What somebody from outside was
 * asked ends, so that another can be asked.
 */
export function recuse(
  kase: Draft,
  accounts: readonly string[],
  because: RecusalReason,
  keeping: string | null,
  at: Instant,
): void {
  for (const account of accounts)
    kase.recusals.push({ id: nextId('r', kase.recusals), account, because, keeping, at, endedAt: null })
  if (kase.handler !== null && accounts.includes(kase.handler)) kase.handler = null
  for (const each of kase.outside) if (isAsked(each) && accounts.includes(each.account)) each.endedAt = at
  const asker = kase.toSetAside?.by
  if (asker?.kind === 'staff' && accounts.includes(asker.id)) kase.toSetAside = null
}
