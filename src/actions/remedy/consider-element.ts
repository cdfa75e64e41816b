import { z } from '@hono/zod-openapi'
import { considerElement as rule } from '../../domain/remedy/consider-element.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { ELEMENTS } from '../../domain/vocabulary/remedy.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, longText } from '../../domain/case/fields.ts'

export const considerElement = caseVerb(
  'remedy',
  'consider_element',
  z.object({ element: choice(codesOf(ELEMENTS)), reasons: longText() }),
  rule,
)
