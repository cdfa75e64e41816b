import { writeFileSync } from 'node:fs'
import { exportBodies } from '../actions/bodies/export-bodies.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const directoryExport: Command = {
  name: 'directory export',
  usage: 'directory export [FILE.json]',
  what: 'Write every body that helps, and what is paid for it, to a file that an import takes as it is.',
  async run(call) {
    const [file] = call.words
    const found = await withHouse(call, exportBodies)
    const text = `${JSON.stringify(found, null, 2)}\n`
    if (file === undefined) print(text.trimEnd())
    else {
      writeFileSync(file, text)
      const counts = { listings: found.listings.length, fundings: found.fundings.length, file }
      print(call.json ? JSON.stringify(counts) : `${counts.listings} bodies were written to ${file}.`)
    }
    return EXIT.ok
  },
}
