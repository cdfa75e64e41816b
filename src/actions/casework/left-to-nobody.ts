import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import { isNobodyLeft, type Account } from '../../domain/access/nobody-left.ts'
import { standingOf } from '../../domain/access/relations.ts'
import type { Case } from '../../domain/case/case.ts'
import { hasReaderFromOutside } from '../../domain/casework/outside.ts'
import { readerDue } from '../../domain/casework/outside-reader.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { leftToNobody, type LeftToNobody } from '../../store/cases/left-to-nobody.ts'
import { findCase } from '../../store/history/find-case.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** What is said of a case that nobody here may read: when and how urgent, and nothing by which it could be found. */
export interface LeftCase extends Omit<LeftToNobody, 'caseId'> {
  /** Stands for the case in addresses. Only this house can make it, and it is the id of nothing. */
  readonly mark: string
}

/** Letters of a mark: enough that two cases never share one. */
const MARK_BYTES = 16

/** Cases that nobody here may read and nobody from outside reads, as far as whoever lets people in may know of them. */
export async function casesLeftToNobody(house: House, viewerId: string): Promise<readonly LeftCase[]> {
  return (await waiting(house, viewerId)).map(({ caseId, ...said }) => ({
    ...said,
    mark: markOf(house, caseId),
  }))
}

/** The id of the case behind a mark, for the house alone; null where it waits for nobody, or not for this one. */
export async function caseBehind(house: House, viewerId: string, mark: string): Promise<string | null> {
  const found = (await waiting(house, viewerId)).find(({ caseId }) => markOf(house, caseId) === mark)
  return found?.caseId ?? null
}

function markOf({ keys }: House, caseId: string): string {
  return keys.index('unread', caseId).subarray(0, MARK_BYTES).toString('hex')
}

/** Whoever is asked from outside stands in no column by what they were asked: these few cases are opened to see it. */
async function waiting(house: House, viewerId: string): Promise<readonly LeftToNobody[]> {
  const left: LeftToNobody[] = []
  for (const each of await leftToNobody(house.database, viewerId)) {
    const found = await findCase(house.database, house.keys, { kind: 'house' }, each.caseId)
    if (found !== null && !hasReaderFromOutside(found.kase)) left.push(each)
  }
  return left
}

/** Everybody with an open account who works on cases here. */
export async function accountsOnCases(house: House): Promise<readonly Account[]> {
  const accounts = await listStaff(house.database, house.keys)
  return accounts.filter(({ disabled, waits, role }) => !disabled && !waits && HOLDING_ROLES.includes(role))
}

/**
 * By when somebody from outside reads a case that nobody here may, as the person is told; null for every other. Somebody
 * who reads it already stands on their page by name.
 */
export async function readerDueIn(house: House, kase: Case): Promise<Instant | null> {
  if (kase.recusals.length === 0 && kase.onlyFor === null) return null
  if (kase.erasedAt !== null || hasReaderFromOutside(kase)) return null
  if (!isNobodyLeft(standingOf(kase), await accountsOnCases(house))) return null
  return readerDue(kase, house.calendar)
}
