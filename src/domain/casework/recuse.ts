import type { Draft } from '../case/draft.ts'
import { nextId } from '../case/verb.ts'
import type { Instant } from '../time/instant.ts'
import type { RecusalReason } from '../vocabulary/casework.ts'
import { isAsked } from './outside.ts'

/** Why somebody does not see a case, and with what it ends. */
interface Why {
  readonly because: RecusalReason
  /** What the person asked. */
  readonly keeping?: string | null
  /** The account of whoever had a hand in their keys. */
  readonly hand?: string | null | undefined
}

/**
 * From now on these do not see the case. Whoever had it and is among them has it no more: it is back on the list, its
 * clocks running, and what they wanted set aside is no longer wanted (red lines 5 and 14). What somebody from outside was
 * asked ends, so that another can be asked.
 */
export function recuse(
  kase: Draft,
  accounts: readonly string[],
  { because, keeping = null, hand = null }: Why,
  at: Instant,
): void {
  const open = { because, keeping, hand, at, endedAt: null, liftedAt: null }
  for (const account of accounts) kase.recusals.push({ id: nextId('r', kase.recusals), account, ...open })
  if (kase.handler !== null && accounts.includes(kase.handler)) kase.handler = null
  for (const each of kase.outside) if (isAsked(each) && accounts.includes(each.account)) each.endedAt = at
  const asker = kase.toSetAside?.by
  if (asker?.kind === 'staff' && accounts.includes(asker.id)) kase.toSetAside = null
}
