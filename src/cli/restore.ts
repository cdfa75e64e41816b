import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { headOf } from '../actions/backup/load-data.ts'
import { placeKeys, type PlacedKeys } from '../actions/backup/place-keys.ts'
import { proveBackup, restoreInto, type Restored } from '../actions/backup/restore.ts'
import { caseKeysIn, type Config } from '../config.ts'
import { openEmpty, openHouse } from '../context.ts'
import { HOUR } from '../domain/time/instant.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore DATA [--keys KEYS]',
  what: 'Bring a backup back into an empty database, and erase again what was erased since.',
  options: { keys: { type: 'string' } },
  async run(call) {
    const [data] = call.words
    if (data === undefined) throw new UsageError('Name the backup of the data.')
    const { keys } = call.options
    const paths = { data: resolve(data), keys: keys === undefined ? null : resolve(String(keys)) }
    for (const path of [paths.data, paths.keys])
      if (path !== null && !existsSync(path)) throw new UsageError(`There is no file ${path}.`)
    const config = call.config()
    const { placed, restored } = await restoreAll(config, paths)
    if (call.json)
      print(JSON.stringify({ ...restored, erased: undefined, keys: placed.from, keysAt: placed.at }))
    else say(config, placed, restored)
    return EXIT.ok
  },
}

async function restoreAll(config: Config, paths: { readonly data: string; readonly keys: string | null }) {
  for (const path of [paths.data, paths.keys]) if (path !== null) await proveBackup(path)
  const head = await headOf(paths.data)
  const empty = await openEmpty(config)
  const bar = progressBar('rows')
  let placed: PlacedKeys
  let restored: Restored
  try {
    const caseKeys = caseKeysIn(config)
    placed = await placeKeys({ keyFile: config.keyFile, caseKeys }, paths.keys)
    await empty.makeSchema(Object.keys(head.migrations))
    restored = await restoreInto(empty, { ...paths, caseKeys }, placed, bar.show)
  } finally {
    bar.end()
    await empty.close()
  }
  // The start raises it to today's schema, and erases again what is on the list.
  await (await openHouse(config, 'owner')).close()
  return { placed, restored }
}

function say({ keyBackupDays }: Config, placed: PlacedKeys, restored: Restored): void {
  const { at, rows, cases, events, again } = restored
  print(`Restored, as it was at ${at}: ${cases} cases, ${events} entries, ${rows} rows.`)
  print('Every table has the rows that the backup says, and the ledger ends where it ended.')
  print(`Erased again, because they were erased since: ${again} cases.`)
  if (placed.from === 'today') print('The keys that were here stay as they are, and know what was erased.')
  else if (placed.at !== null) sayOfKeys(placed.at, keyBackupDays)
  print('Visits and links from before are over: everybody signs in anew. Check it all: amends ledger verify')
}

/** Keys from a backup do not know what was erased since: only lists do. */
function sayOfKeys(at: string, keyBackupDays: number): void {
  const hours = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / HOUR))
  const age = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`
  print(`The keys are those of ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC, ${age} old.`)
  tell(
    'A case that was erased after that, and stands on no list of erased cases (erased-cases.txt beside the backups), has come back: anybody here can open it. Look in every newer list, and ask who erased what since then; erase it again with amends erase.',
  )
  if (hours > keyBackupDays * 24)
    tell(`Keys are to be kept for ${keyBackupDays} days, and these are older: delete that backup of them.`)
}
