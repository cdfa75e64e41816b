import { z } from '@hono/zod-openapi'
import { noteSilence as rule } from '../../domain/value-chain/note-silence.ts'
import { caseVerb } from '../case-verb.ts'
import { entityId } from '../../domain/case/fields.ts'

export const noteSilence = caseVerb('value-chain', 'note_silence', z.object({ entity: entityId() }), rule)
