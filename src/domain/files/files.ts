import type { Actor } from '../case/actor.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Cleaned, FileType } from '../vocabulary/files.ts'

/** What the person says in a file, as one of us wrote it down. */
export interface WrittenDown {
  readonly words: string
  readonly by: Actor
  readonly at: Instant
}

/** A file that somebody gave for a case. */
export interface GivenFile {
  readonly id: string
  readonly type: FileType
  /** Bytes of it as it is kept. */
  readonly bytes: number
  readonly digest: string
  /** Digest of what came: the same where nothing of it was changed. */
  readonly came: string
  readonly cleaned: Cleaned
  /** What it was called; null where nobody said. */
  readonly name: string | null
  /** What it shows, in the words of whoever gave it, for those who do not see it; null where they did not say. */
  readonly shows: string | null
  readonly from: 'person' | 'staff'
  readonly by: Actor
  readonly at: Instant
  /** The action that it proves; null where it proves none. */
  readonly action: string | null
  /** When one of us opened it first; null while nobody has: nothing else is done with it before. */
  readonly lookedAt: Instant | null
  /** What the person says in it, each time that one of us wrote it down, oldest first: all of it counts as their words. */
  readonly writtenDown: readonly WrittenDown[]
  /** Since when its bytes are gone, and why; null while they are here. */
  readonly gone: {
    readonly why: 'taken_back' | 'refused'
    readonly reasons: string | null
    readonly at: Instant
  } | null
}

/** What was said of a file that was not taken in for these words; there was never a byte of it here. */
export type FileTurnedAway = Pick<GivenFile, 'name' | 'shows' | 'from' | 'at'>

/** On whose side somebody gives a file. */
export const sideOf = ({ kind }: Actor): GivenFile['from'] => (kind === 'person' ? 'person' : 'staff')

/** The files of a case that are here. */
export function filesHere({ files }: Pick<Case, 'files'>): readonly GivenFile[] {
  return files.filter(({ gone }) => gone === null)
}

/** A file of a case that is here; undefined where it has none of that id. */
export function fileHere(kase: Pick<Case, 'files'>, id: string): GivenFile | undefined {
  return filesHere(kase).find((file) => file.id === id)
}

/** How much of a case one side gave and is here. */
export function heldOf(
  kase: Pick<Case, 'files'>,
  side: GivenFile['from'],
): { readonly bytes: number; readonly files: number } {
  const theirs = filesHere(kase).filter(({ from }) => from === side)
  return { bytes: theirs.reduce((sum, { bytes }) => sum + bytes, 0), files: theirs.length }
}

/** The file that somebody gives once more, as with a second click; undefined where it is another, or is gone. */
export function givenBefore(
  kase: Pick<Case, 'files'>,
  side: GivenFile['from'],
  given: Pick<GivenFile, 'came' | 'name' | 'shows' | 'action'>,
): GivenFile | undefined {
  return filesHere(kase).find(
    ({ from, came, name, shows, action }) =>
      from === side &&
      came === given.came &&
      name === given.name &&
      shows === given.shows &&
      action === given.action,
  )
}

/** A file of the person that one of us did not keep, and why. */
export interface FileNotKept {
  readonly id: string
  readonly at: Instant
  readonly reasons: string
}

/** Those of them, in the order in which the files came. */
export function filesNotKept({ files }: Pick<Case, 'files'>): readonly FileNotKept[] {
  return files.flatMap(({ id, from, gone }) =>
    from === 'person' && gone?.why === 'refused' ? [{ id, at: gone.at, reasons: gone.reasons ?? '' }] : [],
  )
}

/** What happens with files: for whoever gave them and for us, and for nobody who stands beside or joined. */
export function isOfFile({ kind }: Pick<CaseEvent, 'kind'>): boolean {
  return kind.startsWith('file_')
}

/** Files in which the person was heard, with when what they say was last written down. */
export function filesHeard({
  files,
}: Pick<Case, 'files'>): readonly { readonly id: string; readonly at: Instant }[] {
  return files.flatMap(({ id, from, writtenDown }) => {
    const last = writtenDown.at(-1)
    return from === 'person' && last !== undefined ? [{ id, at: last.at }] : []
  })
}
