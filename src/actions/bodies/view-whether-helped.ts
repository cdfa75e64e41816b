import { prefixFor, quarterOf, readCounter, ALL_BODIES } from '../../domain/case/referral-counters.ts'
import { helpShown, type AnswersOf, type HelpShown } from '../../domain/bodies/whether-helped.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { countFiguresFrom } from '../../store/cases/count-figures.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

type Asked = Pick<House, 'database' | 'calendar' | 'now'>

/** What people said of whether a body helped them, as somebody of the staff may know it; null where too few said anything. */
export async function viewWhetherHelped(
  house: Asked,
  body: string,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<HelpShown | null> {
  const figures = await countFiguresFrom(house.database, prefixFor(body), viewer)
  return helpShown(answersIn(figures).get(body) ?? [], quarterNow(house))
}

/** The same of every body of which anything can be said, by its id, for export: of all cases that are counted. */
export async function allWhetherHelped(house: Asked): Promise<readonly ({ readonly body: string } & HelpShown)[]> {
  const figures = await countFiguresFrom(house.database, ALL_BODIES, null)
  const now = quarterNow(house)
  return [...answersIn(figures)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([body, counted]) => {
      const shown = helpShown(counted, now)
      return shown === null ? [] : [{ body, ...shown }]
    })
}

function answersIn(figures: ReadonlyMap<string, number>): ReadonlyMap<string, readonly AnswersOf[]> {
  const found = [...figures].flatMap(([figure, n]) => {
    const counter = readCounter(figure)
    return counter === null ? [] : [{ ...counter, n }]
  })
  return Map.groupBy(found, ({ listing }) => listing)
}

function quarterNow({ calendar, now }: Asked): string {
  return quarterOf(localDate(now(), calendar.timeZone))
}
