import { z } from '@hono/zod-openapi'
import { asksBeforeLook } from '../../actions/casework/asks-before-look.ts'
import { lookAtStory, mustLookFirst, noteLooks, unopened } from '../../actions/casework/looks.ts'
import { caseViewOf, viewCase } from '../../actions/casework/view-case.ts'
import type { Committed } from '../../actions/commit.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { runVerb } from '../../actions/run-verb.ts'
import { mayOver } from '../../domain/access/case-access.ts'
import { verbs } from '../../domain/verbs.ts'
import { isRefusal, refuse } from '../../domain/refusal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { FoundCase } from '../../store/history/find-case.ts'
import { fields, operations, verbs as summaries } from '../../words/en/api-reference.ts'
import { isProblem, problem } from './problem.ts'
import { REPEAT_KEY, repeatKeyOf } from './repeat-key.ts'
import { refusalProblem } from './refusal-problem.ts'
import { apiRoute, CASE_STAFF, VERB_STAFF, idOf, staffActorOf, staffOf, type ApiRoute } from './route.ts'
import { caseBody, caseSchema } from './schemas/case.ts'
import { invalidProblem } from './serve.ts'
import { camel, kebab, verbsOf } from './verb-path.ts'

const params = z.object({ id: z.uuid() })
/** Whoever would read it first is asked first (`asks-before-look.ts`). */
export const MEANT = refuse('say_it_is_not_you')
const answer = { status: 200, schema: caseSchema } as const

export const oneCase = apiRoute({
  method: 'get',
  path: '/cases/{id}',
  who: CASE_STAFF,
  id: 'readCase',
  tag: 'casework',
  summary: operations.readCase,
  params,
  query: z.object({ notMe: z.enum(['yes']).optional().meta({ description: fields.notMe }) }),
  answer,
  problems: [409],
  async handle(call) {
    const [viewer, id] = [staffOf(call), idOf(call, 'id')]
    if ((await asksBeforeLook(call.house, viewer, id)) !== null) {
      if (call.query.notMe !== 'yes') return refusalProblem(call.speaker, MEANT, null)
      await lookAtStory(call.house, viewer, id)
    }
    const view = await viewCase(call.house, viewer, id, staffActorOf(call))
    return view ? caseBody(view, call.house) : problem(call.speaker, 'not_found')
  },
})

/** Beside what a verb asks for: whoever does it knows that it bars them from deciding an appeal that waits. */
const KNOWINGLY = { knowingly: z.boolean().optional().meta({ description: fields.knowingly }) }
/** Takes any input: asked of all verbs at once, the compiler compares the shapes of each with those of all others. */
const withKnowingly = (input: z.ZodObject) => input.extend(KNOWINGLY)

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
    headers: REPEAT_KEY,
    body: withKnowingly(verbs[name].input),
    answer,
    problems: [409],
    async handle(call) {
      const { house, speaker } = call
      const viewer = staffOf(call)
      const id = idOf(call, 'id')
      const by = staffActorOf(call)
      const key = repeatKeyOf(call)
      if (isProblem(key)) return key
      const isUnopened = await mustLookFirst(house, viewer, id)
      const done = await runVerb(house, name, viewer, by, id, call.body, { key })
      if (isInvalid(done)) return invalidProblem(speaker, done)
      if (!isRefusal(done)) {
        // Whoever gave a story back unread does not read it in the answer.
        if (isUnopened && !mayOver(viewer, done.kase, 'read')) return problem(speaker, 'not_found')
        await noteLooks(house, viewer, [id], isUnopened ? 'looked' : 'opened')
        return caseBody(await caseViewOf(house, theirsOf(done, viewer), by, viewer), house)
      }
      // Of a story that nobody has it says where that stands, which is no reading of it.
      const line = isUnopened ? await unopened(house, viewer, id) : null
      const state = line?.state ?? (await viewCase(house, viewer, id, by))?.kase.state
      return refusalProblem(speaker, done, state ?? null)
    },
  }),
)

/** What they may see after it: the case as it was before where they may not see it any more. */
function theirsOf(done: Committed, viewer: Extract<Viewer, { kind: 'staff' }>): FoundCase {
  const { kase, events, before, added } = done
  if (before === null || mayOver(viewer, kase, 'read')) return { kase, events }
  return { kase: before, events: events.slice(0, events.length - added.length) }
}
