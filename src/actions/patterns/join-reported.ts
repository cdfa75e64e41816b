import { isBlank } from '../../domain/blank.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { findReported } from '../../store/reported.ts'
import type { House } from '../house.ts'
import { grievanceInput, submitGrievance, type Filed, type OTHER_BODY } from '../intake/submit-grievance.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'

/**
 * Somebody says that what was described happened to them too: a grievance of their own, with its clock and its receipt,
 * whose story is the description where they add no words. Everything else is asked and answered as it always is.
 *
 * @param raw what they tell, with or without a story
 */
export async function joinReported(
  house: House,
  by: Actor,
  id: string,
  raw: Readonly<Record<string, unknown>>,
  repeatKey: string | null,
): Promise<Filed | Refusal | Invalid | typeof OTHER_BODY> {
  const found = isUuid(id) ? await findReported(house.database, house.keys, id) : null
  const typedOnly = parseInput(grievanceInput, { story: '-', ...raw })
  if (isInvalid(typedOnly)) return typedOnly
  // One that was never public is there for nobody.
  if (found === null || (found.state !== 'published' && found.state !== 'ended')) return refuse('not_found')
  const { description, product, state } = found
  const { story, product: typed } = raw
  const told = {
    ...raw,
    story: story === undefined || (typeof story === 'string' && isBlank(story)) ? description : story,
    product: typed === undefined || typed === '' ? product : typed,
  }
  return submitGrievance(house, by, told, repeatKey, { id, description, isOpen: state === 'published' })
}
