import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../../actions/house.ts'
import type { TokenHolder } from '../../actions/staff/whose-token.ts'
import { rolesInHouse, rolesOverCases, type Roles } from '../../domain/access/staff-powers.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { tags } from '../../words/en/api-reference.ts'
import type { PostedFile } from '../../web/posted-file.ts'
import type { Speaker } from '../../words/speak.ts'
import type { Problem } from './problem.ts'

/**
 * Who may use a route: everybody, whoever holds a receipt, or tokens with one of these roles. It stands in the route
 * itself, is enforced in one place (`serve.ts`), and the authorisation tests are made from the same list.
 */
export type ApiWho = 'everyone' | 'receipt' | { readonly staff: Roles }

export const CASE_STAFF = { staff: rolesOverCases('read') } satisfies ApiWho
export const VERB_STAFF = { staff: rolesOverCases('verbs') } satisfies ApiWho
export const LIST_STAFF = { staff: rolesInHouse('lists') } satisfies ApiWho
export const LEDGER_READERS = { staff: rolesOverCases('ledger') } satisfies ApiWho
export const FILING_STAFF = { staff: rolesInHouse('file') } satisfies ApiWho

export type PersonViewer = Extract<Viewer, { kind: 'person' }>

/** One request, after it was checked who asks and whether address, query and body can be read. */
export interface Call<Query = unknown> {
  readonly c: Context
  readonly house: House
  readonly speaker: Speaker
  readonly person: PersonViewer | null
  readonly staff: TokenHolder | null
  readonly query: Query
  /** A JSON object; which fields it needs is for the action to say. */
  readonly body: unknown
  /** The file of a form that takes one, as it comes in; null or left out where there is none. */
  readonly file?: PostedFile | null
}

/** The answer of a route; what its schema does not name is left out before it is sent. */
interface Answer<Body> {
  readonly status: 200 | 201
  readonly schema: z.ZodType<unknown, Body>
}

interface RouteFor<Body, Query> {
  readonly method: 'get' | 'post'
  /** Below `/api/v1`, as OpenAPI writes it: `/cases/{id}`. */
  readonly path: `/${string}`
  readonly who: ApiWho
  /** True where a token may be sent although none is needed. */
  readonly tokenWelcome?: boolean
  /** `operationId` of OpenAPI. */
  readonly id: string
  readonly tag: keyof typeof tags
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodType<Query> & z.ZodObject
  readonly headers?: z.ZodObject
  /** What the body holds. A route without it reads no body. */
  readonly body?: z.ZodObject
  /** It takes a form with a file, which is read as it comes in; what `body` names are its other fields. */
  readonly takesFile?: true
  /** What may come as JSON in the place of such a form. */
  readonly orJson?: z.ZodObject
  readonly answer: Answer<Body>
  /** Problems beside those that follow from the rest. */
  readonly problems?: readonly number[]
  readonly handle: (call: Call<Query>) => Promise<Body | Problem> | Body | Problem
}

/** One way into the API: schema and handler, from which the server and the OpenAPI document are both made. */
export type ApiRoute = Omit<RouteFor<unknown, unknown>, 'handle' | 'answer' | 'query'> & {
  readonly query?: z.ZodObject
  readonly answer: { readonly status: 200 | 201; readonly schema: z.ZodType }
  readonly handle: (call: Call) => Promise<unknown>
}

/** Makes a route; the handler's answer has to fit the schema. */
export function apiRoute<Body, Query = unknown>(route: RouteFor<Body, Query>): ApiRoute {
  return { ...route, handle: async (call) => route.handle(call as Call<Query>) }
}

/** The person behind a route for receipts. */
export function personOf(call: Call): PersonViewer {
  if (!call.person) throw new Error('This route does not say that it needs a receipt.')
  return call.person
}

/** The member of staff behind a route for tokens. */
export function staffOf(call: Call): TokenHolder['viewer'] {
  return holderOf(call).viewer
}

/** In whose name a step is done that came with a token. */
export function staffActorOf(call: Call): TokenHolder['actor'] {
  return holderOf(call).actor
}

function holderOf(call: Call): TokenHolder {
  if (!call.staff) throw new Error('This route does not say that it needs a token.')
  return call.staff
}

/** An id in the address; capital letters mean the same (RFC 9562). */
export function idOf(call: Call, name: string): string {
  return (call.c.req.param(name) ?? '').toLowerCase()
}
