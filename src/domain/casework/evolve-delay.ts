import type { SettledEvent } from '../case/case-event.ts'
import { isService, staffIdOf } from '../case/actor.ts'
import { placeOf, type Draft } from '../case/draft.ts'
import { isBefore } from '../time/instant.ts'
import { countsFrom } from './live-deadline.ts'

/** What happens to a date by which help has to come: asked for, ruled on, near or passed (delay flag, sec. 4). */
export function evolveDelay(
  kase: Draft,
  event: SettledEvent<'delay_flagged' | 'delay_ruled' | 'delay_turned'>,
): void {
  const impact = kase.impacts[placeOf(kase.impacts, event.facts.impact)]
  if (impact === undefined) return
  const { delay } = impact
  if (event.kind === 'delay_flagged') {
    const { deadline } = event.facts
    const { reasons: reason = null } = event.texts
    // Without a reason the date is the one that the person gave: nobody of the staff has judged it.
    const by = reason === null ? null : staffIdOf(event.by)
    const raised = { deadline, reason, by, service: isService(event.by), flaggedAt: event.at }
    impact.delay =
      delay?.state === 'accepted' && delay.passedAt === null
        ? { ...delay, earlier: raised }
        : { ...raised, state: 'proposed', near: false, ordersSince: null, passedAt: null, earlier: null }
    return
  }
  if (delay === null) return
  if (event.kind === 'delay_turned') {
    const passedAt = event.facts.to === 'passed' ? event.at : null
    impact.delay = {
      ...delay,
      near: true,
      ordersSince: delay.ordersSince ?? event.at,
      passedAt,
      earlier: passedAt === null ? delay.earlier : null,
    }
    if (passedAt !== null) for (const group of impact.groups) group.outdated = group.ratings.length
    return
  }
  const { accepted } = event.facts
  const asked = delay.earlier ?? delay
  if (accepted) {
    const near = !isBefore(event.at, countsFrom(asked.deadline))
    const { deadline, reason, by, service, flaggedAt } = asked
    impact.delay = {
      deadline,
      reason,
      by,
      service,
      flaggedAt,
      state: 'accepted',
      near,
      ordersSince: near ? (delay.ordersSince ?? event.at) : null,
      passedAt: null,
      earlier: null,
    }
  } else if (delay.earlier !== null) impact.delay = { ...delay, earlier: null }
  else impact.delay = { ...delay, state: 'rejected' }
}
