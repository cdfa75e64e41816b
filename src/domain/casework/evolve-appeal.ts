import type { SettledEvent } from '../case/case-event.ts'
import type { Appeal } from '../case/case.ts'
import { change, type Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'
import { leavesAsItWas } from './answered-by.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { appealedFirst } from './overturned.ts'
import { groupSeverity } from './severity.ts'

/** What an appeal or a complaint, and the answer to it, do to a case. */
export function evolveAppeal(
  kase: Draft,
  event: SettledEvent<'appealed' | 'complained' | 'appeal_decided' | 'order_carried_out'>,
): void {
  switch (event.kind) {
    case 'appealed':
      return addAppeal(kase, event, 'decision', event.facts.decision, null)
    case 'complained': {
      const { against, step, by } = event.facts
      const missed = step !== undefined && by !== undefined ? { step, by } : null
      return addAppeal(kase, event, against, null, missed)
    }
    case 'appeal_decided': {
      const { appeal, outcome, decision, order = null, impact, triageDueAt } = event.facts
      const { at, by } = event
      const names = impact === undefined ? {} : { impact }
      const decided = { outcome, order, ...names, decision, reasons: event.texts.reasons, at, by }
      change(kase.appeals, appeal, (each) => ({ ...each, decided }))
      // Who can decide the next one is known when it comes.
      if (!hasOpenAppeal(kase)) kase.nobodyDecidesSince = null
      kase.triageDueAt = triageDueAt ?? kase.triageDueAt
      if (!leavesAsItWas(outcome)) undo(kase, appeal, event.at)
      return
    }
    case 'order_carried_out': {
      const carriedOut = { done: event.texts.done, at: event.at }
      return change(kase.appeals, event.facts.appeal, (each) => ({ ...each, carriedOut }))
    }
  }
}

function addAppeal(
  kase: Draft,
  { facts, texts, at }: SettledEvent<'appealed'> | SettledEvent<'complained'>,
  against: Appeal['against'],
  decision: string | null,
  missed: Appeal['missed'],
): void {
  kase.appeals.push({
    id: facts.appeal,
    against,
    decision,
    missed,
    reasons: texts.reasons,
    at,
    dueAt: facts.dueAt,
    afterClosing: kase.state === 'closed',
    decided: null,
    carriedOut: null,
  })
}

/**
 * What an appeal overturned about the weight of a harm no longer counts: a lowering, or our answer to the person's
 * view.
 */
function undo(kase: Draft, appeal: string, at: Instant): void {
  const about = kase.appeals.find(({ id }) => id === appeal)?.decision
  const decision = kase.decisions.find(({ id }) => id === about)
  const first = decision && appealedFirst(kase, decision).id
  if (first === undefined) return
  if (kase.ownViewAnswered?.decision === first) kase.ownViewAnswered = null
  for (const { groups } of kase.impacts)
    for (const group of groups)
      if (group.lowering?.decision === first) {
        if (groupSeverity(group.ratings, group.lowering).lowering === 'in_force') group.raisedAgainAt = at
        group.lowering = null
      }
}
