import { z } from '@hono/zod-openapi'
import { isTimeZone } from '../../domain/time/time-zone.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_MAILS } from '../../domain/vocabulary/staff.ts'
import { findMailChoices, saveMailChoices } from '../../store/staff/mail-choices.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'

const choicesInput = (languages: readonly string[]) =>
  z.object({
    told: z.array(z.enum(codesOf(STAFF_MAILS))),
    timeZone: z
      .string()
      .max(64)
      .refine((zone) => zone === '' || isTimeZone(zone))
      .transform((zone) => (zone === '' ? null : zone)),
    language: z.enum(languages),
  })

/** What somebody is told by mail now. */
export function ownMail(house: House, staffId: string) {
  return findMailChoices(house.database, staffId)
}

/** Changes what one is told by mail, in one of the `languages` that are offered. */
export async function chooseMail(
  house: House,
  staffId: string,
  languages: readonly string[],
  raw: unknown,
): Promise<{ readonly done: true } | Invalid> {
  const input = parseInput(choicesInput(languages), raw)
  if (isInvalid(input)) return input
  await saveMailChoices(house.database, staffId, input)
  return { done: true }
}
