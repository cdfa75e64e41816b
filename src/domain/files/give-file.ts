import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { FOR_STAFF } from '../case/event-kind.ts'
import { nextId, type Moment, type Ruling } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import type { Cleaned, FileType } from '../vocabulary/files.ts'
import { heldOf, sideOf } from './files.ts'
import { inMegabytes, MOST_FILES, whyNoFile, type SaidOfFile } from './why-no-file.ts'

/** A file that was taken in, looked through and cleaned, and is to be kept. */
export interface FileToKeep extends SaidOfFile {
  readonly type: FileType
  readonly bytes: number
  readonly digest: string
  /** Digest of what came, where that was another; null where it is kept as it came. */
  readonly cameAs: string | null
  readonly cleaned: Cleaned
}

/**
 * A file is given: by the person, or by one of us as evidence, or as proof that an action was done. Whether one
 * may be given is asked once more: something may have come into the case meanwhile.
 *
 * @param most bytes that one case can hold
 */
export function giveFile(kase: Case, file: FileToKeep, context: Moment, most: number): Ruling {
  const { type, bytes, digest, cameAs, cleaned, name, shows, action } = file
  const from = sideOf(context.by)
  const whyNot = whyNoFile(kase, context, most, file)
  if (whyNot !== null) return whyNot
  if (heldOf(kase, from).bytes + bytes > most)
    return refuse('files_full', { most: inMegabytes(most), files: MOST_FILES })
  // Counted apart, so that the person does not learn from a number what we hold.
  const prefix = from === 'person' ? 'f' : 'e'
  const before = kase.files.filter((each) => each.from === from)
  const given = event(
    context,
    'file_given',
    {
      file: nextId(prefix, before),
      type,
      bytes,
      digest,
      ...(cameAs !== null && { cameAs }),
      cleaned,
      ...(action !== null && { action }),
    },
    { ...(name !== null && { name }), ...(shows !== null && { shows }) },
  )
  return [from === 'person' ? given : { ...given, audience: FOR_STAFF }]
}
