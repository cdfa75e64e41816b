import { wordsIn } from '../case/tokens.ts'
import { showsLanguage, signsOf, WITH_SMALL_WORDS } from '../casework/small-words.ts'
import { FEAR_PATTERNS } from '../vocabulary/fear-patterns.ts'

/** Fewest words that show a language: one may be a name. */
const FEWEST_SHOWN = 2

/**
 * In which languages a text is, by what it is: those of its letters, and where several have the same letters, the one
 * that most of its words show, and each that as many others show which are not of that one. What whoever wrote it said
 * counts where nothing shows it, or it is none of ours. English is always among them: people put its words into all.
 */
export function languagesOf(text: string, told: string): readonly string[] {
  const code = new Intl.Locale(told).language
  const words = [...new Set(wordsIn(text).filter((word) => /\p{L}/u.test(word)))]
  const inLetters = Object.entries(FEAR_PATTERNS).filter(([, { script }]) =>
    new RegExp(`\\p{Script=${script}}`, 'u').test(text),
  )
  const shown = [...Map.groupBy(inLetters, ([, { script }]) => script).values()].flatMap((all) =>
    shownOf(
      text,
      words,
      all.map(([each]) => each),
    ),
  )
  const isKnown = code in FEAR_PATTERNS && shown.length > 0
  return [...new Set([...shown, ...(isKnown ? [] : [told]), 'en'])]
}

/** Of languages in the same letters, those that a text shows. */
function shownOf(text: string, words: readonly string[], codes: readonly string[]): readonly string[] {
  if (codes.length === 1) return codes
  const showing = codes
    .filter((code) => WITH_SMALL_WORDS.includes(code))
    .map((code) => ({
      code,
      signs: signsOf(text, code),
      by: words.filter((word) => showsLanguage(word, code)),
    }))
    .toSorted((a, b) => b.by.length + b.signs - (a.by.length + a.signs))
  const [most, ...others] = showing
  if (most === undefined || most.by.length + most.signs < FEWEST_SHOWN) return []
  const alsoShown = others.filter(
    ({ by, signs }) => by.filter((word) => !most.by.includes(word)).length + signs >= FEWEST_SHOWN,
  )
  return [most, ...alsoShown].map(({ code }) => code)
}
