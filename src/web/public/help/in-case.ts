import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Visit } from '../../route.ts'
import { countryFor, type WhoseHelp } from './asked.ts'

type Told = Pick<
  PersonView,
  'told' | 'child' | 'story' | 'submitter' | 'submitterAssumed' | 'messages' | 'organisations'
>

/** Which help stands first on the pages of a case, by everything that its person has told so far. */
export function helpInCase(visit: Visit, view: Told): WhoseHelp {
  const { told, child, story, submitter, submitterAssumed, messages, organisations } = view
  const theirs = messages.filter(({ from }) => from === 'person')
  const needs = helpNeeded({
    signs: child ? [...told.dangerSigns, 'child'] : told.dangerSigns,
    texts: [story, told.wish ?? '', ...theirs.map(({ body }) => body)],
    submitter: submitterAssumed ? null : submitter,
    isPunished: theirs.some(({ retaliation }) => retaliation),
  })
  const named = [...(told.feared === null ? [] : [told.feared]), ...organisations.map(({ name }) => name)]
  return { needs, country: countryFor(visit, told.country ?? null), named }
}
