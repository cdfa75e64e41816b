import type { Mine } from '../../../actions/intake/view-mine.ts'
import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Visit } from '../../route.ts'
import { countryFor, type WhoseHelp } from './asked.ts'

type Told = Pick<
  PersonView,
  'told' | 'child' | 'submitter' | 'submitterAssumed' | 'messages' | 'howItIs' | 'organisations'
>

/** Which help stands first on the pages of a case, by everything that its person has told so far. */
export function helpInCase(
  visit: Pick<Visit, 'form'>,
  { view, written }: { readonly view: Told } & Pick<Mine, 'written'>,
): WhoseHelp {
  const { told, child, submitter, submitterAssumed, messages, howItIs, organisations } = view
  const needs = helpNeeded({
    signs: child ? [...told.dangerSigns, 'child'] : told.dangerSigns,
    texts: written,
    submitter: submitterAssumed ? null : submitter,
    isPunished:
      messages.some(({ retaliation }) => retaliation) || howItIs.some(({ feltSafe }) => feltSafe === 'no'),
  })
  const named = [...(told.feared === null ? [] : [told.feared]), ...organisations.map(({ name }) => name)]
  return { needs, country: countryFor(visit, told.country ?? null), named }
}
