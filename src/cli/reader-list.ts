import { allLeftToNobody, type LeftCase } from '../actions/casework/left-to-nobody.ts'
import type { House } from '../actions/house.ts'
import { isPassed } from '../domain/time/instant.ts'
import { speak } from '../words/speak.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const readerList: Command = {
  name: 'reader list',
  usage: 'reader list',
  what: 'Say which cases nobody here may read, as marks that say no word of them, and by when somebody has to read each.',
  async run(call) {
    const { lines, house } = await withHouse(call, async (house) => ({ lines: await allLeft(house), house }))
    if (call.json) print(JSON.stringify(lines))
    else if (lines.length === 0) print('Somebody reads every case.')
    else {
      const speaker = speak('en', house.calendar.timeZone)
      for (const { mark, due, late, finder } of lines) {
        const by = due === null ? 'nothing due' : `due ${speaker.moment(due)}${late ? ', late' : ''}`
        print(`${mark}  ${by}  ${SAID[finder]}`)
      }
    }
    return EXIT.ok
  },
}

const SAID = {
  accounts: 'whoever manages accounts can let somebody in',
  machine: 'nobody here can let somebody in: amends reader add',
} as const

async function allLeft(house: House): Promise<readonly (LeftCase & { readonly late: boolean })[]> {
  const lines = []
  for await (const each of allLeftToNobody(house))
    lines.push({ ...each, late: each.due !== null && isPassed(each.due, house.now()) })
  return lines
}
