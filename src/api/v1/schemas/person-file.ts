import { z } from '@hono/zod-openapi'
import { CLEANED, FILE_TYPES } from '../../../domain/vocabulary/files.ts'
import { at, code, listOf, maybeText, text } from './fields.ts'

/** A file as the person who gave it reads of it: `domain/files/person-files.ts`. */
export const personFileSchema = z
  .object({
    id: z.string(),
    type: code(FILE_TYPES),
    bytes: z.int(),
    /** SHA-256 of what is kept, in hexadecimal. */
    digest: z.string(),
    cleaned: code(CLEANED),
    name: maybeText(),
    shows: maybeText(),
    /** What they say in it, each time that one of us wrote it down, oldest first. */
    writtenDown: listOf(z.object({ words: text(), at: at() })),
    at: at(),
    gone: z.object({ why: z.enum(['taken_back', 'refused']), reasons: maybeText(), at: at() }).nullable(),
  })
  .openapi('PersonFile')
