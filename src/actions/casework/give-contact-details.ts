import { z } from '@hono/zod-openapi'
import { giveContactDetails as rule } from '../../domain/casework/give-contact-details.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { CONTACT_SAFETY } from '../../domain/vocabulary/intake.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, maybeLongText, maybeShortText } from '../../domain/case/fields.ts'

export const giveContactDetails = caseVerb(
  'casework',
  'give_contact_details',
  z.object({
    safety: choice(codesOf(CONTACT_SAFETY)),
    name: maybeShortText(),
    email: z
      .union([z.literal(''), z.email().max(254)])
      .optional()
      .meta({ field: 'short_text' }),
    howToReach: maybeLongText(),
  }),
  rule,
)
