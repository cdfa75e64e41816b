import type { Instant } from '../../../domain/time/instant.ts'
import type { FieldSpec } from './field-spec.ts'
import { localParts } from './local-moment.ts'

/** What the controls of a form show, by their names. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** What a verb knows of its input, as the controls of its form show it. What nobody knows stays empty. */
export function formValues(
  specs: readonly FieldSpec[],
  known: Readonly<Record<string, unknown>>,
  timeZone: string,
): FormValues {
  return Object.fromEntries(specs.flatMap((spec) => shown(spec, known[spec.name], timeZone)))
}

function shown(
  { name, kind }: FieldSpec,
  value: unknown,
  timeZone: string,
): (readonly [string, string | readonly string[]])[] {
  if (value === undefined || value === null) return []
  if (kind === 'moment') {
    const { date, time } = localParts(value as Instant, timeZone)
    return [
      [`${name}-date`, date],
      [`${name}-time`, time],
    ]
  }
  if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']]
  return [[name, Array.isArray(value) ? value.map(String) : String(value)]]
}
