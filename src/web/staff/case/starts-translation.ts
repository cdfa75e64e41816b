import { toldText, toldTexts, translationsOf } from '../../../domain/casework/translations.ts'
import { NAMED_LANGUAGES } from '../../../domain/vocabulary/languages.ts'
import { mayNotRead } from '../../../words/language-of.ts'
import type { Desk } from '../forms/desk.ts'
import type { FormValues } from '../forms/form-values.ts'

/** What a translation starts with: the text that was pressed, else the newest that nobody translated; into our language. */
export function startsTranslation({ speaker, view: { kase }, told }: Desk): FormValues {
  const pressed = told === undefined ? undefined : toldText(kase, told)
  const newest = toldTexts(kase).findLast(
    ({ text }) =>
      mayNotRead(text, kase.language, speaker.language) &&
      translationsOf(kase, text).every(({ host }) => host !== null),
  )
  const into = NAMED_LANGUAGES.find((code) => code === speaker.language)
  const text = pressed ?? newest
  return { ...(text && { told: text.id }), ...(into && into !== kase.language && { intoLanguage: into }) }
}
