import { verbCalled } from '../../../domain/verbs.ts'
import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import type { FieldSpec } from './field-spec.ts'
import { questionsOf } from './questions.ts'

/** What a form sends: what the verb asks for, without what this case does not need. */
export function askedOf({ view }: Pick<Desk, 'view'>, { verb, about }: Spot): readonly FieldSpec[] {
  const skipped = verbCalled(verb).skips(view.kase, about)
  return questionsOf(verb).filter(({ name }) => !skipped.includes(name))
}

/** False when everything that it sends is settled by where it stands, or filled in by the page. */
export function asksAnything(desk: Pick<Desk, 'view'>, spot: Spot): boolean {
  return askedOf(desk, spot).some(({ name, of }) => of !== 'form' && spot.about[name] === undefined)
}
