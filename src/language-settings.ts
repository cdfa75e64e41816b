import { z } from 'zod'
import { LANGUAGES } from './words/languages.ts'

const known = LANGUAGES.map(({ code }) => code)

const languagesMessage = (given: unknown) =>
  `AMENDS_LANGUAGES has "${unknownIn(String(given))}", which is no language of this installation. Write some of ${known.join(', ')} with commas, or leave it out to offer all of them.`

/** Which of the languages a house offers: codes with commas, in any order. */
export const languageVariables = {
  AMENDS_LANGUAGES: z
    .string()
    .refine((text) => unknownIn(text) === null, { error: ({ input }) => languagesMessage(input) })
    .optional(),
} as const

/** The codes of the setting; null where nobody chose, which offers all. */
export function languagesIn(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : codesIn(text)
}

function codesIn(text: string): string[] {
  return text.split(',').map((code) => code.trim().toLowerCase())
}

/** The first that we do not speak; also an empty one, which a comma too many leaves. */
function unknownIn(text: string): string | null {
  return codesIn(text).find((code) => !known.includes(code)) ?? null
}
