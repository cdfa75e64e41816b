import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import { LONGEST_SHORT } from '../../../domain/case/fields.ts'
import { isCodeOf } from '../../../domain/vocabulary/code.ts'
import { CONTACT_SAFETY, DANGER_SIGNS, SUBMITTERS } from '../../../domain/vocabulary/intake.ts'
import { countryFor, type WhoseHelp } from '../help/asked.ts'
import type { Visit } from '../../route.ts'
import type { Answers } from './answers.ts'

/** Which help stands first for somebody, by what they have answered and written so far. */
export function helpFrom(visit: Visit, answers: Answers): WhoseHelp {
  const { danger, story, wish, submitter, under18, safety, feared, retaliation } = answers
  const signs = under18 === 'yes' ? [...danger, 'child'] : danger
  const needs = helpNeeded({
    signs: signs.filter((sign) => isCodeOf(DANGER_SIGNS, sign)),
    texts: [story, wish],
    submitter: isCodeOf(SUBMITTERS, submitter) ? submitter : null,
    safety: isCodeOf(CONTACT_SAFETY, safety) ? safety : null,
    isPunished: retaliation === 'yes',
  })
  // What is longer is refused with its place, and is not read before that.
  const named = feared === '' ? [] : [feared.slice(0, LONGEST_SHORT)]
  return { needs, country: countryFor(visit), named }
}
