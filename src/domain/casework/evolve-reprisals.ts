import type { SettledEvent } from '../case/case-event.ts'
import { staffIdOf } from '../case/actor.ts'
import { change, type Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'
import { oweWords } from './owe-words.ts'
import { openReprisal, type Reprisal } from './reprisals.ts'

/** What becomes of trouble that the person has for having written to us. */
export function evolveReprisals(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'reprisal_taken_up':
      return change(kase.reprisals, event.facts.reprisal, (each) => ({ ...each, owner: staffIdOf(event.by) }))
    case 'reprisal_step_taken': {
      const { reprisal, nextAt } = event.facts
      const { done, body = null } = event.texts
      kase.retaliationSince = null
      return change(kase.reprisals, reprisal, (each) => ({
        ...each,
        steps: [...each.steps, { done, body, at }],
        nextAt,
        answeredAt: each.answeredAt ?? at,
        metAt: at,
      }))
    }
    case 'reprisal_said': {
      const { reprisal, how, step } = event.facts
      const { words = null } = event.texts
      if (how === 'goes_on') kase.retaliationSince ??= at
      else kase.retaliationSince = null
      if (how === 'goes_on' || words !== null) oweWords(kase, at, how === 'goes_on' ? 'trouble' : 'anything')
      return change(kase.reprisals, reprisal, (each) => ({
        ...each,
        said: [
          ...each.said,
          { how, words, body: (step === undefined ? null : each.steps[step]?.body) ?? null, at },
        ],
        asked: [],
        answeredAt: null,
        ...(how !== 'goes_on' && { end: { how, at } }),
      }))
    }
    case 'reprisal_asked':
      return change(kase.reprisals, event.facts.reprisal, (each) => ({
        ...each,
        asked: [...each.asked, { after: event.facts.after, at }],
      }))
    default:
  }
}

/**
 * The person tells of it: what is open grows by it, and where nothing is, it begins.
 *
 * @param telling with the message in which they told it; null where they told it with their story, said that they are
 *   not safe, or answered a question
 */
export function tellOfReprisal(kase: Draft, telling: Reprisal['tellings'][number]): void {
  const open = openReprisal(kase)
  if (open !== null)
    return change(kase.reprisals, open.id, (each) => ({
      ...each,
      tellings: [...each.tellings, telling],
      asked: [],
      answeredAt: null,
    }))
  kase.reprisals.push({
    id: `t${kase.reprisals.length + 1}`,
    tellings: [telling],
    owner: null,
    steps: [],
    nextAt: null,
    answeredAt: null,
    metAt: null,
    said: [],
    asked: [],
    end: null,
  })
}

/** One of us answered. In older events, which name no reprisal, that was all of it. */
export function meetReprisal(kase: Draft, at: Instant, named: string | undefined): void {
  const open = openReprisal(kase)
  if (open === null) return
  change(kase.reprisals, open.id, (each) => ({
    ...each,
    answeredAt: each.answeredAt ?? at,
    metAt: at,
    ...(named === undefined && { end: { how: 'answered_before' as const, at } }),
  }))
}

/** Whoever must not see the case, or works here no more, takes care of nothing in it. */
export function letReprisalsGo(kase: Draft, mayKeep: (account: string) => boolean): void {
  kase.reprisals = kase.reprisals.map((each) =>
    each.owner === null || mayKeep(each.owner) ? each : { ...each, owner: null },
  )
}
