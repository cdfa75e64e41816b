import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { SUBMITTERS, type Submitter } from '../../domain/vocabulary/intake.ts'
import { openText, seal } from '../keys/seal.ts'

/** What a line of a list says of the person and in their words: sealed with the key of the case. */
export interface Title {
  readonly title: string
  /** Who tells it; null in a line that a release before wrote, until it is made anew. */
  readonly submitter: Submitter | null
}

const shape = z.strictObject({ title: z.string(), submitter: z.enum(codesOf(SUBMITTERS)) })

export function sealTitle(key: KeyObject, caseId: string, { title, submitter }: Title): Buffer {
  return seal(key, JSON.stringify({ title, submitter }), placeOf(caseId))
}

export function openTitle(key: KeyObject, caseId: string, sealed: Uint8Array): Title {
  const text = openText(key, sealed, placeOf(caseId))
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return { title: text, submitter: null }
  }
}

/** Where the sealed title of a case belongs. */
function placeOf(caseId: string): string {
  return `case_line:${caseId}:title`
}
