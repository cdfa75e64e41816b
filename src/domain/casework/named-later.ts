import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Context, Moment, Ruling } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { isRecused } from './recusals.ts'
import { toldText } from './translations.ts'

/**
 * What follows from words of the person, or of a source, that name some of us after the case began: as with its first
 * words, these must not see it any more, and a coordinator may say that it is another of that name. Whoever the person
 * speaks with here is named because they are spoken to; the person is asked on their page whether they must not see it,
 * and so they are where somebody wrote it who stands beside them, because those keep nobody from the case.
 *
 * @param named accounts whose whole or family name stands in the words
 */
export function withNamed(
  kase: Case,
  ruling: Ruling,
  named: readonly string[],
  context: Moment & Pick<Context, 'adviser'>,
): Ruling {
  if (isRefusal(ruling) || ruling.length === 0) return ruling
  // Words of others than the person keep nobody from the case, in no language: nor those of one of their group.
  if (ruling.some((each) => each.kind === 'text_translated' && isOfOthers(kase, each.facts.told)))
    return ruling
  const others = named.filter((account) => !isRecused(kase, account))
  if (context.adviser !== undefined) return others.length === 0 ? ruling : ruling.map(askedAbout)
  return [
    ...ruling,
    ...others
      .filter((account) => !isSpokenTo(kase, account))
      .map((account) => event(context, 'recused', { account, because: 'named_in_words' }, {})),
  ]
}

/** True for words of somebody who stands beside the person, or of one of their group. */
function isOfOthers(kase: Case, told: string): boolean {
  return toldText(kase, told)?.adviser !== undefined
}

/** Says on the page of the person that it names some of us. */
function askedAbout(each: CaseEvent): CaseEvent {
  return each.kind === 'message_written' ? { ...each, facts: { ...each.facts, namesUs: true } } : each
}

/** True for whoever has the case, or has written to the person. */
function isSpokenTo({ handler, messages }: Case, account: string): boolean {
  return handler === account || messages.some(({ by }) => by.kind === 'staff' && by.id === account)
}
