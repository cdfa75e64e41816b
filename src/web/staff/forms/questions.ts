import { verbs } from '../../../domain/verbs.ts'
import { fieldsOf, type FieldSpec } from './field-spec.ts'
import type { StaffVerb } from './staff-verbs.ts'

const specs = new Map<StaffVerb, readonly FieldSpec[]>()

/**
 * What a form of staff sends; schemas do not change while the house is open. What only the person can say is left out.
 */
export function questionsOf(verb: StaffVerb): readonly FieldSpec[] {
  const known = specs.get(verb) ?? fieldsOf(verbs[verb].input).filter(({ of }) => of !== 'person')
  specs.set(verb, known)
  return known
}
