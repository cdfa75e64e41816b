import { z } from '@hono/zod-openapi'
import { joinReported } from '../../actions/patterns/join-reported.ts'
import { publicReported } from '../../actions/patterns/public-reported.ts'
import { grievanceInput } from '../../actions/intake/submit-grievance.ts'
import { operations, parameters } from '../../words/en/api-reference.ts'
import { answerFiled, filedSchema } from './filed.ts'
import { isProblem } from './problem.ts'
import { REPEAT_KEY, repeatKeyOf } from './repeat-key.ts'
import { apiRoute, idOf } from './route.ts'
import { invalidProblem } from './serve.ts'
import { listOf, text } from './schemas/fields.ts'

/** What everybody may read of one: no number, no day, no case. */
const reportedSchema = z
  .object({ id: text(), product: text(), description: text(), language: text() })
  .openapi('Reported')

export const listReportedForAll = apiRoute({
  method: 'get',
  path: '/reported',
  who: 'everyone',
  id: 'listReported',
  tag: 'about',
  summary: operations.listReported,
  query: z.object({
    product: z.string().max(200).optional().meta({ description: parameters.reportedProduct }),
  }),
  answer: { status: 200, schema: z.object({ reported: listOf(reportedSchema) }).openapi('ReportedList') },
  async handle({ house, query: { product = '' } }) {
    return { reported: await publicReported(house, product) }
  },
})

const body = grievanceInput
  .omit({ channel: true })
  .extend({ story: grievanceInput.shape.story.optional() })
  .openapi('JoinInput')

export const joinReportedForMe = apiRoute({
  method: 'post',
  path: '/reported/{id}/join',
  who: 'everyone',
  id: 'joinReported',
  tag: 'grievances',
  summary: operations.joinReported,
  params: z.object({ id: z.uuid() }),
  headers: REPEAT_KEY,
  body,
  answer: { status: 201, schema: filedSchema },
  problems: [404, 409, 422, 507],
  async handle(call) {
    const { house, speaker } = call
    const repeatKey = repeatKeyOf(call)
    if (isProblem(repeatKey)) return repeatKey
    // Its own channel, whatever the body says: nobody was told it by phone here.
    const told = { ...(call.body as Record<string, unknown>) }
    if ('channel' in told)
      return invalidProblem(speaker, { invalid: [{ field: 'channel', problem: 'unknown_name' }] })
    const filed = await joinReported(
      house,
      { kind: 'person' },
      idOf(call, 'id'),
      { ...told, channel: 'api' },
      repeatKey,
    )
    return answerFiled(call, filed, told)
  },
})
