import type { Case } from '../case/case.ts'
import { plain } from '../case/plain.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import { isOwnMessage } from '../case/their-words.ts'
import { waitingParts } from '../remedy/plan.ts'
import { isBefore, type Instant } from '../time/instant.ts'

/** Fewest characters of a quote, in any script: fewer stand in nearly every text, and decline nothing. */
const SHORTEST_QUOTE = 8

/** What stands between marks that quote somebody, in the scripts that are written here. */
const QUOTED = /["“”„«»‘’‹›](?<words>[^"“”„«»‹›]+)["“”«»’‹›]/gu

/** A sentence with the signs that end it. */
const SENTENCE = /[^.!?؟？。！\n]+[.!?؟？。！]*/gu
const ASKS = /[?؟？]/u

/**
 * True when the person's own no to any act for a harm is on record: they refused what was offered for it, or what shows
 * it holds words of theirs, as they wrote them. That they wrote at all says nothing, nor does what they asked; and whoever
 * said yes to something for the harm, asked for something else, has not answered a part yet, or has said since that it
 * was no no, has not declined (red lines 2 and 14).
 */
export function saidNo(kase: Case, impact: string, shows: string): boolean {
  const counts = countsFor(kase, impact)
  const ofHarm = kase.plan.filter((action) => action.impact === impact)
  const answers = ofHarm.flatMap(({ answer }) => answer ?? [])
  if (answers.some(({ code }) => code !== 'refuse')) return false
  // One no costs no other part: what they still think about is not declined.
  const asked = kase.offers.flatMap((offer) => waitingParts(offer, kase.plan))
  if (ofHarm.some(({ id }) => asked.includes(id))) return false
  return answers.some(({ at }) => counts(at)) || isQuoted(statements(kase, counts), shows)
}

/** True when they refused something for the harm, or there are words of theirs that could say so. */
export function mayHaveSaidNo(kase: Case, impact: string): boolean {
  return saidNo(kase, impact, '') || statements(kase, countsFor(kase, impact)).length > 0
}

/** True for the moments from which a word still counts: after the last time that they said it was no no. */
function countsFor({ takenBackNos }: Case, impact: string): (at: Instant) => boolean {
  const last = takenBackNos.findLast((each) => each.impact === impact)
  return (at) => last === undefined || isBefore(last.at, at)
}

/**
 * True when the text is, or quotes, a whole sentence that the person wrote to us, and that says something: half of one
 * can say the contrary of all of it.
 */
function isQuoted(said: readonly string[], shows: string): boolean {
  const quotes = [shows, ...[...shows.matchAll(QUOTED)].map(({ groups }) => groups?.['words'] ?? '')]
    .filter(saysSomething)
    .map(lettersOf)
  return said
    .map(lettersOf)
    .some((sentence) => quotes.some((quote) => ` ${quote} `.includes(` ${sentence} `)))
}

/** A quote has to say something, as a reason of ours has to. */
function saysSomething(quote: string): boolean {
  return refuseEmptyWords(quote, SHORTEST_QUOTE) === null
}

/**
 * Every sentence that the person wrote to us since they told their story, without what they asked: a question declines
 * nothing.
 */
function statements(kase: Case, counts: (at: Instant) => boolean): string[] {
  return wordsOfTheirs(kase)
    .filter(({ at }) => counts(at))
    .flatMap(({ text }) => [...text.matchAll(SENTENCE)].map(([sentence]) => sentence))
    .filter((sentence) => !ASKS.test(sentence) && saysSomething(sentence))
}

function wordsOfTheirs({ messages, offers, plan }: Case): { readonly at: Instant; readonly text: string }[] {
  return [
    ...messages.filter(isOwnMessage).map(({ at, body }) => ({ at, text: body })),
    ...offers.flatMap(({ answers }) =>
      answers.flatMap(({ at, words }) => Object.values(words).map((text) => ({ at, text }))),
    ),
    ...plan.flatMap(({ confirmed }) =>
      confirmed?.words ? [{ at: confirmed.at, text: confirmed.words }] : [],
    ),
  ]
}

/** A text as it is compared: its letters and digits, with single spaces between words. */
function lettersOf(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
