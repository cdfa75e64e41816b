import { z } from '@hono/zod-openapi'
import { grade } from '../../../domain/case/fields.ts'
import { ACTORS } from '../../../domain/vocabulary/casework.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { DIMENSIONS, GRADES } from '../../../domain/vocabulary/severity.ts'

/** A moment with its offset from UTC. */
export const at = () => z.iso.datetime({ offset: true })
export const maybeAt = () => at().nullable()
export const text = () => z.string()
export const maybeText = () => z.string().nullable()
export const yes = () => z.boolean()

/** One code of a vocabulary. */
export const code = <const L extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(
  list: L,
) => z.enum(codesOf(list))

/** A list as the domain keeps them: nobody changes it. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** 1 to 5; null while nothing is rated, which never means low. */
export const level = () =>
  z
    .literal([...GRADES])
    .nullable()
    .openapi({ type: ['integer', 'null'], enum: [...GRADES, null] })

export const judgement = () =>
  z.object({ scale: grade(), scope: grade(), irremediability: grade(), likelihood: grade() })

export const severity = () =>
  z.object({ level: level(), drivers: listOf(code(DIMENSIONS)), provisional: yes() })

/** Who did something; an id for staff only, and the id of the API token if it came by one. */
export const actor = () =>
  z.object({ kind: code(ACTORS), id: z.string().optional(), token: z.string().optional() })

/** Ids by the name of their field, as the body of the verb takes them; empty when it is about the whole case. */
const subject = () => z.record(z.string(), z.string())
export const possible = () => z.object({ verb: z.string(), subject: subject(), href: z.string() })
/** `why` is the code that posting it would be refused with; the vocabulary says it in words (`refusals`). */
export const impossible = () => z.object({ verb: z.string(), subject: subject(), why: z.string() })
