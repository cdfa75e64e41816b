import { offeredBy } from '../../words/languages.ts'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../../actions/house.ts'
import { isInvalid, parseInput, type Invalid } from '../../actions/parse-input.ts'
import { languageFor, speak, type Speaker } from '../../words/speak.ts'
import { authorise } from './authorise.ts'
import { isProblem, problem, sendProblem, type Problem } from './problem.ts'
import { readJson } from './read-json.ts'
import { isParted, withPostedFile } from '../../web/posted-file.ts'
import type { ApiRoute, Call } from './route.ts'
import { sayProblem } from '../../words/say-problem.ts'

/** One request to one route: who asks → address → query → body → handler → answer. */
export async function serveRoute(c: Context, house: House, route: ApiRoute): Promise<Response> {
  if (route.takesFile && isParted(c))
    return withPostedFile(c, (fields, file) =>
      serveCall(c, house, route, { body: Object.fromEntries(fields), file }),
    )
  return serveCall(c, house, route, null)
}

/** What was posted as a form with a file; null where the body is still to be read. */
type Posted = Required<Pick<Call, 'body' | 'file'>> | null

async function serveCall(c: Context, house: House, route: ApiRoute, posted: Posted): Promise<Response> {
  const result = await answer(c, house, route, posted)
  if (isProblem(result)) return sendProblem(c, house, result)
  // The schema names what may leave the house; everything else stays.
  const text = JSON.stringify(route.answer.schema.parse(result))
  return c.body(text, route.answer.status, {
    'content-type': 'application/json',
    // Said, so that a small answer is not compressed: that costs more than it saves.
    'content-length': String(Buffer.byteLength(text)),
    'content-language': 'en',
  })
}

async function answer(c: Context, house: House, route: ApiRoute, posted: Posted): Promise<unknown> {
  const speaker = speakerFor(c, house)
  const caller = await authorise({ c, house, speaker }, route.who)
  if (isProblem(caller)) return caller
  if (route.params?.safeParse(c.req.param()).success === false) return problem(speaker, 'not_found')
  const twice = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1)
  if (twice.length > 0)
    return saidTwice(
      speaker,
      twice.map(([name]) => name),
    )
  const query = parseInput(route.query ?? z.object({}), c.req.query())
  if (isInvalid(query)) return invalidProblem(speaker, query)
  if (posted !== null) return route.handle({ c, house, speaker, ...caller, query, ...posted })
  const read = route.body ? await readJson(c) : { body: {} }
  if ('wrong' in read) return problem(speaker, read.wrong)
  if ('twice' in read) return saidTwice(speaker, read.twice)
  return route.handle({ c, house, speaker, ...caller, query, body: read.body })
}

function saidTwice(speaker: Speaker, names: readonly string[]): Problem {
  return invalidProblem(speaker, { invalid: names.map((field) => ({ field, problem: 'said_twice' })) })
}

/** Speaks the language that the caller asks for, when it is offered; else English. */
export function speakerFor(c: Context, house: House): Speaker {
  return speak(languageFor(c.req.header('accept-language'), offeredBy(house)), house.calendar.timeZone)
}

/** Names of fields are ours; names of entries, such as the actions in an answer, may be anything. */
const OURS = /^[A-Za-z0-9_-]{1,40}$/

/** Most fields that one answer names: enough for any form, and no answer grows with what was sent. */
const MOST_ERRORS = 50

/** The problem that names the fields that need another look, and how many more there are. */
export function invalidProblem(speaker: Speaker, { invalid }: Invalid): Problem {
  const errorsLeftOut = Math.max(0, invalid.length - MOST_ERRORS)
  const errors = invalid.slice(0, MOST_ERRORS).map((each) => ({
    field: each.field
      .split('.')
      .map((part) => (OURS.test(part) ? part : '*'))
      .join('.'),
    problem: each.problem,
    detail: sayProblem(speaker, each),
    ...each.length,
  }))
  return problem(speaker, 'invalid', { members: { errors, ...(errorsLeftOut > 0 && { errorsLeftOut }) } })
}
