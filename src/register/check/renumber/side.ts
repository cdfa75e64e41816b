import type { HighMark } from '../../../domain/diligence/register.ts'
import { LOCK_FILE, marksIn } from '../../files/lock.ts'
import { kindOfId } from '../../files/schema/kinds.ts'
import type { Merging } from '../git/merging.ts'
import { contentsOf, filesOf } from '../git/objects.ts'

/** Files that may name an entry: entries, `register.yaml`, and notes beside them. Results name none. */
const MAY_NAME = /^(?:[a-z-]+\/)?[\w.-]+\.(?:ya?ml|md)$/
const ENTRY = /^[a-z-]+\/([A-Z]+-\d{4,})\.ya?ml$/

/** A register as one commit has it. */
export interface Side {
  /** By the name of the file, from the register's folder; the lock is not among them. */
  readonly texts: ReadonlyMap<string, string>
  /** The file of each entry, by its id. */
  readonly files: ReadonlyMap<string, string>
  readonly marks: readonly HighMark[]
}

/** Reads the register of a commit; one without anything where there is no commit. */
export function sideAt({ git, folder }: Merging, commit: string | null): Side {
  const cut = folder === '' ? 0 : folder.length + 1
  const own = (commit === null ? [] : filesOf(git, commit, folder)).flatMap(({ path, oid }) => {
    const name = path.slice(cut)
    return MAY_NAME.test(name) ? [{ name, oid }] : []
  })
  const contents = contentsOf(
    git,
    own.map(({ oid }) => oid),
  )
  const texts = new Map(own.map(({ name, oid }) => [name, contents.get(oid)?.toString('utf8') ?? '']))
  const marks = marksIn(texts.get(LOCK_FILE) ?? '')
  texts.delete(LOCK_FILE)
  return { texts, files: entryFiles([...texts.keys()]), marks }
}

/** The entries among some files, by their ids. */
export function entryFiles(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name) => {
      const id = ENTRY.exec(name)?.[1]
      return id !== undefined && kindOfId(id) ? [[id, name] as const] : []
    }),
  )
}
