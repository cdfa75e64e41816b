import { z } from '@hono/zod-openapi'
import { answerOffer as rule } from '../../domain/remedy/answer-offer.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { OFFER_ANSWERS } from '../../domain/vocabulary/remedy.ts'
import { caseVerb } from '../case-verb.ts'
import { offerId } from '../../domain/case/fields.ts'

export const answerOffer = caseVerb(
  'remedy',
  'answer_offer',
  z.object({
    offer: offerId(),
    answers: z.record(z.string(), z.enum(codesOf(OFFER_ANSWERS))).meta({ field: 'by_action' }),
    words: z.record(z.string(), z.string().max(10_000)).meta({ field: 'by_action' }),
  }),
  rule,
)
