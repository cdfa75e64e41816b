import { z } from '@hono/zod-openapi'
import { checkHistory, valueOfToday } from '../../actions/history/check-history.ts'
import { isInvalid, parseInput } from '../../actions/parse-input.ts'
import { operations } from '../../words/en/api-reference.ts'
import { problem } from './problem.ts'
import { apiRoute, personOf } from './route.ts'
import { text } from './schemas/fields.ts'
import { invalidProblem } from './serve.ts'

/** Longest value that is looked at, in characters. */
const LONGEST = 100

const body = z.object({ earlier: z.string().max(LONGEST).optional() }).openapi('CheckHistoryInput')

/** The check value of the history, and whether one of an earlier day still fits; of an erased case too. */
export const checkMyHistory = apiRoute({
  method: 'post',
  path: '/grievances/current/check-history',
  who: 'receipt',
  id: 'checkMyHistory',
  tag: 'grievances',
  summary: operations.checkMyHistory,
  body,
  answer: {
    status: 200,
    schema: z
      .object({ today: text(), earlier: z.enum(['same', 'other']).nullable() })
      .openapi('CheckedHistory'),
  },
  async handle(call) {
    const { house, speaker } = call
    const { caseId } = personOf(call)
    const said = parseInput(body, call.body)
    if (isInvalid(said)) return invalidProblem(speaker, said)
    const today = await valueOfToday(house, caseId)
    if (today === null) return problem(speaker, 'not_found')
    const found = said.earlier === undefined ? null : await checkHistory(house, caseId, said.earlier)
    if (found === 'mistyped')
      return invalidProblem(speaker, { invalid: [{ field: 'earlier', problem: 'not_right' }] })
    return { today, earlier: found }
  },
})
