import { isBlank } from '../../../domain/blank.ts'
import { countTyped } from '../../../domain/typed/count.ts'
import { isBefore, type Instant } from '../../../domain/time/instant.ts'
import { localMoment, type ClockChange, type LocalMoment } from '../../../domain/typed/local-moment.ts'
import { field, fields } from '../../route.ts'
import type { FieldSpec } from './field-spec.ts'

/**
 * What a posted form says, in the shape that the verb's schema expects. Nothing is checked here.
 *
 * @param now the latest that a day without a time can mean where something happened
 */
export function readForm(
  specs: readonly FieldSpec[],
  form: FormData,
  timeZone: string,
  now: Instant,
): Record<string, unknown> {
  return Object.fromEntries(specs.map((spec) => [spec.name, readField(spec, form, timeZone, now)]))
}

function readField(spec: FieldSpec, form: FormData, timeZone: string, now: Instant): unknown {
  const typed = field(form, spec.name)
  const empty = spec.nullable ? null : undefined
  switch (spec.kind) {
    case 'choices':
    case 'colleagues':
    case 'listings':
    case 'impacts':
    case 'actions':
      return [...new Set(fields(form, spec.name).filter((value) => value !== ''))]
    case 'lines':
      return typed.split(/\r?\n/).filter((line) => !isBlank(line))
    case 'tick':
      return typed === 'yes' ? true : undefined
    case 'yes_no':
      return typed === 'yes' ? true : typed === 'no' ? false : undefined
    case 'grade':
      return typed === 'unknown' || typed === '' ? typed || undefined : Number(typed)
    case 'count':
      return typed === '' ? null : (countTyped(typed) ?? typed)
    case 'moment':
      return readMoment(spec, form, timeZone, now)
    case 'group_of_fields':
    case 'by_action':
      return readParts(spec.name, form)
    default:
      return typed === '' ? empty : typed
  }
}

/** What the clocks did at a time that was typed; the page says so, because then another one is stored. */
export function clockChangeIn(
  specs: readonly FieldSpec[],
  form: FormData,
  timeZone: string,
): ClockChange | null {
  const moments = specs.filter(({ kind }) => kind === 'moment')
  const changes = moments.map((spec) => localMomentIn(spec, form, timeZone)?.change ?? null)
  return changes.find((change) => change !== null) ?? null
}

function localMomentIn({ name }: FieldSpec, form: FormData, timeZone: string): LocalMoment | null {
  const edge = name === 'from' ? 'start' : 'end'
  return localMoment(field(form, `${name}-date`), field(form, `${name}-time`), timeZone, edge)
}

function readMoment(spec: FieldSpec, form: FormData, timeZone: string, now: Instant): string | null {
  const date = field(form, `${spec.name}-date`)
  const time = field(form, `${spec.name}-time`)
  if (date === '' && time === '') return spec.nullable ? null : ''
  if (spec.hour && time.trim() === '') return date
  // What is no date goes on as it was typed, so that the schema names the problem.
  const at = localMomentIn(spec, form, timeZone)?.at
  if (at === undefined) return `${date} ${time}`
  if (!spec.past || time !== '' || !isBefore(now, at)) return at
  // The day is today: it happened by now. A day to come stays one, and is refused.
  const start = localMoment(date, '', timeZone, 'start')?.at ?? at
  return isBefore(now, start) ? at : now
}

/** Every answered part: fields called `name.part`. */
function readParts(name: string, form: FormData): Record<string, string> {
  const prefix = `${name}.`
  const keys = [...new Set(form.keys())].filter((key) => key.startsWith(prefix))
  return Object.fromEntries(
    keys.map((key) => [key.slice(prefix.length), field(form, key)]).filter(([, value]) => value !== ''),
  )
}
