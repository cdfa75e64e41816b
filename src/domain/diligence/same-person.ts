import { tidy } from '../blank.ts'

/**
 * True when two names are the same person's. Capitals, spaces and the way of typing do not make a second person, so
 * that nobody reviews their own work as "ADA " (domain reference 4, rule 10).
 */
export function samePerson(one: string, other: string): boolean {
  return spelling(one) !== '' && spelling(one) === spelling(other)
}

export function spelling(name: string): string {
  return tidy(name.normalize('NFKC')).replace(/\s+/gu, ' ').toLowerCase()
}
