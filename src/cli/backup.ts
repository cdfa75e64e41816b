import { resolve } from 'node:path'
import { backUp, type BackupReport } from '../actions/backup/back-up.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FOLDER [--keys FOLDER]',
  what: 'Copy the data and, apart from them, the keys, while everything goes on; old copies of the keys are removed.',
  options: { keys: { type: 'string' } },
  async run(call) {
    const [folder] = call.words
    if (folder === undefined) throw new UsageError('Name the folder for the backup.')
    const config = call.config()
    const keysFolder = resolve(String(call.options['keys'] ?? folder))
    const report = await withHouse(call, (house) =>
      backUp(house, { folder: resolve(folder), keysFolder, keyFile: config.keyFile }),
    )
    if (call.json) print(JSON.stringify(report))
    else say(report, config.keyBackupDays, keysFolder === resolve(folder))
    return EXIT.ok
  },
}

function say(report: BackupReport, days: number, isTogether: boolean): void {
  const { data, keys, cases, events, rows, removed } = report
  print(`Data: ${data} (${cases} cases, ${events} entries, ${rows} rows).`)
  print(`Keys: ${keys}.`)
  for (const path of removed) print(`Removed, because keys are kept for ${days} days: ${path}`)
  print(
    `A case that is erased from now on can be opened by these keys together with these data. Delete every copy of the keys within ${days} days: this command does it when it runs again into the same folder; copies elsewhere are not removed for you. Data can be kept for as long as you like.`,
  )
  if (isTogether)
    tell(
      'Both lie in one folder: whoever takes it reads everything. Keep the keys elsewhere, with --keys FOLDER.',
    )
}
