import * as z from 'zod'
import { INFLUENCE, STAKEHOLDERS } from '../../../domain/vocabulary/diligence.ts'
import { code, date, dateOrNull, idOf, idsOf, text, textOrNull, texts } from './fields.ts'

/** `engagements/ENG-….yaml`: who was heard, and whether it changed anything (UNGP 18). */
export const engagementSchema = z.strictObject({
  id: idOf('ENG'),
  on: date,
  purpose: text,
  with: code(STAKEHOLDERS),
  why_not_direct: textOrNull,
  impacts: idsOf('IMP'),
  groups: texts,
  regions: texts,
  languages: texts,
  method: text,
  heard: text,
  approved_by_participants: z.boolean().default(false),
  influence: code(INFLUENCE),
  why: text,
  feedback_on: dateOrNull,
})
