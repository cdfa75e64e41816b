import { offeredBy } from '../../words/languages.ts'
import { field, type Visit } from '../route.ts'
import { keepCookie, LANGUAGE_COOKIE } from './cookie.ts'
import { localPath } from './local-path.ts'

/** Days the choice of a language is kept. */
const DAYS = 365

/** Keeps the language that staff chose, and goes back to where they were. */
export function postLanguage(visit: Visit): Response {
  keepLanguage(visit, field(visit.form, 'language'))
  return visit.c.redirect(localPath(field(visit.form, 'to')), 303)
}

/** Keeps the language that staff chose; anything else is none. */
export function keepLanguage({ c, house }: Visit, code: string): void {
  const language = offeredBy(house).find((each) => each.code === code)
  if (language) keepCookie(c, house, LANGUAGE_COOKIE, language.code, { seconds: DAYS * 86_400 })
}
