import type { Case } from '../case/case.ts'
import type { GivenFile, WrittenDown } from './files.ts'

/** A file as the person who gave it reads of it: not by whom of us it was opened, or what it was written down by. */
export type PersonFile = Pick<
  GivenFile,
  'id' | 'type' | 'bytes' | 'digest' | 'cleaned' | 'name' | 'shows' | 'at' | 'gone'
> & { readonly writtenDown: readonly Omit<WrittenDown, 'by'>[] }

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
      writtenDown: writtenDown.map(({ words, at: since }) => ({ words, at: since })),
    }))
}
