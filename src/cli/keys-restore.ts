import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { putBackKeys } from '../actions/backup/put-back-keys.ts'
import { caseKeysIn } from '../config.ts'
import { EXIT, print, UsageError, type Command } from './command.ts'

export const keysRestore: Command = {
  name: 'keys restore',
  usage: 'keys restore BACKUP',
  what: 'Put back whichever of the two files of keys is missing, from a backup of the keys; what is there stays.',
  async run(call) {
    const [backup] = call.words
    if (backup === undefined || !existsSync(resolve(backup)))
      throw new UsageError('Name the backup of the keys: a file keys-….amends that amends backup made.')
    const config = call.config()
    const done = await putBackKeys({ keyFile: config.keyFile, caseKeys: caseKeysIn(config) }, resolve(backup))
    if (call.json) print(JSON.stringify(done))
    else if (done.put.length === 0) print('Both files of keys are there; nothing was changed.')
    else {
      for (const path of done.put) print(`Put back, as it was on ${done.at}: ${path}`)
      print('Start Amends: it says where this does not fit the database. Then check: amends ledger verify.')
    }
    return EXIT.ok
  },
}
