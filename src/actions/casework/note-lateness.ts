import { z } from '@hono/zod-openapi'
import { noteLateness as rule } from '../../domain/casework/note-lateness.ts'
import { caseVerb } from '../case-verb.ts'

export const noteLateness = caseVerb('casework', 'note_lateness', z.object({}), rule)
