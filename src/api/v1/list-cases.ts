import { z } from '@hono/zod-openapi'
import { viewQueue } from '../../actions/casework/view-queue.ts'
import { DEADLINE_KINDS } from '../../domain/casework/deadline-kind.ts'
import { NEXT_STEPS, STEP_OWNERS } from '../../domain/casework/steps.ts'
import { LISTED_FOR } from '../../domain/case/listed.ts'
import { HOLDINGS, QUEUES } from '../../domain/case/queues.ts'
import { CASE_STATES } from '../../domain/vocabulary/casework.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { CASE_KINDS, SUBMITTERS } from '../../domain/vocabulary/intake.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import { PRIORITIES } from '../../domain/vocabulary/severity.ts'
import { ROLES } from '../../domain/vocabulary/value-chain.ts'
import { operations, parameters } from '../../words/en/api-reference.ts'
import { apiRoute, LIST_STAFF, staffOf } from './route.ts'
import { at, code, level, listOf, maybeAt, maybeText, text, yes } from './schemas/fields.ts'

const lineSchema = z
  .object({
    id: z.uuid(),
    reference: text(),
    kind: code(CASE_KINDS),
    state: code(CASE_STATES),
    language: text(),
    receivedAt: at(),
    submitter: code(SUBMITTERS).nullable(),
    handler: maybeText(),
    handlerName: maybeText(),
    priority: code(PRIORITIES),
    deadline: maybeAt(),
    /** What the deadline is. */
    deadlineKind: code(DEADLINE_KINDS).nullable(),
    level: level(),
    provisional: yes(),
    rights: listOf(code(RIGHTS)),
    roles: listOf(code(ROLES)),
    nextStep: code(NEXT_STEPS),
    nextDue: maybeAt(),
    /** For what it stands on this list; null where that is what comes next. */
    listedFor: z
      .object({
        what: code(LISTED_FOR),
        owner: code(STEP_OWNERS).nullable(),
        since: maybeAt(),
        by: maybeAt(),
        more: z.int(),
      })
      .nullable(),
    openAppeals: z.int(),
    /** Who took no part and can decide the appeal that waits; null where none waits. */
    canDecideAppeal: listOf(text()).nullable(),
    waitingForOthers: yes(),
    unanswered: yes(),
    /** Until when to answer that the person is made to suffer for having written. */
    retaliationDue: maybeAt(),
    /** Since when a promised time is over. */
    lateSince: maybeAt(),
    /** Only the person has something to do. */
    parked: yes(),
    /** It stands here because it waits longest past a promise. */
    fairShare: yes(),
    /** While a flood lasts: it stands for so many that are alike; with `alike` the list has each of them. */
    fold: z.object({ alike: z.uuid(), count: z.int() }).nullable(),
    /** Empty while nobody has the case and you have not opened its story. */
    title: text(),
  })
  .openapi('CaseLine')

const query = z.object({
  queue: z.enum(codesOf(QUEUES)).optional().meta({ description: parameters.queue }),
  after: z.string().min(1).max(600).optional(),
  priority: z.enum(codesOf(PRIORITIES)).optional(),
  right: z.enum(codesOf(RIGHTS)).optional(),
  language: z.string().min(1).max(35).optional(),
  handler: z.enum(codesOf(HOLDINGS)).optional().meta({ description: parameters.handler }),
  reference: z.string().min(1).max(40).optional().meta({ description: parameters.reference }),
  alike: z.uuid().optional().meta({ description: parameters.alike }),
})

export const listCases = apiRoute({
  method: 'get',
  path: '/cases',
  who: LIST_STAFF,
  id: 'listCases',
  tag: 'casework',
  summary: operations.listCases,
  query,
  answer: {
    status: 200,
    schema: z.object({ cases: listOf(lineSchema), after: maybeText() }).openapi('CasePage'),
  },
  problems: [503],
  async handle(call) {
    const { after, priority, right, language, handler, reference, alike } = call.query
    // A reference is looked for everywhere: whoever has one does not know in which queue the case is.
    const queue = call.query.queue ?? (reference === undefined ? 'worklist' : null)
    const filter = {
      ...(priority && { priority }),
      ...(right && { right }),
      ...(language && { language }),
      ...(handler && { handler }),
      ...(reference && { reference }),
      ...(alike && { alike }),
    }
    const page = await viewQueue(call.house, staffOf(call), queue, after ?? null, filter)
    const cases = page.lines.map((line) => ({
      ...line,
      canDecideAppeal: page.free.get(line.id) ?? null,
      handlerName: page.names.get(line.handler ?? '') ?? null,
    }))
    return { cases, after: page.after }
  },
})
