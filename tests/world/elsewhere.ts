import type { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { ask } from '../../src/outgoing/ask.ts'
import { openSignInElsewhere } from '../../src/outgoing/sign-in-elsewhere.ts'
import type { World } from '../world.ts'
import type { TestIssuer } from './issuer.ts'
import { HERE } from './other-machine.ts'

/** The house of this world, which signs people in through the issuer. */
export function appWithElsewhere(
  world: World,
  issuer: TestIssuer,
  more: Partial<World['house']> = {},
  wayOut = HERE,
): Hono {
  const elsewhere = { name: 'Brightwell', way: openSignInElsewhere(wayOut, issuer) }
  return createApp({ ...world.house, elsewhere, ...more })
}

/** A browser: what it was given, by name. */
export class Browser {
  readonly cookies = new Map<string, string>([['amends_language', 'en']])
  readonly #app: () => Hono
  readonly #url: string

  constructor(app: () => Hono, { house }: World) {
    this.#app = app
    this.#url = house.url
  }

  async get(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app().request(`${this.#url}${path}`, {
      ...init,
      headers: { cookie, origin: this.#url },
    })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      if (/Max-Age=0/i.test(each)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.get(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** Goes there and is sent back; answers the path to which. */
  async away(from = '/staff/sign-in/elsewhere'): Promise<string> {
    return this.follow(await this.get(from))
  }

  /** Goes where a page leads, and is sent back; answers the path to which. */
  async follow({ headers }: Response): Promise<string> {
    const address = headers.get('location') ?? headers.get('refresh')?.replace('0;url=', '') ?? ''
    const sent = await ask(HERE, address, { method: 'GET' })
    const back = new URL(sent.headers.location ?? '')
    return back.pathname + back.search
  }

  async isIn(): Promise<string | null> {
    const page = await (await this.get('/staff/you')).text()
    return /aria-label="Your account: (\w+)"/.exec(page)?.[1] ?? null
  }
}

/** What a hidden field of a page holds. */
export function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
}

/** Where the page of one's account leads to link it; null where it does not. */
export function linkOn(page: string): string | null {
  return /href="(\/staff\/sign-in\/elsewhere\?link=[^"]+)"/.exec(page)?.[1] ?? null
}
