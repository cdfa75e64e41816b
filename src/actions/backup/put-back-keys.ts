import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder, writeWhole } from '../../store/backup/files.ts'
import { unpackKeys } from '../../store/backup/keys-file.ts'

/** Puts back whichever of the two files of keys is missing, as a backup has it; what is there stays. Answers which. */
export async function putBackKeys(
  { keyFile, caseKeys }: { readonly keyFile: string; readonly caseKeys: string },
  backup: string,
): Promise<{ readonly put: readonly string[]; readonly at: string }> {
  const kept = unpackKeys(backup, readFileSync(backup))
  const put: string[] = []
  // The key file last: while only one of the two is there, nothing starts with it.
  for (const [path, bytes] of [
    [caseKeys, kept.slots],
    [keyFile, kept.keyFile],
  ] as const) {
    if (existsSync(path)) continue
    makeFolder(dirname(path))
    await writeWhole(path, bytes)
    put.push(path)
  }
  return { put, at: kept.at }
}
