import { change, type Draft } from '../case/draft.ts'
import type { SettledEvent } from '../case/case-event.ts'
import type { Instant } from '../time/instant.ts'
import { letReprisalsGo } from './evolve-reprisals.ts'
import { handsLetGo } from './hands-of-kept.ts'
import { recuse } from './recuse.ts'
import { isInForce, isRecused } from './recusals.ts'

/** What becomes of who must not see a case. */
export function evolveRecusals(kase: Draft, event: SettledEvent): void {
  evolveEach(kase, event)
  letReprisalsGo(kase, (account) => !isRecused(kase, account))
}

function evolveEach(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'recused':
      return recuse(kase, [event.facts.account], event.facts, at)
    case 'recusal_lifted':
      change(kase.recusals, event.facts.recusal, (each) => ({ ...each, endedAt: at, liftedAt: at }))
      return letHandsGo(kase, at)
    case 'keeping_from_asked': {
      const { keeping, known, alike = [] } = event.facts
      const answeredAt = known.length > 0 ? at : null
      kase.keepings.push({ id: keeping, who: event.texts.who, at, answeredAt, answer: null, endedAt: null })
      return recuse(kase, [...known, ...alike], { because: 'asked_by_person', keeping }, at)
    }
    case 'keeping_from_answered': {
      const { keeping, named } = event.facts
      const { reasons: answer } = event.texts
      change(kase.keepings, keeping, (each) => ({ ...each, answeredAt: at, answer }))
      // Whose name was only like it sees it again; whom it means goes on not to.
      const kept = kase.recusals.filter((each) => each.keeping === keeping && isInForce(each))
      endAll(
        kase,
        kept.filter(({ account }) => !named.includes(account)),
        at,
      )
      const others = named.filter((account) => !kept.some((each) => each.account === account))
      recuse(kase, others, { because: 'asked_by_person', keeping }, at)
      return letHandsGo(kase, at)
    }
    case 'keeping_from_ended': {
      const { keeping } = event.facts
      change(kase.keepings, keeping, (each) => ({ ...each, endedAt: at }))
      endAll(
        kase,
        kase.recusals.filter((each) => each.keeping === keeping && isInForce(each)),
        at,
      )
      return letHandsGo(kase, at)
    }
    default:
  }
}

/** Whoever was kept only because of a hand of somebody who sees the case again sees it too. */
function letHandsGo(kase: Draft, at: Instant): void {
  const gone = handsLetGo(kase)
  endAll(
    kase,
    kase.recusals.filter(({ id }) => gone.includes(id)),
    at,
  )
}

function endAll(kase: Draft, recusals: Draft['recusals'], at: Instant): void {
  for (const { id } of [...recusals]) change(kase.recusals, id, (each) => ({ ...each, endedAt: at }))
}
