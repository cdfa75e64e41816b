import type { House } from '../../actions/house.ts'
import { z } from '@hono/zod-openapi'
import { isInvalid } from '../../actions/parse-input.ts'
import { grievanceInput, submitGrievance } from '../../actions/intake/submit-grievance.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { spokenBy } from '../../words/languages.ts'
import { operations } from '../../words/en/api-reference.ts'
import { authorise } from './authorise.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { REPEAT_KEY, repeatKeyOf } from './repeat-key.ts'
import { apiRoute, FILING_STAFF, type Call } from './route.ts'
import { invalidProblem } from './serve.ts'

/** The pages' own channel is theirs: what comes through this door is `api`, or was told to staff. */
const body = grievanceInput
  .extend({ channel: z.enum(['api', 'phone', 'letter', 'in_person']).default('api') })
  .openapi('GrievanceInput')

/** What whoever filed is answered: the receipt comes this once. */
export const filedSchema = z
  .object({ receipt: z.string(), own_receipt: z.string().optional(), status_url: z.url() })
  .openapi('Filed')

export const createGrievance = apiRoute({
  method: 'post',
  path: '/grievances',
  who: 'everyone',
  tokenWelcome: true,
  id: 'createGrievance',
  tag: 'grievances',
  summary: operations.createGrievance,
  headers: REPEAT_KEY,
  body,
  answer: {
    status: 201,
    schema: filedSchema,
  },
  problems: [401, 403, 409, 422, 507],
  async handle(call) {
    const { house, speaker } = call
    const repeatKey = repeatKeyOf(call)
    if (isProblem(repeatKey)) return repeatKey
    const told: object = { channel: 'api', ...(call.body as object) }
    const by = await actorOf(call, told)
    if (isProblem(by)) return by
    const filed = await submitGrievance(house, by, told, repeatKey)
    if (isInvalid(filed)) return invalidProblem(speaker, filed)
    if (isRefusal(filed) && filed.refused === 'no_room') return problem(speaker, 'no_room')
    if (isRefusal(filed)) return refusalProblem(speaker, filed, null)
    if ('otherBody' in filed) return problem(speaker, 'other_body')
    return {
      receipt: filed.receipt,
      ...(filed.ownReceipt !== undefined && { own_receipt: filed.ownReceipt }),
      status_url: `${house.url}/${pageLanguage(house, told)}/status`,
    }
  },
})

/** What staff were told is entered by them; everything else is the person's own. */
async function actorOf(call: Call, told: object): Promise<Actor | Problem> {
  const channel: unknown = 'channel' in told ? told.channel : undefined
  const known = body.shape.channel.safeParse(channel)
  if (!known.success)
    return invalidProblem(call.speaker, { invalid: [{ field: 'channel', problem: 'choose' }] })
  if (known.data === 'api') return { kind: 'person' }
  const caller = await authorise(call, FILING_STAFF)
  if (isProblem(caller)) return caller
  return caller.staff?.actor ?? { kind: 'person' }
}

/** The pages speak the language of the story if the house offers it; otherwise the first that it does. */
export function pageLanguage(house: House, told: object): string {
  const language = 'language' in told && typeof told.language === 'string' ? told.language : ''
  return spokenBy(house, language)
}
