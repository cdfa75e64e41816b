import { verbCalled } from '../../../domain/verbs.ts'
import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import type { FieldSpec } from './field-spec.ts'
import { piecesOf } from '../case/pieces.tsx'
import { questionsOf } from './questions.ts'

/** What a form sends: what the verb asks for, without what this case does not need. */
export function askedOf(desk: Pick<Desk, 'view' | 'speaker'>, { verb, about }: Spot): readonly FieldSpec[] {
  const skipped = [...verbCalled(verb).skips(desk.view.kase, about), ...(piecesOf(verb).skips?.(desk) ?? [])]
  return questionsOf(verb).filter(({ name }) => !skipped.includes(name))
}

/** False when everything that it sends is settled by where it stands, or filled in by the page. */
export function asksAnything(desk: Pick<Desk, 'view' | 'speaker'>, spot: Spot): boolean {
  return askedOf(desk, spot).some(({ name, of }) => of !== 'form' && spot.about[name] === undefined)
}
