import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { GivenFile } from './files.ts'

/** A file as the person who gave it reads of it: not by whom of us it was opened, or what it was written down by. */
export type PersonFile = Pick<
  GivenFile,
  'id' | 'type' | 'bytes' | 'digest' | 'cleaned' | 'name' | 'shows' | 'at' | 'gone'
> & { readonly writtenDown: { readonly words: string; readonly at: Instant } | null }

/** What the person gave in files, oldest first, also those that are gone. */
export function personFiles({ files }: Pick<Case, 'files'>): readonly PersonFile[] {
  return files
    .filter(({ from }) => from === 'person')
    .map(({ id, type, bytes, digest, cleaned, name, shows, at, gone, writtenDown }) => ({
      id,
      type,
      bytes,
      digest,
      cleaned,
      name,
      shows,
      at,
      gone,
      writtenDown: writtenDown && { words: writtenDown.words, at: writtenDown.at },
    }))
}
