import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Viewer } from '../../store/cases/viewer.ts'
import { renewalsOf } from '../../store/receipts.ts'
import type { House } from '../house.ts'
import { endAll, isOver, openBefore, openOnce, sealOnce } from './one-use.ts'

type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** Who posted a page, how many entries the case had when it was shown, and in which visit. */
export interface OpenVisit {
  readonly viewer: PersonViewer
  readonly seen: number
  /** The same on every page since the receipt was typed. */
  readonly mark: string
}

const shape = z.object({ caseId: z.uuid(), seen: z.int().min(0), renewals: z.int().min(0), mark: z.string() })

/**
 * A visit: a sealed value in the form of the status page, so that the receipt is typed once and no cookie is needed.
 * It says which case, and what of it the page showed. Each answer carries a new one.
 *
 * @param seen how many entries the case had when the page was made
 * @param mark that of the visit that goes on; without it one begins
 */
export function startVisit(
  house: House,
  { caseId, renewals = 0 }: PersonViewer,
  seen: number,
  mark: string = randomBytes(12).toString('base64url'),
): string {
  return sealOnce(house, 'visit', { caseId, seen, renewals, mark })
}

/**
 * The visit that a page was posted with; null when it is over, was ended, was used before, or is not ours, and when
 * another receipt has taken the place of the one it began with.
 */
export async function readVisit(house: House, visit: string): Promise<OpenVisit | null> {
  return goingOn(house, await openOnce(house, 'visit', visit))
}

/** The same for a page that was not posted yet, which can be posted afterwards as if nobody had asked. */
export async function seeVisit(house: House, visit: string): Promise<OpenVisit | null> {
  return goingOn(house, await openBefore(house, 'visit', visit))
}

async function goingOn(house: House, opened: unknown): Promise<OpenVisit | null> {
  const read = shape.safeParse(opened)
  if (!read.success || (await isOver(house, read.data.mark))) return null
  const { caseId, seen, renewals, mark } = read.data
  if ((await renewalsOf(house.database, caseId)) !== renewals) return null
  return { viewer: { kind: 'person', caseId, renewals }, seen, mark }
}

/**
 * Ends a visit: every page of it, also those before this one, opens nothing any more, whoever finds it in a browser. The
 * receipt stays good, and opens a new one.
 */
export function endVisit(house: House, { mark }: Pick<OpenVisit, 'mark'>): Promise<void> {
  return endAll(house, mark)
}
