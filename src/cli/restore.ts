import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { headOf } from '../actions/backup/load-data.ts'
import { placeKeys, type PlacedKeys } from '../actions/backup/place-keys.ts'
import { proveBackup, restoreInto, type Restored } from '../actions/backup/restore.ts'
import { caseKeysIn, type Config } from '../config.ts'
import { openEmpty, openHouse } from '../context.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'

const DAY_MS = 86_400_000

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
  print(
    placed.from === 'today'
      ? 'The keys that were here stay as they are.'
      : `The keys are those of the backup of ${placed.at ?? ''}.`,
  )
  const age = placed.at === null ? 0 : Math.floor((Date.now() - Date.parse(placed.at)) / DAY_MS)
  if (placed.from === 'backup' && age > keyBackupDays)
    tell(
      `These keys are ${age} days old, and are to be kept for ${keyBackupDays}. A case that was erased in these ${age} days is open again unless a list of erased cases (erased-cases.txt beside the backups) names it. Look whether people asked for it since, and erase those cases again with amends erase.`,
    )
  print('Visits and links from before are over: everybody signs in anew. Check it all: amends ledger verify')
}
