import type { Case } from '../../domain/case/case.ts'
import { readerDue, waitsForReader } from '../../domain/casework/outside-reader.ts'
import { recusedFrom } from '../../domain/casework/recusals.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ReaderFinder } from '../../domain/vocabulary/casework.ts'
import type { Page } from '../../store/cases/case-line.ts'
import {
  countLeftToMachine,
  countLeftToNobody,
  findLeftToNobody,
  leftToNobody,
  type LeftToNobody,
} from '../../store/cases/left-to-nobody.ts'
import { listStaff, type StaffAccount } from '../../store/staff/accounts.ts'
import { findersOf } from '../../store/staff/finders.ts'
import { leftTheDeskAt } from '../../store/staff/left-the-desk.ts'
import type { House } from '../house.ts'
import { casesOfMark, markOf } from './case-mark.ts'

/** What is said of a case that nobody here may read: that it waits, by when, and nothing by which it could be found. */
export interface LeftCase extends Pick<LeftToNobody, 'due'> {
  /** Stands for the case in addresses. Only this house can make it, and it is the id of nothing. */
  readonly mark: string
  readonly finder: ReaderFinder
}

/** A page of them, and how many there are on all pages. */
export interface LeftCases extends Page<LeftCase> {
  readonly count: number
}

/**
 * Cases that nobody here may read and nobody from outside reads, as far as whoever lets people in may know of them.
 *
 * @param finder id of whoever looks; null for whoever runs the machine, who knows of all
 * @param after the mark of the last one of the page before
 */
export async function casesLeftToNobody(
  house: House,
  finder: string | null,
  after: string | null = null,
): Promise<LeftCases> {
  const { database, keys } = house
  const [last = null] = after === null ? [] : casesOfMark(keys, after)
  const page = await leftToNobody(database, finder, last)
  const isAll = last === null && page.after === null
  return {
    lines: page.lines.map((each) => saidOf(house, each)),
    after: page.after && markOf(keys, page.after),
    count: isAll ? page.lines.length : await countLeftToNobody(database, finder),
  }
}

/** True where any of them waits. */
export async function isAnyLeftToNobody({ database }: House, viewerId: string): Promise<boolean> {
  return (await leftToNobody(database, viewerId, null)).lines.length > 0
}

/** The case behind a mark, as it may be said; null where it waits for nobody, or not for this one. */
export async function leftCase(house: House, finder: string | null, mark: string): Promise<LeftCase | null> {
  const found = await behind(house, finder, mark)
  return found && saidOf(house, found)
}

/** The id of the case behind a mark, for the house alone; null where it waits for nobody, or not for this one. */
export async function caseBehind(house: House, finder: string | null, mark: string): Promise<string | null> {
  return (await behind(house, finder, mark))?.caseId ?? null
}

async function behind({ database, keys }: House, finder: string | null, mark: string) {
  for (const caseId of casesOfMark(keys, mark)) {
    const found = await findLeftToNobody(database, finder, caseId)
    if (found !== null) return found
  }
  return null
}

function saidOf({ keys }: House, { caseId, due, hasFinder }: LeftToNobody): LeftCase {
  return { mark: markOf(keys, caseId), due, finder: hasFinder ? 'accounts' : 'machine' }
}

/** How many there are, and for how many of them nobody here can find a reader, because each who could is kept from it. */
export async function countsOfLeft({
  lists,
}: House): Promise<{ readonly all: number; readonly onMachine: number }> {
  const [all, onMachine] = await Promise.all([countLeftToNobody(lists, null), countLeftToMachine(lists)])
  return { all, onMachine }
}

/** Everybody with an open account, those from outside too. */
export async function openAccounts(house: House): Promise<readonly StaffAccount[]> {
  const accounts = await listStaff(house.database, house.keys)
  return accounts.filter(({ disabled, waits }) => !disabled && !waits)
}

/** Somebody from outside is to be found who reads a case: by when, and by whom. */
export interface ReaderSought {
  readonly by: Instant
  /** Whoever manages accounts; whoever runs the machine where each of those is kept from the case. */
  readonly finder: ReaderFinder
}

/**
 * What the person is told of a case that nobody here may read; null for every other. Somebody who reads it already stands
 * on their page by name.
 */
export async function readerSoughtFor(house: House, kase: Case): Promise<ReaderSought | null> {
  const { onlyFor } = kase
  if ((kase.recusals.length === 0 && onlyFor === null) || kase.erasedAt !== null) return null
  const accounts = await openAccounts(house)
  if (!waitsForReader(kase, accounts)) return null
  const shutAt = await leftTheDeskAt(house.database, { onlyFor, recused: recusedFrom(kase) })
  return {
    by: readerDue(kase, shutAt, house.calendar),
    finder: (await findersOf(house.database, kase.id)).length > 0 ? 'accounts' : 'machine',
  }
}
