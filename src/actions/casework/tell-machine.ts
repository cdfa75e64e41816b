import { atTheHour } from '../../domain/time/at-the-hour.ts'
import { DAY, isPassed, msOf, type Instant } from '../../domain/time/instant.ts'
import type { House } from '../house.ts'
import { leftByFinder, type LeftFor } from './left-to-nobody.ts'

/** What a process said last, and when; whether it was late then. */
interface Told extends LeftFor {
  readonly at: Instant
  readonly late: boolean
}

const looked = new WeakMap<House['log'], { readonly hour: Instant; readonly told: Told | null }>()

/**
 * Says in the log how many cases wait for somebody from outside whom nobody here may find, because each of us who could is
 * kept from them, and the earliest time by which somebody reads one. A case that nobody knows of is read by nobody (red
 * line 14); the log says no word of any.
 *
 * It is said at the first look of a process, and then at the first look of each hour of the clock in which there is
 * something new to say: more cases or fewer, another time, a time that is over, and every day. What a person does is
 * kept by the hour, so that no line of the log tells the minute of it (docs/decisions/0004); and a life in danger has four
 * hours.
 */
export async function tellMachine(house: House): Promise<void> {
  const { log, now } = house
  const at = now()
  const before = looked.get(log)
  if (before?.hour === atTheHour(at)) return
  const { cases, due } = (await leftByFinder(house)).machine
  const told: Told = { cases, due, at, late: due !== null && isPassed(due, at) }
  const isNew = cases > 0 && !isSaid(before?.told ?? null, told)
  if (isNew)
    log.warn(
      { cases, due, late: told.late },
      'cases wait for a reader whom nobody but you can let in: amends reader list',
    )
  looked.set(log, { hour: atTheHour(at), told: isNew || cases === 0 ? told : (before?.told ?? null) })
}

function isSaid(before: Told | null, now: Told): boolean {
  return (
    before !== null &&
    before.cases === now.cases &&
    before.due === now.due &&
    before.late === now.late &&
    msOf(now.at) - msOf(before.at) < DAY
  )
}
