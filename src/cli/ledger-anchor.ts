import { anchorNow } from '../actions/ledger/anchor.ts'
import { EXIT, print, type Command } from './command.ts'
import { keepAnchor } from '../jobs/keep-anchor.ts'
import { withHouse } from './with-house.ts'

export const ledgerAnchor: Command = {
  name: 'ledger anchor',
  usage: 'ledger anchor [--file FILE]',
  what: 'Add a signed line to the file of anchors that says where the ledger stands; every day this is done by itself.',
  options: { file: { type: 'string' } },
  async run(call) {
    const file = String(call.options.file ?? call.config().anchorFile)
    const line = await withHouse(call, anchorNow)
    await keepAnchor(file, line)
    print(call.json ? line : `Added to ${file}. Keep a copy where nobody who has the database can change it.`)
    return EXIT.ok
  },
}
