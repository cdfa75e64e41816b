import { z } from '@hono/zod-openapi'
import { addNote as rule } from '../../domain/casework/add-note.ts'
import { caseVerb } from '../case-verb.ts'
import { longText } from '../../domain/case/fields.ts'

export const addNote = caseVerb('casework', 'add_note', z.object({ note: longText() }), rule)
