import { bodiesToCheck } from '../actions/bodies/bodies-to-check.ts'
import { CHECK_SOON_DAYS } from '../domain/bodies/checked.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const directoryCheck: Command = {
  name: 'directory check',
  usage: 'directory check [--json]',
  what: `Say which bodies nobody has checked lately, or whose check ends within ${CHECK_SOON_DAYS} days; exit code 1 where some are out of date.`,
  async run(call) {
    const found = await withHouse(call, bodiesToCheck)
    const lines = found.map(({ listing, standing, until }) => ({ id: listing.id, standing, until }))
    if (call.json) print(JSON.stringify(lines))
    else {
      for (const { id, standing, until } of lines)
        print(`${id}  ${standing}${until === null ? '' : `  check holds to ${until}`}`)
      if (lines.length === 0) print('Every body was checked lately.')
    }
    return lines.some(({ standing }) => standing !== 'in_date') ? EXIT.findings : EXIT.ok
  },
}
