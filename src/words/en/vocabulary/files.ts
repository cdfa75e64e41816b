import type { Cleaned, FileKind } from '../../../domain/vocabulary/files.ts'

/** What a file is, and what was taken out of it. */
export const files = {
  fileKinds: {
    picture: 'Picture',
    document: 'Document',
    text: 'Text',
    sound: 'Sound',
    film: 'Film',
  } satisfies Record<FileKind, string>,

  cleaned: {
    drawn_anew: 'Nothing but the picture itself is kept: not where, when or with what it was taken.',
    taken_out: 'What the file said of where, when and with what it was made was taken out, as far as we can.',
    nothing_in_it: 'It holds nothing but the text.',
    as_it_came: 'It is kept as it came. It may say who made it, where and when.',
  } satisfies Record<Cleaned, string>,
}
