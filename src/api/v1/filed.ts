import { z } from '@hono/zod-openapi'
import type { submitGrievance } from '../../actions/intake/submit-grievance.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { spokenBy } from '../../words/languages.ts'
import { problem, type Problem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import type { Call } from './route.ts'
import { invalidProblem } from './serve.ts'

/** What whoever filed is answered: the receipt comes this once. */
export const filedSchema = z
  .object({ receipt: z.string(), own_receipt: z.string().optional(), status_url: z.url() })
  .openapi('Filed')

/**
 * The answer to whoever filed, or why nothing was stored. The pages speak the language of the story if the house offers
 * it; otherwise the first that it does.
 *
 * @param told the body as it came
 */
export function answerFiled(
  { house, speaker }: Pick<Call, 'house' | 'speaker'>,
  filed: Awaited<ReturnType<typeof submitGrievance>>,
  told: object,
): z.output<typeof filedSchema> | Problem {
  if (isInvalid(filed)) return invalidProblem(speaker, filed)
  if (isRefusal(filed) && filed.refused === 'no_room') return problem(speaker, 'no_room')
  if (isRefusal(filed)) return refusalProblem(speaker, filed, null)
  if ('otherBody' in filed) return problem(speaker, 'other_body')
  const language = 'language' in told && typeof told.language === 'string' ? told.language : ''
  return {
    receipt: filed.receipt,
    ...(filed.ownReceipt !== undefined && { own_receipt: filed.ownReceipt }),
    status_url: `${house.url}/${spokenBy(house, language)}/status`,
  }
}
