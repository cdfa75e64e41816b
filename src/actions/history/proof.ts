import { atTheHour } from '../../domain/time/at-the-hour.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { msOf } from '../../domain/time/instant.ts'
import { proofText, readProof, signedLines, type Proof } from '../../domain/transparency/proof.ts'
import type { Case } from '../../domain/case/case.ts'
import type { House } from '../house.ts'

/**
 * Makes a proof that somebody complained here, signed with the key of the house. Nothing is kept of it, and whoever holds
 * it learns no word of the story (UNGP 31(b) and (e)).
 *
 * @param history the check value of the case now
 */
export function makeProof(
  house: House,
  { kind, state, receivedAt }: Pick<Case, 'kind' | 'state' | 'receivedAt'>,
  history: string,
): string {
  const { sign, publicKey } = house.keys.signer()
  const proof = {
    house: house.name,
    address: house.url,
    told: localDate(receivedAt, house.calendar.timeZone),
    kind,
    state,
    made: atTheHour(house.now()),
    history,
    key: publicKey.toString('base64'),
  }
  return proofText(proof, sign(Buffer.from(signedLines(proof))).toString('base64'))
}

/** What a proof says that was made here; `none` where it is no proof, and `not_ours` where it was not, or was changed. */
export function checkProof({ keys }: House, typed: string): Proof | 'none' | 'not_ours' {
  const read = readProof(typed)
  if (read === null) return 'none'
  const { proof, signature } = read
  const bytes = Buffer.from(signedLines(proof))
  const isOurs = keys.isSigned(bytes, Buffer.from(signature, 'base64'), msOf(proof.made))
  return isOurs ? proof : 'not_ours'
}
