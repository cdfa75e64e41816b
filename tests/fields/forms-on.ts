/** One box of a form that somebody types into. */
export interface Box {
  /** Where it is sent to. */
  readonly action: string
  readonly name: string
  readonly type: string
  /** Everything else that the form would send as it stands: what is hidden, typed or chosen. */
  readonly rest: readonly (readonly [name: string, value: string])[]
}

/** Boxes of these types are typed into. */
const TYPED = ['text', 'email', 'search', 'tel', 'url', 'number', 'date', 'time', 'password']

/** Every box on a page, form by form, read from its HTML as a browser without scripts would send it. */
export function boxesOn(html: string, address: string): Box[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    if (attribute(head, 'method') !== 'post') return []
    const action = attribute(head, 'action') ?? address
    const parts = partsOf(inside)
    return parts.flatMap(({ name, type }, index) =>
      TYPED.includes(type) || type === 'textarea'
        ? [{ action, name, type, rest: parts.toSpliced(index, 1).flatMap(sent) }]
        : [],
    )
  })
}

interface Part {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly isSent: boolean
}

function sent({ name, value, isSent }: Part): (readonly [string, string])[] {
  return isSent ? [[name, value]] : []
}

function partsOf(inside: string): Part[] {
  const inputs = [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, head = '']): Part => {
    const type = attribute(head, 'type') ?? 'text'
    const isChosen = !['radio', 'checkbox'].includes(type) || /\schecked\b/.test(head)
    return {
      name: attribute(head, 'name') ?? '',
      type,
      value: attribute(head, 'value') ?? '',
      isSent: isChosen,
    }
  })
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(
    ([, head = '', text = '']): Part => ({
      name: attribute(head, 'name') ?? '',
      type: 'textarea',
      value: unescaped(text),
      isSent: true,
    }),
  )
  const selects = [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, head = '', options = '']): Part => {
      const chosen = /<option\b([^>]*\sselected\b[^>]*)>/.exec(options) ?? /<option\b([^>]*)>/.exec(options)
      return {
        name: attribute(head, 'name') ?? '',
        type: 'select',
        value: attribute(chosen?.[1] ?? '', 'value') ?? '',
        isSent: true,
      }
    },
  )
  return [...inputs, ...areas, ...selects].filter(({ name }) => name !== '')
}

function attribute(head: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1]
  return value === undefined ? null : unescaped(value)
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
