import { fieldsOf, type FieldSpec } from '../../src/web/staff/forms/field-spec.ts'
import { formValues } from '../../src/web/staff/forms/form-values.ts'
import { verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import type { Fields, Page } from './page.ts'

/** The fields of the form in hand that the page has filled in and nobody sees, such as its key. */
export function hiddenIn({ html }: Page): Record<string, string> {
  const form = formInHand(html)
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

/** The one form that is in hand; empty where there is none. */
export function formInHand(html: string): string {
  return (html.split('<form id="in-hand"')[1] ?? '').split('</form>')[0] ?? ''
}

/** An input of a verb, as the fields of its form say it. */
export function asTyped(verb: VerbName, input: Readonly<Record<string, unknown>>): Fields {
  const specs = fieldsOf(verbCalled(verb).input)
  const parts = specs.flatMap(({ name, kind }) => {
    const value = input[name]
    if (kind !== 'group_of_fields' && kind !== 'by_action') return []
    return Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).map(([part, said]) => [
      `${name}.${part}`,
      String(said),
    ])
  })
  const simple = specs.filter(({ kind }) => kind !== 'group_of_fields' && kind !== 'by_action')
  return { ...formValues(simple, input, 'UTC'), ...Object.fromEntries(parts) } as Fields
}

/** Everything that somebody wrote in their own words into the form of a verb. */
export function textsIn(verb: VerbName, input: Readonly<Record<string, unknown>>): string[] {
  const isText = ({ kind }: FieldSpec) => kind === 'long_text' || kind === 'short_text'
  return fieldsOf(verbCalled(verb).input)
    .filter((spec) => isText(spec) && spec.of === null)
    .flatMap(({ name }) => (typeof input[name] === 'string' && input[name] !== '' ? [input[name]] : []))
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
