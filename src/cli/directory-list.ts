import { allBodies } from '../actions/bodies/all-bodies.ts'
import { checkHoldsTo, standingOf } from '../domain/bodies/checked.ts'
import { isCodeOf } from '../domain/vocabulary/code.ts'
import { NEEDS } from '../domain/vocabulary/bodies.ts'
import { bodiesFor } from '../domain/bodies/bodies-for.ts'
import { EXIT, print, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const directoryList: Command = {
  name: 'directory list',
  usage: 'directory list [--need N] [--country CC] [--language L]',
  what: 'Say which bodies that help are listed; for a need, in the order in which people read them.',
  options: { need: { type: 'string' }, country: { type: 'string' }, language: { type: 'string' } },
  async run(call) {
    const { need, country, language } = call.options
    if (need !== undefined && !isCodeOf(NEEDS, need))
      throw new UsageError(`A need is one of: ${NEEDS.map(({ code }) => code).join(', ')}.`)
    const { bodies, now } = await withHouse(call, async (house) => ({
      bodies: (await allBodies(house)).map(({ listing }) => listing),
      now: house.now(),
    }))
    const wanted =
      need === undefined
        ? bodies
        : bodiesFor(
            {
              needs: [need],
              country: typeof country === 'string' ? country.toUpperCase() : null,
              language: typeof language === 'string' ? language : 'en',
              now,
              fearedNames: [],
            },
            bodies,
          ).flatMap((each) => each.bodies.map(({ listing }) => listing))
    const lines = wanted.map((listing) => ({
      id: listing.id,
      name: Object.values(listing.names)[0] ?? '',
      jurisdictions: listing.jurisdictions,
      needs: listing.needs,
      status: listing.status,
      standing: standingOf(listing, now),
      checkHoldsTo: checkHoldsTo(listing),
    }))
    if (call.json) print(JSON.stringify(lines))
    else for (const line of lines) print(lineOf(line))
    return EXIT.ok
  },
}

interface Line {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly standing: string
}

function lineOf({ id, name, status, standing }: Line): string {
  return `${id}  ${status}  ${standing}  (${name})`
}
