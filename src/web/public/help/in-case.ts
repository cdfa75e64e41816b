import type { Mine } from '../../../actions/intake/view-mine.ts'
import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import type { Visit } from '../../route.ts'
import { countryFor, type WhoseHelp } from './asked.ts'

/** Which help stands first on the pages of a case, by everything that its person has told so far. */
export function helpInCase(
  visit: Visit,
  { view, namesToMind }: Pick<Mine, 'view' | 'namesToMind'>,
): WhoseHelp {
  const { told, child, story, submitter, submitterAssumed, messages } = view
  const theirs = messages.filter(({ from }) => from === 'person')
  const needs = helpNeeded({
    signs: child ? [...told.dangerSigns, 'child'] : told.dangerSigns,
    texts: [story, told.wish ?? '', ...theirs.map(({ body }) => body)],
    submitter: submitterAssumed ? null : submitter,
    isPunished: theirs.some(({ retaliation }) => retaliation),
  })
  return { needs, country: countryFor(visit, told.country ?? null), named: namesToMind }
}
