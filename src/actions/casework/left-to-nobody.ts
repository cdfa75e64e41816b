import { isNobodyLeft } from '../../domain/access/nobody-left.ts'
import { standingOf } from '../../domain/access/relations.ts'
import type { Case } from '../../domain/case/case.ts'
import { toldUntilErased } from '../../domain/casework/erasing.ts'
import { readerDue, waitsForReader } from '../../domain/casework/outside-reader.ts'
import { recusedFrom } from '../../domain/casework/recusals.ts'
import { earliest, type Instant } from '../../domain/time/instant.ts'
import type { ReaderFinder } from '../../domain/vocabulary/casework.ts'
import type { Page } from '../../store/cases/case-line.ts'
import {
  countLeftToNobody,
  findLeftToNobody,
  hasLeftToNobody,
  lateReaders,
  leftToNobody,
  type Finder,
  type LeftToNobody,
} from '../../store/cases/left-to-nobody.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { Read } from '../../store/database.ts'
import { listStaff, type StaffAccount } from '../../store/staff/accounts.ts'
import { findersOf } from '../../store/staff/finders.ts'
import { leftTheDeskAt } from '../../store/staff/left-the-desk.ts'
import type { House } from '../house.ts'
import { inTurns } from '../in-turns.ts'
import { casesOfMark, markOf } from './case-mark.ts'

/** What is said of a case that nobody here may read: that it waits, by when, and nothing by which it could be found. */
export interface LeftCase {
  /** Stands for the case in addresses. Only this house can make it, and it is the id of nothing. */
  readonly mark: string
  /** By when somebody reads it, as the person is told; null where the case cannot be read and nothing is known to be due. */
  readonly due: Instant | null
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
  const page = await leftToNobody(database, looks(house, finder), last)
  const isAll = last === null && page.after === null
  return {
    lines: await Promise.all(page.lines.map((each) => saidOf(house, each))),
    after: page.after && markOf(keys, page.after),
    count: isAll ? page.lines.length : await countLeftToNobody(database, looks(house, finder)),
  }
}

/** True where any of them waits. */
export function isAnyLeftToNobody(house: House, viewerId: string): Promise<boolean> {
  return hasLeftToNobody(house.database, looks(house, viewerId))
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

async function behind(house: House, finder: string | null, mark: string) {
  for (const caseId of casesOfMark(house.keys, mark)) {
    const found = await findLeftToNobody(house.database, looks(house, finder), caseId)
    if (found !== null) return found
  }
  return null
}

async function saidOf(house: House, left: LeftToNobody): Promise<LeftCase> {
  return {
    mark: markOf(house.keys, left.caseId),
    due: await dueOf(house, left),
    finder: left.hasFinder ? 'accounts' : 'machine',
  }
}

/** As the person is told it, from what is theirs to read. One that cannot be read harms no other: it has the time of its line. */
async function dueOf(house: House, { caseId, nextDue }: LeftToNobody): Promise<Instant | null> {
  try {
    const found = await findCase(house.database, house.keys, { kind: 'person', caseId }, caseId)
    return found === null ? nextDue : await dueOfCase(house, found.kase)
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ caseId, kind }, 'a case that waits for a reader cannot be opened')
    return nextDue
  }
}

/** All of them, one after the other, for whoever runs the machine. */
export async function* allLeftToNobody(house: House): AsyncGenerator<LeftCase> {
  const wait = inTurns()
  for (let last: string | null = null; ;) {
    const page: Page<LeftToNobody> = await leftToNobody(house.lists, looks(house, null), last)
    for (const each of page.lines) {
      yield await saidOf(house, each)
      await wait()
    }
    if (page.after === null) return
    last = page.after
  }
}

/** How many wait for the same finder, and the earliest time by which somebody reads one of them. */
export interface LeftFor {
  readonly cases: number
  readonly due: Instant | null
}

/** Cases that nobody here may read, by who is to find a reader. */
export async function leftByFinder(house: House): Promise<Readonly<Record<ReaderFinder, LeftFor>>> {
  const left = { accounts: NONE, machine: NONE }
  for await (const { finder, due } of allLeftToNobody(house)) {
    const before = left[finder]
    left[finder] = { cases: before.cases + 1, due: earliest(before.due, due) }
  }
  return left
}

const NONE: LeftFor = { cases: 0, due: null }

function looks(house: House, id: string | null): Finder {
  return { id, now: new Date(house.now()) }
}

/**
 * Everybody who could read a case, those from outside too: with an open account, by which those of us have come. Who was
 * let in from outside and has not read it in their time reads nothing.
 */
export async function couldRead(house: House, read: Read, caseId: string): Promise<readonly StaffAccount[]> {
  const late = await lateReaders(read, caseId, new Date(house.now()))
  const accounts = await listStaff(read, house.keys)
  return accounts.filter(
    ({ id, role, disabled, waits, hasCome }) =>
      !disabled && !waits && (hasCome || role === 'outside_reviewer') && !late.includes(id),
  )
}

/** Somebody from outside is to be found who reads a case: by when, and by whom. */
export interface ReaderSought {
  /** Null where the case is erased before. */
  readonly by: Instant | null
  /** Whoever manages accounts; whoever runs the machine where each of those is kept from the case. */
  readonly finder: ReaderFinder
}

/** What the person is told of who reads their case. */
export interface WhoReads {
  /** Null for a case that somebody reads: who is from outside stands on their page by name. */
  readonly reader: ReaderSought | null
  /** None of those who work on cases here may read it, whether or not somebody from outside does. */
  readonly nobodyHere: boolean
}

/** Whether anybody reads a case, from one reading of the accounts. */
export async function whoReads(house: House, kase: Case): Promise<WhoReads> {
  if (isForAll(kase)) return { reader: null, nobodyHere: false }
  const accounts = await couldRead(house, house.database, kase.id)
  return {
    reader: waitsForReader(kase, accounts) ? await readerSought(house, kase) : null,
    nobodyHere: isNobodyLeft(standingOf(kase), accounts),
  }
}

async function readerSought(house: House, kase: Case): Promise<ReaderSought> {
  return {
    by: toldUntilErased(kase, await dueOfCase(house, kase), {
      now: house.now(),
      calendar: house.calendar,
    }),
    finder: (await findersOf(house.database, kase.id)).length > 0 ? 'accounts' : 'machine',
  }
}

/** Nobody is kept from it, so that accounts need not be asked. */
function isForAll({ recusals, onlyFor, erasedAt }: Case): boolean {
  return (recusals.length === 0 && onlyFor === null) || erasedAt !== null
}

async function dueOfCase({ database, calendar }: House, kase: Case): Promise<Instant> {
  const { onlyFor } = kase
  return readerDue(kase, await leftTheDeskAt(database, { onlyFor, recused: recusedFrom(kase) }), calendar)
}
