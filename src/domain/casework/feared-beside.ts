import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { saidInName } from '../case/said-in-name.ts'
import { theirWordsIn, type TheirWords } from '../case/their-words.ts'
import type { Moment } from '../case/verb.ts'
import { advisersFearedIn } from './advisers.ts'
import { openReprisal } from './reprisals.ts'
import { toldText } from './translations.ts'

/**
 * That the person names somebody who stands beside them as feared ends it with the same entry, in whatever they wrote it.
 * What those write who stand there themselves ends nothing for anybody.
 *
 * @param done what follows from a verb
 */
export function endsForFear(
  kase: Case,
  done: readonly CaseEvent[],
  context: Moment,
): CaseEvent<'adviser_ended'>[] {
  const feared = done.flatMap((each) =>
    [...theirWordsIn(each), ...saidInName(each).map((text): Heard => ({ text })), ...translatedIn(kase, each)]
      .filter(({ adviser }) => adviser === undefined)
      .flatMap(({ text }) => advisersFearedIn(kase, text, isAllOfFear(kase, each))),
  )
  return [...new Set(feared.map(({ id }) => id))].map((adviser) =>
    event(context, 'adviser_ended', { adviser, isFeared: true }, {}),
  )
}

type Heard = Pick<TheirWords, 'text' | 'adviser'>

/** Their words as a human put them into another language: a name may be known in those letters alone. */
function translatedIn(kase: Case, { kind, facts, texts }: CaseEvent): Heard[] {
  if (kind !== 'text_translated' || facts.host !== undefined) return []
  const adviser = toldText(kase, facts.told)?.adviser
  return [{ text: texts.words, ...(adviser !== undefined && { adviser }) }]
}

/**
 * All of its words are about somebody who makes them suffer, or must not read it, whatever they are to us: also where
 * they say that it stopped, and in what they answer us while it goes on.
 */
function isAllOfFear(kase: Case, { kind, facts }: CaseEvent): boolean {
  if (kind === 'message_written') return facts.retaliation === true
  if (kind === 'told_corrected') return facts.thing === 'feared'
  if (kind === 'how_it_is_said') return facts.feltSafe === 'no'
  if (kind === 'question_answered' && facts.retaliation === true) return true
  if (kind === 'question_answered' || kind === 'fact_answered') return openReprisal(kase) !== null
  return kind === 'reprisal_said' || kind === 'keeping_from_asked'
}
