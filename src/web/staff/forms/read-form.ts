import { field, fields } from '../../route.ts'
import type { FieldSpec } from './field-spec.ts'
import { momentOf } from './local-moment.ts'

/** What a posted form says, in the shape that the verb's schema expects. Nothing is checked here. */
export function readForm(
  specs: readonly FieldSpec[],
  form: FormData,
  timeZone: string,
): Record<string, unknown> {
  return Object.fromEntries(specs.map((spec) => [spec.name, readField(spec, form, timeZone)]))
}

function readField(spec: FieldSpec, form: FormData, timeZone: string): unknown {
  const typed = field(form, spec.name)
  const empty = spec.nullable ? null : undefined
  switch (spec.kind) {
    case 'choices':
    case 'colleagues':
    case 'impacts':
    case 'actions':
      return [...new Set(fields(form, spec.name).filter((value) => value !== ''))]
    case 'tick':
      return typed === 'yes' ? true : undefined
    case 'yes_no':
      return typed === 'yes' ? true : typed === 'no' ? false : undefined
    case 'grade':
      return typed === 'unknown' || typed === '' ? typed || undefined : Number(typed)
    case 'count':
      return typed === '' ? null : readCount(typed)
    case 'moment':
      return readMoment(spec, form, timeZone)
    case 'group_of_fields':
    case 'by_action':
      return readParts(spec.name, form)
    default:
      return typed === '' ? empty : typed
  }
}

/** A whole number as people write it: with spaces or commas between thousands, in any digits. */
function readCount(typed: string): number | string {
  const digits = Array.from(typed.replace(/[\s,.٬']/gu, ''), latinDigit).join('')
  return /^\d+$/.test(digits) ? Number(digits) : typed
}

/** Arabic and Persian digits, which stand in order in Unicode, as Latin ones. */
function latinDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const start = [0x660, 0x6f0].find((first) => code >= first && code <= first + 9)
  return start === undefined ? sign : String(code - start)
}

function readMoment(spec: FieldSpec, form: FormData, timeZone: string): string | null {
  const date = field(form, `${spec.name}-date`)
  const time = field(form, `${spec.name}-time`)
  if (date === '' && time === '') return spec.nullable ? null : ''
  const edge = spec.name === 'from' ? 'start' : 'end'
  // What is no date goes on as it was typed, so that the schema names the problem.
  return momentOf(date, time, timeZone, edge) ?? `${date} ${time}`
}

/** Every answered part: fields called `name.part`. */
function readParts(name: string, form: FormData): Record<string, string> {
  const prefix = `${name}.`
  const keys = [...new Set(form.keys())].filter((key) => key.startsWith(prefix))
  return Object.fromEntries(
    keys.map((key) => [key.slice(prefix.length), field(form, key)]).filter(([, value]) => value !== ''),
  )
}
