import type { Account } from '../../domain/access/nobody-left.ts'
import type { Case } from '../../domain/case/case.ts'
import { readerDue, waitsForReader } from '../../domain/casework/outside-reader.ts'
import { recusedFrom } from '../../domain/casework/recusals.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Page } from '../../store/cases/case-line.ts'
import {
  countLeftToNobody,
  findLeftToNobody,
  leftToNobody,
  type LeftToNobody,
} from '../../store/cases/left-to-nobody.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import { leftTheDeskAt } from '../../store/staff/left-the-desk.ts'
import type { House } from '../house.ts'
import { casesOfMark, markOf } from './case-mark.ts'

/** What is said of a case that nobody here may read: when and how urgent, and nothing by which it could be found. */
export interface LeftCase extends Omit<LeftToNobody, 'caseId'> {
  /** Stands for the case in addresses. Only this house can make it, and it is the id of nothing. */
  readonly mark: string
}

/** A page of them, and how many there are on all pages. */
export interface LeftCases extends Page<LeftCase> {
  readonly count: number
}

/**
 * Cases that nobody here may read and nobody from outside reads, as far as whoever lets people in may know of them.
 *
 * @param after the mark of the last one of the page before
 */
export async function casesLeftToNobody(
  house: House,
  viewerId: string,
  after: string | null = null,
): Promise<LeftCases> {
  const { database, keys } = house
  const [last = null] = after === null ? [] : casesOfMark(keys, after)
  const page = await leftToNobody(database, viewerId, last)
  const isAll = last === null && page.after === null
  return {
    lines: page.lines.map((each) => saidOf(house, each)),
    after: page.after && markOf(keys, page.after),
    count: isAll ? page.lines.length : await countLeftToNobody(database, viewerId),
  }
}

/** True where any of them waits. */
export async function isAnyLeftToNobody({ database }: House, viewerId: string): Promise<boolean> {
  return (await leftToNobody(database, viewerId, null)).lines.length > 0
}

/** The case behind a mark, as it may be said; null where it waits for nobody, or not for this one. */
export async function leftCase(house: House, viewerId: string, mark: string): Promise<LeftCase | null> {
  const found = await behind(house, viewerId, mark)
  return found && saidOf(house, found)
}

/** The id of the case behind a mark, for the house alone; null where it waits for nobody, or not for this one. */
export async function caseBehind(house: House, viewerId: string, mark: string): Promise<string | null> {
  return (await behind(house, viewerId, mark))?.caseId ?? null
}

async function behind({ database, keys }: House, viewerId: string, mark: string) {
  for (const caseId of casesOfMark(keys, mark)) {
    const found = await findLeftToNobody(database, viewerId, caseId)
    if (found !== null) return found
  }
  return null
}

function saidOf({ keys }: House, { caseId, ...said }: LeftToNobody): LeftCase {
  return { ...said, mark: markOf(keys, caseId) }
}

/** Everybody with an open account, those from outside too. */
export async function openAccounts(house: House): Promise<readonly Account[]> {
  const accounts = await listStaff(house.database, house.keys)
  return accounts.filter(({ disabled, waits }) => !disabled && !waits)
}

/**
 * By when somebody from outside reads a case that nobody here may, as the person is told; null for every other. Somebody
 * who reads it already stands on their page by name.
 */
export async function readerDueIn(house: House, kase: Case): Promise<Instant | null> {
  const { onlyFor } = kase
  if ((kase.recusals.length === 0 && onlyFor === null) || kase.erasedAt !== null) return null
  if (!waitsForReader(kase, await openAccounts(house))) return null
  const shutAt = await leftTheDeskAt(house.database, { onlyFor, recused: recusedFrom(kase) })
  return readerDue(kase, shutAt, house.calendar)
}
