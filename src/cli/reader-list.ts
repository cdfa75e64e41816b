import { casesLeftToNobody, type LeftCase } from '../actions/casework/left-to-nobody.ts'
import type { House } from '../actions/house.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const readerList: Command = {
  name: 'reader list',
  usage: 'reader list',
  what: 'Say which cases nobody here may read, as marks that say no word of them, and what is next due in each.',
  async run(call) {
    const lines = await withHouse(call, allLeft)
    if (call.json) print(JSON.stringify(lines))
    else if (lines.length === 0) print('Somebody reads every case.')
    else
      for (const { mark, due, finder } of lines)
        print(`${mark}  ${due === null ? 'nothing due' : `due ${due}`}  ${SAID[finder]}`)
    return EXIT.ok
  },
}

const SAID = {
  accounts: 'whoever manages accounts can let somebody in',
  machine: 'nobody here can let somebody in: amends reader add',
} as const

async function allLeft(house: House): Promise<readonly LeftCase[]> {
  const lines: LeftCase[] = []
  for (let after: string | null = null; ;) {
    const page = await casesLeftToNobody(house, null, after)
    lines.push(...page.lines)
    if (page.after === null) return lines
    after = page.after
  }
}
