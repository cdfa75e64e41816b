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
  /** The page with the form in hand that is sent to this path: this one, or the one that its way leads to. */
  takeInHand(page: Page, path: string, fields: Fields): Promise<Page>
  /** Fills in the form that is sent to this path and sends it, its hidden fields included. */
  send(page: Page, path: string, fields: Fields): Promise<Page>
  /** The status page of somebody with this receipt. */
  comeBack(receipt: string): Promise<Page>
  /** Shows that the receipt on this page was kept: from then on it counts. */
  confirm(shown: Page): Promise<Page>
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
  const isOfPage = (page: Page, path: string) => page.html.includes(`form="page" formaction="${path}`)
  const takeInHand = async (page: Page, path: string, fields: Fields) =>
    isOfPage(page, path) || leadsTo(page.html, path) ? page : ask(wayTo(page, path, fields))
  return {
    visit: (path) => ask(path),
    post,
    takeInHand,
    async send(page, path, fields) {
      const shown = await takeInHand(page, path, fields)
      const form = shown.html
        .split('<form')
        .find((part) => (isOfPage(page, path) ? part.startsWith(' id="page"') : leadsTo(part, path)))
      if (form === undefined) throw new Error(`There is no form for ${path} on this page.`)
      const ours = form.slice(0, form.indexOf('</form>'))
      const hidden = [...ours.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      const kept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
      return post(path.replace('?next', ''), { ...kept, ...atPlace(ours, path, fields) })
    },
    comeBack: (receipt) => post('/en/status', { receipt }),
    confirm: (shown) =>
      post('/en/receipt', {
        shown: hiddenOn(shown, 'shown'),
        step: 'confirm',
        ...endsOf(receiptOn(shown)),
      }),
  }
}

const leadsTo = (part: string, path: string) => part.includes(`action="${path}"`)

/**
 * The fields by the names that they have on the page: where several places are in one form, those of the place whose
 * button leads to this path and is about the same things.
 */
function atPlace(form: string, path: string, fields: Fields): Fields {
  const buttons = [...form.matchAll(/<button[^>]* name="do" value="([^"]*)" formaction="([^"]*)"/g)]
    .filter(([, , action]) => action === path)
    .map(([, value = '']) => unescaped(value))
  if (buttons.length === 0) {
    const step = form.includes(`action="${path}"`)
      ? /<button[^>]* name="step" value="([^"]*)" data-prevent/.exec(form)?.[1]
      : 'show'
    return step === undefined ? fields : { step, ...fields }
  }
  const saysOf = (button: string) => {
    const [place = '', along = ''] = button.split('?')
    return new Map([
      ...place
        .split('/')
        .slice(1)
        .map((each) => each.split('=') as [string, string]),
      ...new URLSearchParams(along),
    ])
  }
  // A button that brings other words of its own, such as a short answer, is not the one for these.
  const fitting = buttons.filter((button) =>
    [...new URLSearchParams(button.split('?')[1] ?? '')].every(
      ([name, value]) => fields[name] === undefined || fields[name] === value,
    ),
  )
  const names = new Set(fitting.flatMap((button) => [...saysOf(button).keys()]))
  const chosen = Object.entries(fields).filter(([name]) => names.has(name))
  const button = fitting.find((each) => chosen.every(([name, value]) => saysOf(each).get(name) === value))
  if (button === undefined) throw new Error(`No button for ${path} is about ${JSON.stringify(chosen)}.`)
  const place = button.split('?')[0] ?? ''
  const typed = Object.entries(fields)
    .filter(([name]) => !names.has(name))
    .map(
      ([name, value]) => [name.includes('/') || name === 'visit' ? name : `${place}/${name}`, value] as const,
    )
  return { ...Object.fromEntries(typed), do: button }
}

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

/** What the page has filled into the hidden field of this name; empty where it has none. */
export function hiddenOn({ html }: Pick<Page, 'html'>, name: string): string {
  return unescaped(new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')
}

/** The words of the receipt, or of the code, that the page shows; empty where it shows none. */
export function receiptOn({ html }: Pick<Page, 'html'>): string {
  return /<span id="receipt-words"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
}

/** The words of a receipt that are typed to show that it was kept. */
export function endsOf(receipt: string): { readonly first: string; readonly last: string } {
  const words = receipt.split(' ')
  return { first: words[0] ?? '', last: words.at(-1) ?? '' }
}

/** Every file that the page hands over, by its name. */
export function filesOn({ html }: Pick<Page, 'html'>): Readonly<Record<string, string>> {
  const links = [...html.matchAll(/<a download="([^"]*)" href="data:[^"]*;base64,([^"]*)"/g)]
  return Object.fromEntries(
    links.map(([, name = '', text = '']) => [name, Buffer.from(text, 'base64').toString('utf8')]),
  )
}

/** The page about their case that the person takes along, out of the one that hands it over; empty where none does. */
export function takenAlong(page: Pick<Page, 'html'>): string {
  return filesOn(page)['case.html'] ?? ''
}

/** The fields that the list of problems leads to; empty when the page has no such list. */
export function problemsOn({ html }: Page): (string | undefined)[] {
  const list = html.split('govuk-error-summary__list')[1]?.split('</ul>')[0] ?? ''
  return [...list.matchAll(/<li><a href="#([^"]*)"/g)].map(([, field]) => field)
}
