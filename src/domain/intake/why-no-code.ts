import type { Case } from '../case/case.ts'
import { isFearedMailbox } from '../value-chain/feared-mailbox.ts'
import { isWayToFeared } from '../value-chain/ways-to-feared.ts'
import { isMailUnsafe } from './recovery.ts'

/**
 * Why no mail of a case may hold a way into it at this address; null where it may. That they said later that it is safe to
 * write there changes nothing: a note that there is news is one thing, the way in another.
 */
export function whyNoCode(kase: Case, email: string): 'unsafe' | 'feared' | null {
  if (isMailUnsafe(kase.person)) return 'unsafe'
  return isFearedMailbox(kase, email, 'ever') || isWayToFeared(kase, email) === 'yes' ? 'feared' : null
}
