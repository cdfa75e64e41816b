import { z } from 'zod'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { openOnce, sealOnce } from './one-use.ts'

type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** Who posted a page, and how many entries the case had when it was shown. */
export interface OpenVisit {
  readonly viewer: PersonViewer
  readonly seen: number
}

const shape = z.object({ caseId: z.uuid(), seen: z.int().min(0) })

/**
 * A visit: a sealed value in the form of the status page, so that the receipt is typed once and no cookie is needed.
 * It says which case, and what of it the page showed. Each answer carries a new one.
 *
 * @param seen how many entries the case had when the page was made
 */
export function startVisit(house: House, { caseId }: PersonViewer, seen: number): string {
  return sealOnce(house, 'visit', { caseId, seen })
}

/** The visit that a page was posted with; null when it is over, was used before, or is not ours. */
export async function readVisit(house: House, visit: string): Promise<OpenVisit | null> {
  const read = shape.safeParse(await openOnce(house, 'visit', visit))
  if (!read.success) return null
  const { caseId, seen } = read.data
  return { viewer: { kind: 'person', caseId }, seen }
}
