import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { tellOfReprisal } from './evolve-reprisals.ts'
import { oweWords } from './owe-words.ts'

/** Whoever says that it is not safe is answered like whoever suffers for having written to us, and told so in other words. */
export function sayHowItIs(kase: Draft, { facts, settled, texts, at }: SettledEvent<'how_it_is_said'>): void {
  const { actions = [], ...answers } = facts
  const parts = kase.plan.filter(({ id }) => actions.includes(id)).map(({ id, what }) => ({ id, what }))
  kase.howItIs.push({ ...answers, parts, words: texts.words ?? null, at })
  if (settled.asksUs) oweWords(kase, at)
  if (!settled.asksUs || facts.feltSafe !== 'no') return
  kase.retaliationSince ??= at
  tellOfReprisal(kase, { at, message: null, notSafe: true })
}
