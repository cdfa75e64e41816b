import { event } from '../../domain/case/case-event.ts'
import { emailAddress } from '../../domain/case/fields.ts'
import { whyNoCode } from '../../domain/intake/why-no-code.ts'
import { isRefusal, refuse } from '../../domain/refusal.ts'
import { atTheHour } from '../../domain/time/at-the-hour.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { randomBytes } from '../../store/keys/random.ts'
import { keepRecovery } from '../../store/receipt-recoveries.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { tryWord } from './own-word.ts'

const MARK_BYTES = 16
const BY = { kind: 'person' } as const

/** Why no code can be sent to an address. */
export type RecoveryRefused =
  | { readonly refused: 'email' }
  | { readonly refused: 'word'; readonly tried: NonNullable<Awaited<ReturnType<typeof tryWord>>> }
  /** They said that mail must not be used, or it is a way to whom they fear. */
  | { readonly refused: 'unsafe' | 'feared' }
  | { readonly refused: 'not_found' }

/**
 * From now on a code for a new receipt is sent to this address when somebody asks for it with the address. Where a word
 * of their own is asked for beside the receipt, it is needed for that, and still needed beside the code.
 *
 * @param typed the word as it is until now
 * @returns the address as it is written to
 */
export async function chooseRecovery(
  house: House,
  caseId: string,
  { email, typed }: { readonly email: string; readonly typed: string | null },
): Promise<RecoveryRefused | { readonly email: string }> {
  const address = emailAddress().safeParse(email)
  if (!address.success) return { refused: 'email' }
  const viewer = { kind: 'person', caseId } as const
  const whole = await findWholeCase(house.database, house.keys, viewer, caseId)
  if (whole === null || !house.sendsMail) return { refused: 'not_found' }
  const why = whyNoCode(whole.kase, address.data)
  if (why !== null) return { refused: why }
  const tried = await tryWord(house, caseId, typed)
  if (tried !== null) return { refused: 'word', tried }
  const done = await decideAndCommit(house, {
    viewer,
    by: BY,
    caseId,
    decide: (kase) =>
      whyNoCode(kase, address.data) === null
        ? [event(contextOf(house, BY), 'recovery_chosen', { asked: true }, {})]
        : refuse('not_now'),
    seen: null,
    mayGoOn: () => true,
    along: () => (tx) =>
      keepRecovery(tx, house.keys, {
        caseId,
        key: whole.key,
        email: address.data,
        mark: randomBytes(MARK_BYTES),
        at: atTheHour(house.now()),
      }),
  })
  return isRefusal(done) ? { refused: 'not_found' } : { email: address.data }
}

/**
 * Takes it back, at once and without any word: no code that was sent before opens anything. Where there is nothing to
 * take back it is done already.
 *
 * @returns false where there is no such case
 */
export async function takeBackRecovery(house: House, caseId: string): Promise<boolean> {
  const done = await decideAndCommit(house, {
    viewer: { kind: 'person', caseId },
    by: BY,
    caseId,
    decide: (kase) =>
      kase.recoverySince === null
        ? refuse('not_now')
        : [event(contextOf(house, BY), 'recovery_chosen', { asked: false }, {})],
    seen: null,
    mayGoOn: () => true,
  })
  return !isRefusal(done) || done.refused === 'not_now'
}
