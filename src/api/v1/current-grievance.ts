import { viewMine, viewMineAfter } from '../../actions/intake/view-mine.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { runVerb } from '../../actions/run-verb.ts'
import { verbs } from '../../domain/verbs.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { operations, verbs as summaries } from '../../words/en/api-reference.ts'
import { notThere } from './not-there.ts'
import { refusalProblem } from './refusal-problem.ts'
import { apiRoute, personOf, type ApiRoute } from './route.ts'
import { adviserLetInSchema, personBody, personViewSchema } from './schemas/person-view.ts'
import { isProblem } from './problem.ts'
import { REPEAT_KEY, repeatKeyOf } from './repeat-key.ts'
import { invalidProblem } from './serve.ts'
import { camel, kebab, verbsOf } from './verb-path.ts'

const answer = { status: 200, schema: personViewSchema } as const

export const currentGrievance = apiRoute({
  method: 'get',
  path: '/grievances/current',
  who: 'receipt',
  id: 'readMyGrievance',
  tag: 'grievances',
  summary: operations.readMyGrievance,
  answer,
  async handle(call) {
    const mine = await viewMine(call.house, personOf(call))
    return mine ? personBody(mine, call.house) : notThere(call)
  },
})

/** The verbs of the person: one route each, made from the lifecycle. */
export const currentGrievanceVerbs: readonly ApiRoute[] = verbsOf('person').map((name) =>
  apiRoute({
    method: 'post',
    path: `/grievances/current/${kebab(name)}`,
    who: 'receipt',
    id: `${camel(name)}AsPerson`,
    tag: 'grievances',
    summary: summaries[name],
    headers: REPEAT_KEY,
    body: verbs[name].input,
    answer:
      name === 'let_in_adviser' || name === 'open_joining'
        ? { status: 200, schema: adviserLetInSchema }
        : answer,
    problems: [403, 409],
    async handle(call) {
      const { house, speaker } = call
      const viewer = personOf(call)
      const key = repeatKeyOf(call)
      if (isProblem(key)) return key
      const by = { kind: 'person' } as const
      const done = await runVerb(house, name, viewer, by, viewer.caseId, call.body, { key })
      if (isInvalid(done)) return invalidProblem(speaker, done)
      if (!isRefusal(done)) {
        const body = personBody(await viewMineAfter(house, viewer, done), house)
        return { ...body, ...(done.forAdviser !== null && { adviserReceipt: done.forAdviser.words }) }
      }
      const mine = await viewMine(house, viewer)
      if (mine === null) return notThere(call)
      return refusalProblem(speaker, done, mine.view.state)
    },
  }),
)
