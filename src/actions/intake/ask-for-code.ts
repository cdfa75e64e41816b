import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import {
  ASKED_HOURS,
  CODE_DIGITS,
  CODE_MINUTES,
  CODE_TRIES,
  codeTyped,
  codeWritten,
  isCodeOver,
  MOST_ASKED,
  MOST_TO_ADDRESS,
} from '../../domain/intake/recovery.ts'
import { whyNoCode } from '../../domain/intake/why-no-code.ts'
import { atTheHour } from '../../domain/time/at-the-hour.ts'
import { HOUR, isInstant, MINUTE, msOf, plusMs, type Instant } from '../../domain/time/instant.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import {
  digestOfAddress,
  findRecoveries,
  isRecoveryThere,
  openAddress,
  type FoundRecovery,
} from '../../store/receipt-recoveries.ts'
import { renewalsOf } from '../../store/receipts.ts'
import { countTry } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { openAgain, openOnce, sealOnce } from './one-use.ts'
import { tryWord } from './own-word.ts'
import { newReceipt } from './receipt.ts'
import type { Shown } from './shown-receipt.ts'

/** Somebody asked for a code. It holds the same, and is made in the same time, whether the address leads anywhere. */
const asked = z.object({
  id: z.uuid(),
  digest: z.string(),
  language: z.string(),
  until: z.custom<Instant>(isInstant),
  /** Too many went to this address in a day: no code of this one was sent, and none fits. */
  isSent: z.boolean(),
})
export type Asked = z.infer<typeof asked>

/**
 * Asks for a code at an address. Nothing is looked up here: a job does that later, so that neither the answer nor its time
 * tells whether the address leads to a case.
 *
 * @param language that of the page, for the mail
 * @returns `busy` where too many ask in the whole house
 */
export async function askForCode(house: House, email: string, language: string): Promise<Asked | 'busy'> {
  if ((await counted(house, 'recovery: house', 1)) > MOST_ASKED) return 'busy'
  const digest = digestOfAddress(email)
  const isSent = (await counted(house, `recovery: ${digest}`, ASKED_HOURS)) <= MOST_TO_ADDRESS
  const until = plusMs(house.now(), CODE_MINUTES * MINUTE)
  const of: Asked = { id: randomUUID(), digest, language, until, isSent }
  const sealed = sealOnce(house, 'recovery_mail', of)
  if (isSent) await inTransaction(house, (tx) => house.jobs.send(tx, 'mail_code', { sealed }))
  return of
}

/** Counts one more, under a keyed hash and to the end of an hour. */
function counted(house: House, subject: string, hours: number): Promise<number> {
  const now = house.now()
  const windowMs = msOf(plusMs(atTheHour(now), (hours + 1) * HOUR)) - msOf(now)
  return countTry(house.database, house.keys.index('attempt', subject), new Date(now), windowMs)
}

/** What a page carries after somebody asked, so that the code fits on that page alone. */
export function sealAsked(house: House, of: Asked): string {
  return sealOnce(house, 'recovery', of)
}

/** Null when its time is over, it was posted before, or it is not ours. */
export async function openAsked(house: House, sealed: string): Promise<Asked | null> {
  const read = asked.safeParse(await openOnce(house, 'recovery', sealed))
  return read.success ? read.data : null
}

/** A letter with codes: each case that somebody chose the address for has one of its own. */
export interface CodeLetter {
  readonly email: string
  readonly language: string
  readonly codes: readonly { readonly code: string; readonly chosenAt: Instant }[]
}

/** The letters that follow from somebody having asked; none where the address leads nowhere, or its time is over. */
export async function lettersOf(house: House, sealed: string): Promise<readonly CodeLetter[]> {
  const read = asked.safeParse(openAgain(house, 'recovery_mail', sealed))
  if (!read.success || isCodeOver(read.data.until, house.now())) return []
  const { digest, language, id } = read.data
  const found = await findRecoveries(house.database, house.keys, digest)
  const open: { email: string; code: string; chosenAt: Instant }[] = []
  for (const each of found) {
    const email = await mailableTo(house, each)
    const code = codeWritten(codesFor(house, id, each)[0] ?? '')
    if (email !== null) open.push({ email, code, chosenAt: each.chosenAt })
  }
  // An address that differs in capitals alone can be another box.
  return [...Map.groupBy(open, ({ email }) => email)].map(([email, codes]) => ({ email, language, codes }))
}

/** The address of a choice that holds, in a case that may be written to there; null otherwise. */
async function mailableTo(house: House, found: FoundRecovery): Promise<string | null> {
  const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, found.caseId)
  if (whole === null || whole.kase.recoverySince === null) return null
  const email = openAddress(whole.key, found)
  return whyNoCode(whole.kase, email) === null ? email : null
}

/** The code of a choice for somebody who asked, with each key that may have made it; nothing is stored of it. */
function codesFor(house: House, id: string, { caseId, mark }: FoundRecovery): string[] {
  const keys = house.keys.indexes('once', 'recovery code')
  return keys.map((key) => {
    const digest = createHmac('sha256', key)
      .update(`${id} ${caseId} ${mark.toString('hex')}`)
      .digest()
    return String(digest.readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0')
  })
}

/** What the right code opened: a case, and the choice that it is good for. */
const recovered = z.object({ caseId: z.uuid(), mark: z.string() })
export type Recovered = z.infer<typeof recovered>

/**
 * The case of a code. A try is counted before it is looked at; what does not fit, came too late or leads nowhere has one
 * answer.
 */
export async function useCode(
  house: House,
  of: Asked,
  typed: string,
): Promise<Recovered | 'wrong' | 'too_many'> {
  if ((await counted(house, `recovery code: ${of.id}`, 1)) > CODE_TRIES) return 'too_many'
  const found = await findRecoveries(house.database, house.keys, of.digest)
  const code = codeTyped(typed)
  const fitting = found.filter((each) => codesFor(house, of.id, each).some((right) => isSame(right, code)))
  const [one] = of.isSent && !isCodeOver(of.until, house.now()) ? fitting : []
  if (one === undefined || (await mailableTo(house, one)) === null) return 'wrong'
  return { caseId: one.caseId, mark: one.mark.toString('base64url') }
}

function isSame(right: string, typed: string): boolean {
  return right.length === typed.length && timingSafeEqual(Buffer.from(right), Buffer.from(typed))
}

/** What a page carries that asks for the word after a right code. */
export function sealRecovered(house: House, of: Recovered): string {
  return sealOnce(house, 'recovered', of)
}

export async function openRecovered(house: House, sealed: string): Promise<Recovered | null> {
  const read = recovered.safeParse(await openOnce(house, 'recovered', sealed))
  return read.success ? read.data : null
}

/**
 * A new receipt for whoever has the right code, and the word of the person's own where they chose one. It is shown first,
 * and counts when they show that they have it.
 */
export async function receiptForCode(
  house: House,
  { caseId, mark }: Recovered,
  word: string | null,
): Promise<Shown | Exclude<Awaited<ReturnType<typeof tryWord>>, null> | 'wrong'> {
  // Before any word is tried: of a choice that was taken back none is.
  if (!(await isRecoveryThere(house.database, caseId, Buffer.from(mark, 'base64url')))) return 'wrong'
  const tried = await tryWord(house, caseId, word)
  if (tried !== null) return tried
  const renewals = await renewalsOf(house.database, caseId)
  return { caseId, receipt: newReceipt().words, renews: true, renewals, byMail: mark }
}
