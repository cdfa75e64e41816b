import { createSecretKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { openText, seal } from '../../store/keys/seal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

/** Hours a visit stays open without typing the receipt again; long enough to write slowly. */
const VISIT_HOURS = 4

const shape = z.object({ caseId: z.uuid(), until: z.iso.datetime() })

/**
 * A visit: a sealed value in the forms of the status page, so that the receipt is typed once and no cookie is
 * needed. It says which case and until when, and nobody can read or make one.
 */
export function startVisit(house: House, viewer: Extract<Viewer, { kind: 'person' }>): string {
  const until = new Date(Date.parse(house.now()) + VISIT_HOURS * 3_600_000).toISOString()
  const sealed = seal(visitKey(house), JSON.stringify({ caseId: viewer.caseId, until }), 'visit')
  return sealed.toString('base64url')
}

/** The person behind a visit, or null when it is over or not ours. */
export function readVisit(house: House, visit: string): Extract<Viewer, { kind: 'person' }> | null {
  try {
    const plain: unknown = JSON.parse(openText(visitKey(house), Buffer.from(visit, 'base64url'), 'visit'))
    const { caseId, until } = shape.parse(plain)
    return Date.parse(until) > Date.parse(house.now()) ? { kind: 'person', caseId } : null
  } catch {
    return null
  }
}

function visitKey(house: House): KeyObject {
  return createSecretKey(house.keys.index('visit', 'key'))
}
