import * as z from 'zod'
import { GRADES } from '../../../domain/vocabulary/severity.ts'
import { date, lowerable } from './fields.ts'

/** A high mark as it stands in the lock file and in a bundle. */
export const markSchema = z.strictObject({
  impact: z.string(),
  group: z.string(),
  judgement: lowerable,
  grade: z.literal([...GRADES, 'unknown']),
  on: date,
})
