import { HANDED_OVER, handedOver } from '../../domain/intake/handed-over.ts'

/**
 * `<amends-report>`: a way to the house on the page of a product (decision 0049). It takes in no word of a person: they
 * write on the page of the house alone, where they see whose it is. Everything is made with `createElement`, so that it
 * works below the strictest policy, trusted types among it.
 */

/** Put beside this program by `serve-widget.ts`. */
declare const AMENDS: {
  /** Address of the house, without a slash at its end. */
  readonly house: string
  readonly languages: readonly [Words, ...Words[]]
}

interface Words {
  readonly code: string
  readonly dir: 'ltr' | 'rtl'
  readonly label: string
  readonly lead: string
  readonly along: string
  readonly product: string
  readonly version: string
  readonly output: string
  readonly open: string
  readonly newTab: string
  readonly typed: string
  readonly elsewhere: string
}

const NAME = 'amends-report'

/** Whoever embeds it sets these properties on the element; everything else is kept out of the page around it. */
const STYLE = `
:host{all:initial;display:block}
:host([hidden]){display:none}
div,p,dl{margin:0;padding:0}
.all{font:400 var(--amends-size,1rem)/1.5 var(--amends-font,system-ui,sans-serif);color:var(--amends-text,#1c1b1a);overflow-wrap:anywhere;text-align:start}
summary,a{box-sizing:border-box;display:inline-flex;align-items:center;min-height:2.75em;padding:.4em 1em;border-radius:var(--amends-radius,.375em);cursor:pointer;font-weight:600}
summary{list-style:none;border:1px solid var(--amends-accent,#1f4e5f);color:var(--amends-accent,#1f4e5f);background:var(--amends-background,#fff)}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;inline-size:.45em;block-size:.45em;margin-inline-start:.75em;border:solid;border-width:0 2px 2px 0;transform:translateY(-.1em) rotate(45deg)}
details[open]>summary::after{transform:translateY(.1em) rotate(-135deg)}
a{color:var(--amends-on-accent,#fff);background:var(--amends-accent,#1f4e5f);border:1px solid transparent;text-decoration:none}
a:hover,summary:hover{text-decoration:underline}
summary:focus-visible,a:focus-visible{outline:3px solid var(--amends-focus,#b45309);outline-offset:2px}
.panel{box-sizing:border-box;display:grid;gap:.75em;max-inline-size:34em;margin-block-start:.5em;padding:1em;border:1px solid var(--amends-border,#8a8580);border-radius:var(--amends-radius,.375em);background:var(--amends-background,#fff)}
dl{display:grid;gap:.25em;margin-block-start:.25em}
dl div{display:flex;flex-wrap:wrap;gap:0 .5em}
dt{font-weight:600}dt::after{content:":"}
dd{margin:0;min-inline-size:0}
small{font-size:.875em}
[hidden]{display:none}`

class Report extends HTMLElement {
  static readonly observedAttributes = [...HANDED_OVER, 'language']

  #draw: (() => void) | null = null

  connectedCallback(): void {
    this.#draw ??= begin(this)
    this.#draw()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw?.()
  }
}

/** Makes the parts once, so that what is open stays open; answers what fills them in. */
function begin(element: HTMLElement): () => void {
  const root = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]

  const button = make('summary')
  button.part.add('button')
  const lead = make('p')
  const along = make('p')
  const rows = make('dl')
  const goesAlong = make('div', along, rows)
  const open = make('span')
  const newTab = make('small')
  const link = make('a', open, newTab)
  link.part.add('link')
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.referrerPolicy = 'no-referrer'
  newTab.className = 'new'
  const typed = make('p')
  const elsewhere = make('p')
  const panel = make('div', lead, goesAlong, make('p', link), typed, elsewhere)
  panel.className = 'panel'
  panel.part.add('panel')
  const details = make('details', button, panel)
  const all = make('div', details)
  all.className = 'all'
  root.append(all)
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return
    details.open = false
    button.focus()
  })

  return () => {
    const words = wordsFor(element)
    all.lang = words.code
    all.dir = words.dir
    button.textContent = words.label
    lead.textContent = words.lead
    along.textContent = words.along
    open.textContent = words.open
    newTab.textContent = ` ${words.newTab}`
    typed.textContent = words.typed
    elsewhere.textContent = words.elsewhere
    const told = HANDED_OVER.map(
      (what) => [what, handedOver(what, element.getAttribute(what) ?? '')] as const,
    )
    const filled = told.filter(([, text]) => text !== '')
    goesAlong.hidden = filled.length === 0
    rows.replaceChildren(
      ...filled.map(([what, text]) => {
        const said = make('dd')
        said.dir = 'auto'
        said.textContent = text
        const name = make('dt')
        name.textContent = words[what]
        return make('div', name, said)
      }),
    )
    const query = filled.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
    link.href = `${AMENDS.house}/${words.code}/report${query && `?${query}`}`
  }
}

/** In the language that the element asks for, else in that of the page around it, else in one that the browser asks for. */
function wordsFor(element: HTMLElement): Words {
  const { languages } = AMENDS
  const around = element.closest('[lang]')?.getAttribute('lang')
  const wanted = [element.getAttribute('language'), around, ...navigator.languages]
  for (const tag of wanted) {
    const code = tag?.toLowerCase().split(/[-_]/)[0]
    const found = languages.find((each) => each.code === code)
    if (found) return found
  }
  return languages[0]
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

/** One tag alone is enough: with `data-product` it stands where its script does. */
function besideScript(script: Element | null): void {
  if (!(script instanceof HTMLScriptElement) || !('product' in script.dataset)) return
  const element = document.createElement(NAME)
  for (const name of Report.observedAttributes) {
    const value = script.dataset[name]
    if (value !== undefined) element.setAttribute(name, value)
  }
  if (document.body.contains(script)) script.after(element)
  else document.body.append(element)
}

// A page that loads it twice has one.
if (customElements.get(NAME) === undefined) customElements.define(NAME, Report)
besideScript(document.currentScript)
