import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, languageCode, longText, maybeLanguageCode, maybeShortText, toldId } from '../case/fields.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'
import { isBlank } from '../blank.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NAMED_LANGUAGES, TRANSLATORS } from '../vocabulary/languages.ts'
import { forItsReaders, toldText } from './translations.ts'

const [us, ...others] = codesOf(TRANSLATORS).filter((code) => code !== 'machine')
/** Everybody who can be named: what a machine made comes from the machine alone. */
const HUMANS = [us!, ...others] as const

/**
 * A human puts words of the person into another language. It stands beside what they wrote and says who made it; a
 * better one may follow, and both stay. No rule takes it for words of theirs (decision 0042).
 */
export const translateText = verb({
  name: 'translate_text',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({
    told: toldId(),
    words: longText(),
    fromLanguage: maybeLanguageCode(),
    intoLanguage: languageCode(),
    madeBy: choice(HUMANS),
    maker: maybeShortText(),
  }),
  decide(kase, { told, words, fromLanguage, intoLanguage, madeBy, maker }, context) {
    const text = toldText(kase, told)
    if (text === undefined) return refuse('unknown_told')
    if (madeBy !== 'us' && (maker === undefined || isBlank(maker))) return refuse('maker_missing')
    const missing = checkText(words, 'text_missing')
    if (missing) return missing
    const facts = {
      translation: nextId('l', kase.translations),
      told,
      ...(fromLanguage !== null && { from: fromLanguage }),
      into: intoLanguage,
      madeBy,
    }
    const texts = { words, ...(madeBy !== 'us' && maker && { maker }) }
    return [forItsReaders(kase, event(context, 'text_translated', facts, texts))]
  },
  known({ language }) {
    return NAMED_LANGUAGES.some((code) => code === language) ? { fromLanguage: language } : {}
  },
})
