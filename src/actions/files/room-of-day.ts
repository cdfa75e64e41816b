import type { GivenFile } from '../../domain/files/files.ts'
import { inMegabytes } from '../../domain/files/why-no-file.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import { localDate, type LocalDate } from '../../domain/time/calendar.ts'
import { bytesOfDay } from '../../store/files/case-files.ts'
import type { WholeCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'

/** Once this share of a day is used up, each case can add little more on it. */
const PLENTY = 1 / 2
/** This share of what a case can hold: enough for screen shots. */
const LITTLE = 1 / 20

/** The day of the house on which a file is given. */
export const dayOf = (house: House): LocalDate => localDate(house.now(), house.calendar.timeZone)

/**
 * Why so many bytes more are not taken for a case on this day; null where they are. What is left of a day when half of it
 * is used up is shared out: nobody who fills some cases closes files for everybody. People and those who work here have a
 * day each.
 */
export async function whyNotToday(
  house: House,
  { events }: Pick<WholeCase, 'events'>,
  side: GivenFile['from'],
  bytes: number,
): Promise<Refusal | null> {
  const { mostOfCase, mostOfDay } = house.files
  const taken = await bytesOfDay(house.database, dayOf(house), side)
  if (taken + bytes > mostOfDay) return refuse('files_full_today')
  if (taken <= mostOfDay * PLENTY) return null
  const little = mostOfCase * LITTLE
  const left = Math.max(0, little - givenToday(house, events, side))
  if (bytes <= left) return null
  const most = inMegabytes(left)
  return most === 0 ? refuse('files_full_today') : refuse('files_less_today', { most })
}

function givenToday(house: House, events: WholeCase['events'], side: GivenFile['from']): number {
  const day = dayOf(house)
  return events.reduce(
    (sum, { kind, by, at, facts }) =>
      kind === 'file_given' &&
      (by.kind === 'person') === (side === 'person') &&
      localDate(at, house.calendar.timeZone) === day
        ? sum + facts.bytes
        : sum,
    0,
  )
}
