import { z } from 'zod'
import type { WaysToUs } from './actions/house.ts'

/** Digits of a phone number: three for a short one, 15 at most with its country (ITU-T E.164). */
const LEAST_DIGITS = 3
const MOST_DIGITS = 15
/** Longest postal address and longest hours, in characters: what fits a card of the size of a bank card. */
const LONGEST_POST = 160
const LONGEST_HOURS = 60

const phoneMessage =
  'AMENDS_PHONE must be one phone number. Write it as people dial it, with the country, like +49 30 1234567, or leave it out.'

/** The settings that say how people reach the house without this site. */
export const reachVariables = {
  AMENDS_PHONE: z
    .string()
    .refine((text) => {
      const digits = text.replaceAll(/\D/g, '').length
      return /^\+?[0-9 ()./-]+$/.test(text) && digits >= LEAST_DIGITS && digits <= MOST_DIGITS
    }, phoneMessage)
    .optional(),
  AMENDS_PHONE_HOURS: z
    .string()
    .max(LONGEST_HOURS, {
      error: ({ input }) =>
        `AMENDS_PHONE_HOURS has ${String(input).length} characters, and up to ${LONGEST_HOURS} fit. Write them short, like Monday to Friday, 9:00 to 16:00.`,
    })
    .optional(),
  AMENDS_POST: z
    .string()
    .max(LONGEST_POST, {
      error: ({ input }) =>
        `AMENDS_POST has ${String(input).length} characters, and up to ${LONGEST_POST} fit. Write the postal address on one line, with commas.`,
    })
    .optional(),
} as const

/** What is wrong between these settings, each saying what to do. */
export function reachProblems(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return given['AMENDS_PHONE_HOURS'] !== undefined && given['AMENDS_PHONE'] === undefined
    ? [
        'AMENDS_PHONE_HOURS is set but AMENDS_PHONE is not. Set AMENDS_PHONE to the number that is answered then.',
      ]
    : []
}

/** How people reach the house without this site, as the settings say. */
export function reachOf(data: Readonly<Partial<Record<keyof typeof reachVariables, string>>>): WaysToUs {
  const { AMENDS_PHONE: number, AMENDS_PHONE_HOURS: hours, AMENDS_POST: post } = data
  return { phone: number === undefined ? null : { number, hours: hours ?? null }, post: post ?? null }
}
