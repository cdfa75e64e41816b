import type { Case } from '../case/case.ts'
import { plain } from '../case/plain.ts'
import { waitingParts } from '../remedy/plan.ts'

/** Fewer letters than these stand in nearly every text, and quote nobody. */
const SHORTEST_QUOTE = 8

/** What stands between marks that quote somebody, in the scripts that are written here. */
const QUOTED = /["“”„«»‘’‹›](?<words>[^"“”„«»‹›]+)["“”«»’‹›]/gu

/**
 * True when the person's own no to any act for a harm is on record: they refused what was offered for it, or what shows
 * it holds words of theirs, as they wrote them. That they wrote at all says nothing, and whoever said yes to something
 * for the harm, asked for something else, or has not answered a part yet has not declined (red lines 2 and 14).
 */
export function saidNo(kase: Case, impact: string, shows: string): boolean {
  const ofHarm = kase.plan.filter((action) => action.impact === impact)
  const answers = ofHarm.flatMap(({ answer }) => answer?.code ?? [])
  if (answers.some((answer) => answer !== 'refuse')) return false
  // One no costs no other part: what they still think about is not declined.
  const asked = kase.offers.flatMap((offer) => waitingParts(offer, kase.plan))
  if (ofHarm.some(({ id }) => asked.includes(id))) return false
  return answers.includes('refuse') || isQuoted(kase, shows)
}

/** True when they refused something for the harm, or there are words of theirs that could say so. */
export function mayHaveSaidNo(kase: Case, impact: string): boolean {
  const words = wordsOfTheirs(kase).filter((text) => lettersOf(text).length > 0)
  return saidNo(kase, impact, '') || words.length > 0
}

/** True when the text is, or quotes, something that the person wrote to us; a short message counts when it is all of it. */
function isQuoted(kase: Case, shows: string): boolean {
  const quotes = [shows, ...[...shows.matchAll(QUOTED)].map(({ groups }) => groups?.['words'] ?? '')].map(
    lettersOf,
  )
  return wordsOfTheirs(kase)
    .map(lettersOf)
    .some((said) =>
      quotes.some(
        (quote) =>
          quote !== '' && (said === quote || (quote.length >= SHORTEST_QUOTE && said.includes(quote))),
      ),
    )
}

/** Everything that the person wrote to us since they told their story, in their own words. */
function wordsOfTheirs({ messages, offers, plan }: Case): string[] {
  return [
    ...messages.filter(({ from }) => from === 'person').map(({ body }) => body),
    ...offers.flatMap(({ answers }) => answers.flatMap(({ words }) => Object.values(words))),
    ...plan.flatMap(({ confirmed }) => confirmed?.words ?? []),
  ]
}

/** A text as it is compared: its letters and digits, with single spaces between words. */
function lettersOf(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
