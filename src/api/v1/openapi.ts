import { OpenAPIHono } from '@hono/zod-openapi'
import { api } from '../../words/en/api.ts'
import { reference, security, tags } from '../../words/en/api-reference.ts'
import { PROBLEMS, problemSchema } from './problem.ts'
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
  return nameOurExtensions(document) as OpenApiDocument
}

type Operation = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]

function operationOf(route: ApiRoute): Operation {
  const { params, query, headers, body, answer } = route
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
          required: !body.safeParse({}).success,
          content: { 'application/json': { schema: body } },
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
            description: titlesOf(status),
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  }
}

function securityOf(route: ApiRoute): Record<string, string[]>[] {
  if (route.who === 'receipt') return [{ receipt: [] }]
  if (route.who !== 'everyone') return [{ staffToken: [] }]
  return route.tokenWelcome ? [{}, { staffToken: [] }] : []
}

/** The problems a route can answer with: those that follow from what it needs, and its own. */
export function statusesOf(route: ApiRoute): number[] {
  const statuses = [
    ...(route.body ? [400, 413, 415] : []),
    ...(route.query ? [400] : []),
    ...(route.who === 'everyone' ? [] : [401]),
    ...(typeof route.who === 'string' ? [] : [403]),
    ...(route.params || route.who === 'receipt' ? [404] : []),
    ...(route.problems ?? []),
    500,
  ]
  return [...new Set(statuses)].toSorted((a, b) => a - b)
}

function titlesOf(status: number): string {
  const codes = Object.entries(PROBLEMS).filter(([, of]) => of === status)
  return codes.map(([code]) => api[code as keyof typeof api].title).join('; ')
}

/** Our hints for forms become extensions by name; `field` as the name of a property stays what it is. */
function nameOurExtensions(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((each) => nameOurExtensions(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      !names && key === 'field' && typeof each === 'string' ? 'x-field' : key,
      nameOurExtensions(each, key === 'properties' && !names),
    ]),
  )
}
