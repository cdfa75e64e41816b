import { OpenAPIHono, z } from '@hono/zod-openapi'
import { isInvalid, parseInput } from '../../actions/parse-input.ts'
import { api } from '../../words/en/api.ts'
import { reference, security, tags } from '../../words/en/api-reference.ts'
import { PROBLEMS, problemSchema, type ProblemCode } from './problem.ts'
import type { ApiRoute } from './route.ts'
import { apiRoutes } from './routes.ts'
import { version } from './version.ts'

type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

let made: OpenApiDocument | undefined

/** The OpenAPI 3.1 document; made once, from the routes. */
export function openapi(): OpenApiDocument {
  made ??= makeDocument()
  return made
}

function makeDocument(): OpenApiDocument {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'receipt', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: security.receipt,
  })
  registry.registerComponent('securitySchemes', 'staffToken', {
    type: 'http',
    scheme: 'bearer',
    description: security.staffToken,
  })
  for (const route of apiRoutes) registry.registerPath(operationOf(route))
  const document = getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Amends', version, description: [reference.lead, ...reference.rules].join('\n\n') },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(tags).map(([name, { title, about }]) => ({
      name,
      description: `${title}. ${about}`,
    })),
  })
  return tidy(document) as OpenApiDocument
}

type Operation = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function operationOf(route: ApiRoute): Operation {
  const { params, query, headers, body, orJson, answer } = route
  return {
    method: route.method,
    path: route.path,
    operationId: route.id,
    summary: route.summary,
    tags: [route.tag],
    security: securityOf(route),
    ...(typeof route.who === 'string' ? {} : { 'x-roles': route.who.staff }),
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(headers && { headers }),
      ...(body && {
        body: {
          required: route.takesFile === true || isInvalid(parseInput(body, {})),
          content: route.takesFile
            ? {
                'multipart/form-data': { schema: withFile(body) },
                ...(orJson && { 'application/json': { schema: asRead(orJson) } }),
              }
            : { 'application/json': { schema: asRead(body) } },
        },
      }),
    },
    responses: {
      [answer.status]: {
        description: answer.status === 201 ? 'Created' : 'OK',
        content: { 'application/json': { schema: answer.schema } },
      },
      ...Object.fromEntries(
        statusesOf(route).map((status) => [
          status,
          {
            description: titlesOf(route, status),
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  }
}

/** A body as it is read: what may be null may be left out as well (`fit-to-schema.ts`). */
function asRead(body: z.ZodObject): z.ZodObject {
  const named = Object.entries(body.shape as Readonly<Record<string, z.ZodType>>)
  const leavable = named.filter(
    ([, field]) => field.safeParse(null).success && !field.safeParse(undefined).success,
  )
  if (leavable.length === 0) return body
  return body.extend(Object.fromEntries(leavable.map(([name, field]) => [name, field.optional()])))
}

/** A form with a file, which stands last: what comes behind it is not read. */
function withFile(body: z.ZodObject): z.ZodObject {
  const file = z.string().openapi({ type: 'string', format: 'binary' })
  return body.extend({ file })
}

function securityOf(route: ApiRoute): Record<string, string[]>[] {
  if (route.who === 'receipt') return [{ receipt: [] }]
  if (route.who !== 'everyone') return [{ staffToken: [] }]
  return route.tokenWelcome ? [{}, { staffToken: [] }] : []
}

/** The problems a route can answer with: those that follow from what it needs, and its own. */
function statusesOf(route: ApiRoute): number[] {
  const statuses = [
    ...(route.body ? [400, 413, 415] : []),
    ...(route.query ? [400] : []),
    ...(route.who === 'everyone' ? [] : [401]),
    ...(route.who === 'receipt' ? [429, 503] : []),
    ...(typeof route.who === 'string' ? [] : [403]),
    ...(route.params || route.who === 'receipt' ? [404] : []),
    ...(route.who === 'receipt' ? [410] : []),
    ...(route.problems ?? []),
    500,
  ]
  return [...new Set(statuses)].toSorted((a, b) => a - b)
}

function titlesOf(route: ApiRoute, status: number): string {
  const codes = Object.entries(PROBLEMS).filter(([code, of]) => of === status && mayAnswer(route, code))
  return codes.map(([code]) => api[code as ProblemCode].title).join('; ')
}

function mayAnswer(route: ApiRoute, code: string): boolean {
  if (code.startsWith('receipt_')) return route.who === 'receipt'
  if (code.startsWith('token_')) return route.who !== 'receipt'
  if (code === 'key_length') return route.headers !== undefined
  return code !== 'broken_json' || route.body !== undefined
}

/** What schemas note for our own forms, and how the document says it: as extensions of ours. */
const HINTS: Readonly<Record<string, string>> = { field: 'x-field', needed: 'x-needed', of: 'x-of' }

/**
 * Names our hints for forms as extensions (`field` as the name of a property stays what it is), and says a choice
 * between single values as one list of them.
 */
function tidy(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    (!names && typeof each !== 'object' && HINTS[key]) || key,
    tidy(each, key === 'properties' && !names),
  ])
  const { anyOf, ...rest } = Object.fromEntries(entries)
  if (anyOf === undefined) return rest
  const values = Array.isArray(anyOf) && anyOf.map(onlyValues)
  return values && values.every((each) => each !== null)
    ? { enum: values.flat(), ...rest }
    : { anyOf, ...rest }
}

/** The values of a schema that names nothing but values; null for any other. */
function onlyValues(schema: unknown): readonly unknown[] | null {
  if (typeof schema !== 'object' || schema === null || !('enum' in schema)) return null
  return Array.isArray(schema.enum) ? schema.enum : null
}
