import type * as z from 'zod'
import { parseSource } from '../../files/source.ts'

/** An entry as it once stood; null for a version that cannot be read, of which nothing ever counted. */
export function entryIn<S extends z.ZodType>(text: string, schema: S): z.output<S> | null {
  const source = parseSource('', text)
  if (!source.plain && source.doc.errors.length > 0) return null
  try {
    const parsed = schema.safeParse(source.plain ? source.plain.value : source.doc.toJS())
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
