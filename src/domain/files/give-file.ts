import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { FOR_STAFF } from '../case/event-kind.ts'
import { nextId, type Moment, type Ruling } from '../case/verb.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { asOutsider } from '../casework/outside.ts'
import { costsReview } from '../casework/reviewers.ts'
import { refuse } from '../refusal.ts'
import type { Cleaned, FileType } from '../vocabulary/files.ts'
import { bytesHere } from './files.ts'
import { inMegabytes, MOST_FILES, whyNoFile } from './why-no-file.ts'

/** What somebody says of a file that they give. */
export interface SaidOfFile {
  /** What it is called; null where nobody said. */
  readonly name: string | null
  /** What it shows; null where nobody said. */
  readonly shows: string | null
  /** The action that it proves; null where it proves none. */
  readonly action: string | null
}

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
 * A file is given: by the person, or by one of us as evidence, or as proof that an action was done. What it is called and
 * what it is said to show is looked at before it is in the case: it may say what must not come in.
 *
 * @param most bytes that one case can hold
 */
export function giveFile(kase: Case, file: FileToKeep, context: Moment, most: number): Ruling {
  const { type, bytes, digest, cameAs, cleaned, name, shows, action } = file
  const from = context.by.kind === 'person' ? 'person' : 'staff'
  const whyNot = whyNoFile(kase, context, most)
  if (whyNot !== null) return whyNot
  if (mayBeAbuseMaterial({ ...kase, files: [...kase.files, { name, shows }] }))
    return refuse(from === 'person' ? 'no_files_of_abuse' : 'no_copy_of_abuse')
  if (asOutsider(kase, context.by) !== null) return refuse('only_what_was_asked')
  const appeal = costsReview(kase, context.by)
  if (appeal !== null) return refuse('bars_from_appeal', { appeal: appeal.id })
  if (bytesHere(kase) + bytes > most)
    return refuse('files_full', { most: inMegabytes(most), files: MOST_FILES })
  if (action !== null && (from === 'person' || !kase.plan.some(({ id }) => id === action)))
    return refuse('unknown_action')
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
