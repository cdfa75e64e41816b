import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import { tellsOfTheirWork } from '../../../domain/case/told.ts'
import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import type { Visit } from '../../route.ts'
import { countryFor, type WhoseHelp } from './asked.ts'

type Told = Pick<
  PersonView,
  'told' | 'toldBefore' | 'child' | 'submitter' | 'submitterAssumed' | 'messages' | 'howItIs' | 'reprisals'
>

/** Which help stands first on the pages of a case, by everything that its person has told so far. */
export function helpInCase(
  visit: Pick<Visit, 'form'>,
  { view, written, namesToMind }: { readonly view: Told } & Pick<Mine, 'written' | 'namesToMind'>,
): WhoseHelp {
  const { told, child, submitter, submitterAssumed, messages, howItIs, reprisals } = view
  const needs = helpNeeded({
    signs: child ? [...told.dangerSigns, 'child'] : told.dangerSigns,
    texts: written,
    // Whoever ever told of their work may be punished for it there, whatever they tell of now.
    submitter: tellsOfTheirWork(view) ? 'whistleblower' : submitterAssumed ? null : submitter,
    isPunished:
      reprisals.length > 0 ||
      messages.some(({ retaliation }) => retaliation) ||
      howItIs.some(({ feltSafe }) => feltSafe === 'no'),
  })
  return { needs, country: countryFor(visit, told.country ?? null), named: namesToMind }
}
