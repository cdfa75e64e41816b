import { LANGUAGES, type Language } from '../../domain/vocabulary/intake.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'

/** Where a person wants to be told that there is news, and in which language; null when nowhere. */
export async function findAddress(
  house: House,
  caseId: string,
): Promise<{ readonly email: string; readonly language: Language } | null> {
  const found = await findCase(house.database, house.keys, { kind: 'house' }, caseId)
  const person = found?.kase.person
  if (!found || !person?.email || person.safety !== 'safe') return null
  const spoken = found.kase.language.toLowerCase().split('-')[0]
  return {
    email: person.email,
    language: LANGUAGES.find((each) => each.code === spoken)?.code ?? 'en',
  }
}
