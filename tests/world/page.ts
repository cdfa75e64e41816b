import type { World } from '../world.ts'

/** A page as somebody without scripts has it. */
export interface Page {
  readonly status: number
  readonly html: string
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Somebody who walks through the pages by links and forms alone. */
export interface Reader {
  visit(path: string): Promise<Page>
  post(path: string, fields: Fields): Promise<Page>
  /** Fills in the form that is sent to this path and sends it, its hidden fields included. */
  send(page: Page, path: string, fields: Fields): Promise<Page>
  /** The status page of somebody with this receipt. */
  comeBack(receipt: string): Promise<Page>
}

/** A reader of the pages of a world; with a cookie, a member of staff. */
export function reader(world: () => World, cookie?: () => string): Reader {
  const ask = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const headers: Record<string, string> = cookie ? { cookie: cookie(), origin: world().house.url } : {}
    const answer = await world().app.request(path, { ...init, headers })
    return { status: answer.status, html: await answer.text() }
  }
  const post = (path: string, fields: Fields) => {
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value)
    return ask(path, { method: 'POST', body })
  }
  return {
    visit: (path) => ask(path),
    post,
    async send(page, path, fields) {
      const shown = hasForm(page, path) ? page : await ask(wayTo(page, path, fields))
      const form = shown.html.split('<form').find((part) => part.includes(`action="${path}"`))
      if (form === undefined) throw new Error(`There is no form for ${path} on this page.`)
      const ours = form.slice(0, form.indexOf('</form>'))
      const hidden = [...ours.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      const kept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
      return post(path.replace('?next', ''), { ...kept, ...fields })
    },
    comeBack: (receipt) => post('/en/status', { receipt }),
  }
}

const hasForm = ({ html }: Page, path: string) => html.includes(` action="${path}"`)

/** Where the form that is sent to this address is taken in hand: the way to it, about what the fields say. */
function wayTo({ html }: Page, path: string, fields: Fields): string {
  const verb = path.split('/').at(-1) ?? ''
  const ways = [...html.matchAll(/ id="([^"]*)"[^>]* data-way="([a-z_]*)"([^>]*)>/g)].filter(
    ([, id = '', way = '', about = '']) =>
      way.replaceAll('_', '-') === verb &&
      (fields['form'] === undefined || fields['form'] === id) &&
      [...about.matchAll(/data-about-(\w+)="([^"]*)"/g)].every(
        ([, name = '', value]) => fields[name] === undefined || fields[name] === value,
      ),
  )
  const [first] = ways
  if (first === undefined)
    throw new Error(`There is neither a form nor a way to one for ${path} on this page.`)
  return `${path.slice(0, -verb.length - 1)}?do=${first[1]}`
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The fields that the list of problems leads to; empty when the page has no such list. */
export function problemsOn({ html }: Page): (string | undefined)[] {
  const list = html.split('govuk-error-summary__list')[1]?.split('</ul>')[0] ?? ''
  return [...list.matchAll(/<li><a href="#([^"]*)"/g)].map(([, field]) => field)
}
