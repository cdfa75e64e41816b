import { event } from '../../domain/case/case-event.ts'
import {
  LONGEST_OWN_WORD,
  ownWordOf,
  SHORTEST_OWN_WORD,
  TRIES_COUNT_HOURS,
  waitAfter,
  type WordProblem,
} from '../../domain/intake/own-word.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { HOUR, isBefore, plusMs } from '../../domain/time/instant.ts'
import { renewalsOf } from '../../store/receipts.ts'
import { claimTry, findWord, forgetWordTries, setWord } from '../../store/receipt-words.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { hashPassword, passwordFits } from '../staff/passwords.ts'

/** How often a try begins anew because another was counted meanwhile. */
const AGAIN = 5

/** More wrong words than this change no wait. */
const MOST_COUNTED = 1000

type Tried = WordProblem | { readonly problem: 'busy' }

/**
 * Whether the word beside a receipt fits; null where it does, or none is asked for. A try is counted before it is looked
 * at, and each further wrong one waits longer, up to an hour and never for good.
 *
 * @param typed null where none was typed
 */
export async function tryWord(
  house: House,
  caseId: string,
  typed: string | null,
  again = AGAIN,
): Promise<Tried | null> {
  const found = await findWord(house.database, caseId)
  if (found === null) return null
  const now = house.now()
  if (isBefore(now, found.nextTryAt)) return { problem: 'word_waits', until: found.nextTryAt }
  const word = ownWordOf(typed ?? '')
  if (word === '') return { problem: 'word_needed' }
  const isLongAgo = isBefore(plusMs(found.nextTryAt, TRIES_COUNT_HOURS * HOUR), now)
  const tries = Math.min((isLongAgo ? 0 : found.tries) + 1, MOST_COUNTED)
  const nextTryAt = plusMs(now, waitAfter(tries))
  // Another came between: several pages or programs of one person are no reason to turn one of them away.
  if (!(await claimTry(house.database, caseId, found.tries, { tries, nextTryAt })))
    return again === 0 ? { problem: 'busy' } : tryWord(house, caseId, typed, again - 1)
  const fits = word.length <= LONGEST_OWN_WORD && (await passwordFits(found.word, word, false))
  if (fits === 'busy') return { problem: 'busy' }
  if (!fits)
    return isBefore(now, nextTryAt) ? { problem: 'word_waits', until: nextTryAt } : { problem: 'word_wrong' }
  await forgetWordTries(house.database, caseId, now)
  return null
}

/** What was wrong with a word that somebody chose, or with the one that it was to replace. */
export type WordRefused =
  | { readonly refused: 'word_length'; readonly least: number; readonly most: number }
  | { readonly refused: 'now'; readonly tried: Tried }
  | { readonly refused: 'not_found' }

/**
 * Asks for a word of the person's own beside their receipt from now on, for another, or for none any more. Where one is
 * asked for already, it is needed for that. Every page that was open before is over; receipts of those who stand beside
 * the person need no word. Answers with what a visit that goes on begins with.
 *
 * @param word null takes it off
 * @param typed the word as it is until now
 */
export async function chooseWord(
  house: House,
  caseId: string,
  { word, typed }: { readonly word: string | null; readonly typed: string | null },
): Promise<WordRefused | { readonly renewals: number }> {
  const chosen = word === null ? null : ownWordOf(word)
  if (chosen !== null && (chosen.length < SHORTEST_OWN_WORD || chosen.length > LONGEST_OWN_WORD))
    return { refused: 'word_length', least: SHORTEST_OWN_WORD, most: LONGEST_OWN_WORD }
  const tried = await tryWord(house, caseId, typed)
  if (tried !== null) return { refused: 'now', tried }
  const hashed = chosen === null ? null : await hashPassword(chosen)
  const by = { kind: 'person' } as const
  const done = await decideAndCommit(house, {
    viewer: { kind: 'person', caseId },
    by,
    caseId,
    decide: () => [event(contextOf(house, by), 'own_word_chosen', { asked: chosen !== null }, {})],
    seen: null,
    mayGoOn: () => true,
    along: () => (tx) => setWord(tx, caseId, hashed, house.now()),
  })
  if (isRefusal(done)) return { refused: 'not_found' }
  return { renewals: await renewalsOf(house.database, caseId) }
}
