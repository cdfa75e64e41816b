import { z } from '@hono/zod-openapi'
import { resume as rule } from '../../domain/casework/resume.ts'
import { caseVerb } from '../case-verb.ts'

export const resume = caseVerb('casework', 'resume', z.object({}), rule)
