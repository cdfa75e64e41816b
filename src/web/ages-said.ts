import type { Listing } from '../domain/bodies/listing.ts'
import type { Speaker } from '../words/speak.ts'

/** Of which ages a body takes people; null where it says no limit. */
export function agesSaid(speaker: Speaker, { from, to }: Listing['ages']): string | null {
  const { facts } = speaker.w.portal.help
  if (from === null) return to === null ? null : speaker.say(facts.agesTo, { to })
  return to === null ? speaker.say(facts.agesFrom, { from }) : speaker.say(facts.agesBetween, { from, to })
}
