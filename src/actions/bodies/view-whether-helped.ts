import { countersOfBody, quarterOf, referralCounter } from '../../domain/case/referral-counters.ts'
import { helpShown, type HelpShown } from '../../domain/bodies/whether-helped.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { countFigures } from '../../store/cases/count-figures.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

type Asked = Pick<House, 'database' | 'keys' | 'calendar' | 'now'>
type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** What people said of whether a body helped them, as somebody of the staff may know it; null where too few said anything. */
export async function viewWhetherHelped(
  house: Asked,
  body: string,
  viewer: StaffViewer,
): Promise<HelpShown | null> {
  const [shown] = await helpOf(house, [body], viewer)
  return shown?.help ?? null
}

/**
 * The same of every body of which anything can be said, by its id, for export: of all cases that are counted.
 *
 * @param bodies the ids of all that the directory has, or had
 */
export async function allWhetherHelped(
  house: Asked,
  bodies: readonly string[],
): Promise<readonly ({ readonly body: string } & HelpShown)[]> {
  const all = await helpOf(house, bodies.toSorted(), null)
  return all.flatMap(({ body, help }) => (help === null ? [] : [{ body, ...help }]))
}

async function helpOf(
  house: Asked,
  bodies: readonly string[],
  viewer: StaffViewer | null,
): Promise<readonly { readonly body: string; readonly help: HelpShown | null }[]> {
  const { database, keys, calendar } = house
  const now = quarterOf(localDate(house.now(), calendar.timeZone))
  const counters = bodies.map((body) => ({ body, all: countersOfBody(body, now) }))
  const names = counters.flatMap(({ all }) => all.map(referralCounter))
  const figures = await countFigures(database, keys, names, viewer)
  return counters.map(({ body, all }) => {
    const counted = all.map((each) => ({ ...each, n: figures.get(referralCounter(each)) ?? 0 }))
    return { body, help: helpShown(counted, now) }
  })
}
