/** A form as a page shows it. */
export interface Form {
  readonly action: string
  /** What the page filled in and nobody sees. */
  readonly hidden: readonly Pair[]
  readonly fields: readonly Field[]
}

export type Pair = readonly [name: string, value: string]

/** A field that somebody fills in; `values` are those that the page offers. */
export interface Field {
  readonly name: string
  readonly values: readonly string[]
  readonly isText: boolean
}

/** Every form that a page posts. */
export function formsOn(html: string): Form[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs)].map(([form]) => {
    const inputs = [...form.matchAll(/<(input|button|textarea|select)\b([^>]*)>/g)].map(
      ([, tag, inside = '']) => ({
        tag,
        type: attribute(inside, 'type'),
        name: attribute(inside, 'name'),
        value: attribute(inside, 'value'),
      }),
    )
    const named = inputs.filter(({ name }) => name !== '')
    const isHidden = ({ type }: { type: string }) => type === 'hidden'
    const isText = ({ tag, type }: { tag: string | undefined; type: string }) =>
      tag === 'textarea' || (tag === 'input' && !['radio', 'checkbox', 'submit'].includes(type))
    const seen = named.filter((each) => !isHidden(each))
    return {
      action: unescaped(/action="([^"]*)"/.exec(form)?.[1] ?? ''),
      hidden: named.filter(isHidden).map(({ name, value }): Pair => [name, value]),
      fields: [...new Set(seen.map(({ name }) => name))].map((name): Field => {
        const same = seen.filter((each) => each.name === name)
        return {
          name,
          values: [...same.map(({ value }) => value), ...optionsOf(form, name)],
          isText: same.some(isText),
        }
      }),
    }
  })
}

function optionsOf(form: string, name: string): string[] {
  const select = form.split(`name="${name}"`)[1]?.split('</select>')[0] ?? ''
  return [...select.matchAll(/<option[^>]*value="([^"]*)"/g)].map(([, value = '']) => unescaped(value))
}

function attribute(inside: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(inside)?.[1] ?? '')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
