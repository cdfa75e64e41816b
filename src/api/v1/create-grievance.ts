import { z } from '@hono/zod-openapi'
import { grievanceInput, submitGrievance } from '../../actions/intake/submit-grievance.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { operations } from '../../words/en/api-reference.ts'
import { authorise } from './authorise.ts'
import { answerFiled, filedSchema } from './filed.ts'
import { isProblem, type Problem } from './problem.ts'
import { REPEAT_KEY, repeatKeyOf } from './repeat-key.ts'
import { apiRoute, FILING_STAFF, type Call } from './route.ts'
import { invalidProblem } from './serve.ts'

/** The pages' own channel is theirs: what comes through this door is `api`, or was told to staff. */
const body = grievanceInput
  .extend({ channel: z.enum(['api', 'phone', 'letter', 'in_person']).default('api') })
  .openapi('GrievanceInput')

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
    const { house } = call
    const repeatKey = repeatKeyOf(call)
    if (isProblem(repeatKey)) return repeatKey
    const told: object = { channel: 'api', ...(call.body as object) }
    const by = await actorOf(call, told)
    if (isProblem(by)) return by
    return answerFiled(call, await submitGrievance(house, by, told, repeatKey), told)
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
