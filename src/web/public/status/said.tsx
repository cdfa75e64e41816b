import type { Child } from 'hono/jsx'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import { inTheirsOf, type InTheirs } from '../../../domain/casework/translations.ts'
import { isInOtherLetters, otherLanguage } from '../../../words/language-of.ts'
import type { Speaker } from '../../../words/speak.ts'

/** Words of somebody, with their line breaks and in their own direction. */
export function Said({ children, lang }: { children?: Child; lang?: string }) {
  return (
    <div class="am-said" dir="auto" lang={lang}>
      {children}
    </div>
  )
}

/** Words of ours to the person, with a sentence when they are not in the language of the page. */
export function OurWords({ speaker, children }: { speaker: Speaker; children: string }) {
  const other = otherLanguage(children, speaker.language)
  return (
    <>
      <Said {...(other && { lang: other })}>{children}</Said>
      <NotInYours speaker={speaker} text={children} />
    </>
  )
}

interface InTheirsProps {
  readonly speaker: Speaker
  readonly view: Pick<PersonView, 'inTheirs'>
  readonly of: InTheirs['of']
  readonly id: string
}

/**
 * The same words of ours in the language of the person, above what we wrote first, each with a label; nothing where
 * nobody wrote them.
 */
export function FirstInTheirs({ speaker, view, of, id }: InTheirsProps) {
  const said = inTheirsOf(view, of, id)
  if (said === null) return null
  const { inYours, first } = speaker.w.portal.status.translated
  return (
    <>
      <p class="am-small">{speaker.say(inYours, { language: speaker.languageName(said.language) })}</p>
      <Said lang={said.language}>{said.words}</Said>
      <p class="am-small">{first}</p>
    </>
  )
}

/** True for words of ours that are in another language than the page, whether or not we can say which. */
export function isNotInYours({ language }: Pick<Speaker, 'language'>, text: string): boolean {
  return otherLanguage(text, language) !== null || isInOtherLetters(text, language)
}

/** An answer of a form in the middle of a sentence. */
function inSentence({ language }: Pick<Speaker, 'language'>, answer: string): string {
  const [first = '', ...rest] = answer
  return first.toLocaleLowerCase(language) + rest.join('')
}

/** Says that a text is in another language than the page, and what to do; nothing when it is not. */
export function NotInYours({ speaker, text }: { speaker: Speaker; text: string }) {
  if (!isNotInYours(speaker, text)) return null
  const other = otherLanguage(text, speaker.language)
  const { report, status } = speaker.w.portal
  const { notYours } = status
  const language = other === null ? inSentence(speaker, report.language.other) : speaker.languageName(other)
  return (
    <p class="am-small">
      {speaker.say(notYours, { language, yours: speaker.languageName(speaker.language) })}
    </p>
  )
}
