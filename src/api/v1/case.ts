import { z } from '@hono/zod-openapi'
import { caseViewOf, viewCase } from '../../actions/casework/view-case.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { runVerb } from '../../actions/run-verb.ts'
import { verbs } from '../../domain/verbs.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { fields, operations, verbs as summaries } from '../../words/en/api-reference.ts'
import { problem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { apiRoute, CASE_STAFF, VERB_STAFF, idOf, staffActorOf, staffOf, type ApiRoute } from './route.ts'
import { caseBody, caseSchema } from './schemas/case.ts'
import { invalidProblem } from './serve.ts'
import { camel, kebab, verbsOf } from './verb-path.ts'

const params = z.object({ id: z.uuid() })
const answer = { status: 200, schema: caseSchema } as const

export const oneCase = apiRoute({
  method: 'get',
  path: '/cases/{id}',
  who: CASE_STAFF,
  id: 'readCase',
  tag: 'casework',
  summary: operations.readCase,
  params,
  answer,
  async handle(call) {
    const view = await viewCase(call.house, staffOf(call), idOf(call, 'id'), staffActorOf(call))
    return view ? caseBody(view, call.house) : problem(call.speaker, 'not_found')
  },
})

/** Beside what a verb asks for: whoever does it knows that it bars them from deciding an appeal that waits. */
const KNOWINGLY = { knowingly: z.boolean().optional().meta({ description: fields.knowingly }) }

/** The verbs of staff: one route each, made from the lifecycle. */
export const caseVerbs: readonly ApiRoute[] = verbsOf('staff').map((name) =>
  apiRoute({
    method: 'post',
    path: `/cases/{id}/${kebab(name)}`,
    who: VERB_STAFF,
    id: camel(name),
    tag: verbs[name].chapter,
    summary: summaries[name],
    params,
    body: verbs[name].input.extend(KNOWINGLY),
    answer,
    problems: [409],
    async handle(call) {
      const { house, speaker } = call
      const viewer = staffOf(call)
      const id = idOf(call, 'id')
      const by = staffActorOf(call)
      const done = await runVerb(house, name, viewer, by, id, call.body)
      if (isInvalid(done)) return invalidProblem(speaker, done)
      if (!isRefusal(done)) return caseBody(await caseViewOf(house, done, by, viewer), house)
      const view = await viewCase(house, viewer, id, by)
      return refusalProblem(speaker, done, view?.kase.state ?? null)
    },
  }),
)
