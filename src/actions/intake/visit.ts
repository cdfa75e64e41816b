import { z } from 'zod'
import type { Viewer } from '../../store/cases/viewer.ts'
import { renewalsOf } from '../../store/receipts.ts'
import type { House } from '../house.ts'
import { openOnce, sealOnce } from './one-use.ts'

type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** Who posted a page, and how many entries the case had when it was shown. */
export interface OpenVisit {
  readonly viewer: PersonViewer
  readonly seen: number
}

const shape = z.object({ caseId: z.uuid(), seen: z.int().min(0), renewals: z.int().min(0) })

/**
 * A visit: a sealed value in the form of the status page, so that the receipt is typed once and no cookie is needed.
 * It says which case, and what of it the page showed. Each answer carries a new one.
 *
 * @param seen how many entries the case had when the page was made
 */
export function startVisit(house: House, { caseId, renewals = 0 }: PersonViewer, seen: number): string {
  return sealOnce(house, 'visit', { caseId, seen, renewals })
}

/**
 * The visit that a page was posted with; null when it is over, was used before, or is not ours, and when another receipt
 * has taken the place of the one it began with.
 */
export async function readVisit(house: House, visit: string): Promise<OpenVisit | null> {
  const read = shape.safeParse(await openOnce(house, 'visit', visit))
  if (!read.success) return null
  const { caseId, seen, renewals } = read.data
  if ((await renewalsOf(house.database, caseId)) !== renewals) return null
  return { viewer: { kind: 'person', caseId, renewals }, seen }
}
