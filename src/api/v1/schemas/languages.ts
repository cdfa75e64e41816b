import { z } from '@hono/zod-openapi'
import type { Case } from '../../../domain/case/case.ts'
import {
  beginningOf,
  readableTranslations,
  someTexts,
  toldTexts,
} from '../../../domain/casework/translations.ts'
import { TRANSLATORS } from '../../../domain/vocabulary/languages.ts'
import { actor, at, code, listOf, maybeText, text } from './fields.ts'

/** What we wrote, once more in the language of the person; `id` of the message, decision or offer. */
const inTheirs = listOf(
  z.object({ of: z.enum(['message', 'decision', 'offer']), id: text(), language: text(), words: text() }),
)

/** Words in more than one language, for those who handle the case. */
export const languagesOfCase = {
  /** Texts of the person that can be translated, by how each begins: the first, and the newest. */
  toldTexts: listOf(z.object({ id: text(), at: at(), begins: text() })),
  /** Words of the person in other languages, oldest first; never in place of what they wrote. */
  translations: listOf(
    z.object({
      id: text(),
      told: text(),
      from: maybeText(),
      into: text(),
      madeBy: code(TRANSLATORS),
      maker: maybeText(),
      /** The machine that made it: may be wrong, and is for no decision. */
      host: maybeText(),
      words: text(),
      by: actor(),
      at: at(),
    }),
  ),
  /** Which of their words were sent to a machine that translates. */
  sentOut: listOf(z.object({ told: text(), host: text(), into: text(), by: actor(), at: at() })),
  inTheirs,
}

/** The same as the person reads it. */
export const languagesOfPerson = {
  translations: z.object({
    made: listOf(
      z.object({
        of: text(),
        into: text(),
        madeBy: code(TRANSLATORS),
        name: maybeText(),
        words: text(),
        at: at(),
      }),
    ),
    sent: listOf(z.object({ of: text(), name: text(), at: at() })),
  }),
  inTheirs,
}

/** The texts of a case that can be translated, and what stands beside them. */
export function textsToTranslate(kase: Case) {
  return {
    toldTexts: someTexts(toldTexts(kase)).map(({ id, at, text: said }) => ({
      id,
      at,
      begins: beginningOf(said),
    })),
    translations: [...readableTranslations(kase)],
  }
}
