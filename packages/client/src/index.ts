import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema.js'

export type { components, paths } from './schema.js'

/** A problem as the house tells it (RFC 9457). It never repeats what somebody typed. */
export type Problem = components['schemas']['Problem']

/** With what a program comes: the receipt of one person, or the token of a colleague or a service. */
export type Key = { readonly receipt: string } | { readonly token: string }

/** Every call of the house, each with its own path, query, body and answer. */
export type House = Client<paths, 'application/json'>

/** Hosts that are this machine, where nobody listens on the way. */
const HERE = ['localhost', '127.0.0.1', '[::1]']

/**
 * A house that runs Amends. The key goes into a header, never into an address, where logs would keep it.
 *
 * @param address of the house, as its people open it: `https://amends.example.org`
 * @param key none for telling what happened; a receipt for one case; a token for the desk
 * @param language in which problems are told, such as `fr`; English without it
 * @throws where the address is none, or would carry a receipt over a line that others can read (`http:` to another machine)
 */
export function house(address: string, key: Key | null = null, language: string | null = null): House {
  const { protocol, hostname, origin, pathname } = new URL(address)
  if (protocol !== 'https:' && !(protocol === 'http:' && HERE.includes(hostname)))
    throw new Error(
      `${origin} is not reached over https, so that others could read what people tell. Use its https address.`,
    )
  const headers = {
    ...(key !== null && {
      Authorization: 'receipt' in key ? `Receipt ${key.receipt}` : `Bearer ${key.token}`,
    }),
    ...(language !== null && { 'Accept-Language': language }),
  }
  return createClient<paths, 'application/json'>({
    baseUrl: `${origin}${pathname.replace(/\/+$/, '')}/api/v1`,
    headers,
    // An answer that sends a receipt on to somewhere else is followed by nobody.
    redirect: 'error',
  })
}

/** What a house did not do, and why: `code` is one of the reference, and what it says is for people. */
export class NotDone extends Error {
  readonly code: string
  /** The whole of it, with the fields that need another look. */
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'NotDone'
    this.code = problem.code
    this.problem = problem
  }
}

/** What `House` answers: what was asked for, or a problem. */
type Answer<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/**
 * What was asked for.
 *
 * @throws NotDone with what the house says, or Error where what answered is no house
 */
export async function done<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer
  if (response.ok) return data as Data
  if (isProblem(error)) throw new NotDone(error)
  throw new Error(`The answer was ${response.status}, and not from a house that runs Amends.`)
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'title' in error
}

/**
 * A key for a call that may be sent again: with the same key and the same body it is done once, and answered as before.
 * Make it before the first try, and keep it until there is an answer.
 */
export function repeatKey(): { readonly 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() }
}

/**
 * Page after page of a list, until the last.
 *
 * @param page asks for the page after a mark; undefined for the first
 */
export async function* pages<Page extends { readonly after: string | null; readonly more?: boolean }>(
  page: (after: string | undefined) => Promise<Page>,
): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const one = await page(after)
    yield one
    // What happens in a house goes on: there the last page so far has a mark too, and says that no more is there now.
    after = one.more === false ? undefined : (one.after ?? undefined)
  } while (after !== undefined)
}
