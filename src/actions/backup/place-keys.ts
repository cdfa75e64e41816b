import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder, writeWhole } from '../../store/backup/files.ts'
import { unpackKeys, type KeysBackup } from '../../store/backup/keys-file.ts'
import { linesIn, type ErasedLine } from '../../store/keys/erased-list.ts'

/** Which keys a restored house has. */
export interface PlacedKeys {
  /** `today`: they were there, and stay. `backup`: they were put there. */
  readonly from: 'today' | 'backup'
  /** When the backup of the keys was made; null without one. */
  readonly at: string | null
  /** What that backup says is erased. */
  readonly erased: readonly ErasedLine[]
}

/**
 * Makes sure that a house has its keys before its data come back. Those of today stay where there are any: they know
 * what was erased since the backup. Else those of the backup are put in their place, for their owner alone. Throws a
 * sentence where there are none, or only half.
 */
export async function placeKeys(
  { keyFile, caseKeys }: { readonly keyFile: string; readonly caseKeys: string },
  backup: string | null,
): Promise<PlacedKeys> {
  const kept = backup === null ? null : unpackKeys(backup, readFileSync(backup))
  const said = { at: kept?.at ?? null, erased: kept === null ? [] : linesIn(kept.erased.toString('utf8')) }
  const there = [keyFile, caseKeys].filter((path) => existsSync(path))
  if (there.length === 2) return { from: 'today', ...said }
  if (there.length === 1)
    throw new Error(
      `Of the two files of keys only ${there[0]} is there. Put the other one beside it, or move this one away, so that both come from the backup.`,
    )
  if (kept === null)
    throw new Error(
      `There are no keys at ${keyFile}, and without them nothing can be read. Say --keys with a backup of the keys.`,
    )
  await put({ keyFile, caseKeys }, kept)
  return { from: 'backup', ...said }
}

async function put(
  { keyFile, caseKeys }: { readonly keyFile: string; readonly caseKeys: string },
  { keyFile: key, slots }: KeysBackup,
): Promise<void> {
  for (const path of [keyFile, caseKeys]) makeFolder(dirname(path))
  // The key file last: while only one of the two is there, nothing starts with it.
  await writeWhole(caseKeys, slots)
  await writeWhole(keyFile, key)
}
