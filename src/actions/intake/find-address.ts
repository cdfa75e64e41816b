import { mailTo } from '../../domain/intake/safety.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'

/** Where a person wants to be told that there is news, and the tag of the language of their story; null when nowhere. */
export async function findAddress(
  house: House,
  caseId: string,
): Promise<{ readonly email: string; readonly language: string } | null> {
  const found = await findCase(house.database, house.keys, { kind: 'house' }, caseId)
  const email = found && mailTo(found.kase)
  return found && email ? { email, language: found.kase.language } : null
}
