import { z } from 'zod'
import { isInside, type TranslationSettings } from './outgoing/translate.ts'

const addressMessage =
  'AMENDS_TRANSLATE_URL must be the address of a server that speaks as LibreTranslate does. Write it like https://translate.example.org, or http://127.0.0.1:5000 on this machine, without ? or #, or leave it out.'
const plainMessage =
  'AMENDS_TRANSLATE_URL begins with http://, and stories would cross a network that others can read. Use https://, or set AMENDS_TRANSLATE_IN_HOUSE=yes if the server is in your own network.'
const inHouseMessage =
  'AMENDS_TRANSLATE_IN_HOUSE must be yes or no. Set it to yes only if the server belongs to this house.'

/** The settings of the machine that translates; none is there unless they name one. */
export const translateVariables = {
  AMENDS_TRANSLATE_URL: z
    .string()
    .refine((text) => isAddress(text), addressMessage)
    .optional(),
  AMENDS_TRANSLATE_KEY: z.string().optional(),
  AMENDS_TRANSLATE_IN_HOUSE: z.enum(['yes', 'no'], inHouseMessage).optional(),
} as const

type Given = Readonly<Record<string, string | undefined>>

/** What is wrong between these settings, each saying what to do. */
export function translateProblems(given: Given): readonly string[] {
  const address = given['AMENDS_TRANSLATE_URL']
  if (address === undefined)
    return ['AMENDS_TRANSLATE_KEY', 'AMENDS_TRANSLATE_IN_HOUSE'].flatMap((name) =>
      given[name] === undefined
        ? []
        : [`${name} is set but AMENDS_TRANSLATE_URL is not. Set both, or neither.`],
    )
  const settings = isAddress(address) ? translationOf(given) : null
  return settings !== null && settings.address.startsWith('http:') && !settings.inHouse ? [plainMessage] : []
}

/** The machine that the settings name; null where they name none. */
export function translationOf(given: Given): TranslationSettings | null {
  const address = given['AMENDS_TRANSLATE_URL']
  if (address === undefined) return null
  const { hostname } = new URL(address)
  const said = given['AMENDS_TRANSLATE_IN_HOUSE']
  return {
    address: address.replace(/\/+$/, ''),
    key: given['AMENDS_TRANSLATE_KEY'] ?? null,
    inHouse: said === undefined ? isInside(hostname) : said === 'yes',
  }
}

function isAddress(text: string): boolean {
  const address = URL.parse(text)
  return (
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.search === '' &&
    address.hash === '' &&
    address.username === '' &&
    !/[?#]/.test(text)
  )
}
