import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { grade, groupId, impactId, reason } from '../case/fields.ts'
import { nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { hasReader } from './has-reader.ts'
import { eachGroup, findGroup } from './find-group.ts'
import { lowerSeverity, refuseLowering } from './severity.ts'

/**
 * A second reviewer lowers a group's severity, with a reason. Every lowering is told to the person: it is a decision
 * that they can appeal (domain reference 4, rule 10). Where nobody is there to be told, it does not go below what the
 * affected people said themselves.
 */
export const lowerRating = verb({
  name: 'lower_rating',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    impact: impactId(),
    group: groupId(),
    scale: grade(),
    scope: grade(),
    irremediability: grade(),
    likelihood: grade(),
    reasons: reason(),
  }),
  about: ['impact', 'group'],
  subjects: eachGroup,
  can(kase, subject, { by }) {
    const found = findGroup(kase, subject)
    if (isRefusal(found)) return found
    return refuseLowering(found.group.ratings, staffIdOf(by) ?? by.kind)
  },
  decide(kase, input, context) {
    const found = findGroup(kase, input)
    if (isRefusal(found)) return found
    const { scale, scope, irremediability, likelihood, reasons } = input
    const toldPerson = hasReader(kase)
    const decision = nextId('d', kase.decisions)
    const lowering = lowerSeverity(found.group.ratings, {
      judgement: { scale, scope, irremediability, likelihood },
      reason: reasons,
      by: staffIdOf(context.by) ?? context.by.kind,
      at: context.now,
      toldPerson,
    })
    if (isRefusal(lowering)) return lowering
    const told = event(
      context,
      'decided',
      {
        decision,
        kind: 'rating_lowered',
        outcome: null,
        appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
        tookPart: kase.tookPart,
        impact: found.impact.id,
      },
      { reasons },
    )
    return [
      event(
        context,
        'rating_lowered',
        {
          impact: found.impact.id,
          group: found.group.id,
          scale,
          scope,
          irremediability,
          likelihood,
          toldPerson,
          ...(toldPerson && { decision }),
        },
        { reasons },
      ),
      ...(toldPerson ? [told] : []),
    ]
  },
})
