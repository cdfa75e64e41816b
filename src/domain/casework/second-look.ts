import type { Case, Impact } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { canBeVerified } from '../remedy/action-states.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { openWish } from './noted-wish.ts'
import { ownViewDue, ownViewHigherSince } from './own-view.ts'
import { severityOfGroup } from './overview.ts'
import { answersDanger, delayInForce, hasSecondPerson, isRatedAnew } from './second-person.ts'
import type { NextStep } from './steps.ts'

/** What a second person does. */
export type SecondVerb =
  | 'rule_on_set_aside'
  | 'release_hold'
  | 'rule_on_wish'
  | 'answer_own_view'
  | 'rule_on_delay'
  | 'rate_impact'
  | 'review_rating'
  | 'check_why_no_act'
  | 'verify_delivery'

/** Something that waits for a second person: somebody else than who did what it is about. */
export interface SecondLook {
  readonly step: NextStep
  /** When the first person did what it is about. */
  readonly since: Instant
  readonly by: Instant
  /** The verb whose form does it. */
  readonly verb: SecondVerb
  readonly subject: Subject
}

/**
 * Everything in a case that waits for a second person, each with its clock (domain reference 4, rules 4 and 10; red
 * line 14). Appeals are told apart: they have a list of their own.
 */
export function secondLooks(kase: Case, calendar: Calendar): SecondLook[] {
  return [
    ...settingAside(kase, calendar),
    ...hold(kase, calendar),
    ...wish(kase, calendar),
    ...(kase.closedAt === null
      ? [
          ...ownView(kase, calendar),
          ...kase.impacts.flatMap((impact) => [
            ...delay(impact, calendar),
            ...whatIsLost(impact, calendar),
            ...(kase.danger ? danger(impact, calendar) : []),
            ...noAct(impact, calendar),
          ]),
          ...proof(kase, calendar),
        ]
      : []),
  ]
}

/** What one of us wants to set aside keeps its place until another has looked. */
function settingAside({ toSetAside }: Case, calendar: Calendar): SecondLook[] {
  if (toSetAside === null) return []
  const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', toSetAside.at, calendar)
  return [{ step: 'rule_on_setting_aside', since: toSetAside.at, by, verb: 'rule_on_set_aside', subject: {} }]
}

/** A hold stands until somebody else than who placed it has ended it, also after the case has. */
function hold({ toRelease }: Case, calendar: Calendar): SecondLook[] {
  if (toRelease === null) return []
  const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', toRelease.at, calendar)
  return [{ step: 'rule_on_hold', since: toRelease.at, by, verb: 'release_hold', subject: {} }]
}

/** What one of us wrote down that the person wants is done by two, also after the case has ended. */
function wish(kase: Case, calendar: Calendar): SecondLook[] {
  const noted = openWish(kase)
  if (noted === null) return []
  const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', noted.at, calendar)
  return [{ step: 'rule_on_wish', since: noted.at, by, verb: 'rule_on_wish', subject: {} }]
}

/** The person says that it is graver than we do. */
function ownView(kase: Case, calendar: Calendar): SecondLook[] {
  const by = ownViewDue(kase, calendar)
  const since = ownViewHigherSince(kase)
  return by === null || since === null
    ? []
    : [{ step: 'answer_your_view', since, by, verb: 'answer_own_view', subject: {} }]
}

/** A flag that says that waiting makes it worse: at the latest when its date comes. */
function delay({ id, delay: flag }: Impact, calendar: Calendar): SecondLook[] {
  const asked = flag?.earlier ?? (flag?.state === 'proposed' ? flag : null)
  if (asked === null) return []
  const look = ownDue('CLK-OWN-SECOND-LOOK-1WD', asked.flaggedAt, calendar)
  const by = asked.deadline < look ? asked.deadline : look
  return [
    { step: 'rule_on_delay', since: asked.flaggedAt, by, verb: 'rule_on_delay', subject: { impact: id } },
  ]
}

/** A date has passed, and nobody knows what is lost. */
function whatIsLost(impact: Impact, calendar: Calendar): SecondLook[] {
  const passedAt = impact.delay?.passedAt ?? null
  if (passedAt === null || delayInForce(impact) === null) return []
  const by = ownDue('CLK-OWN-WHAT-IS-LOST-1WD', passedAt, calendar)
  return impact.groups
    .filter((group) => !isRatedAnew(group))
    .map(({ id }) => ({
      step: 'second_look',
      since: passedAt,
      by,
      verb: 'rate_impact',
      subject: { impact: impact.id, group: id },
    }))
}

/** One person alone says how grave it is for somebody who spoke of danger. */
function danger(impact: Impact, calendar: Calendar): SecondLook[] {
  return impact.groups.flatMap((group): SecondLook[] => {
    const last = group.ratings.at(-1)
    if (!last || hasSecondPerson(group) || !answersDanger(severityOfGroup(group).judgement)) return []
    const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', last.at, calendar)
    return [
      {
        step: 'second_look',
        since: last.at,
        by,
        verb: 'review_rating',
        subject: { impact: impact.id, group: group.id },
      },
    ]
  })
}

function noAct({ id, noAct: said }: Impact, calendar: Calendar): SecondLook[] {
  if (said === null || said.decision !== null) return []
  const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', said.at, calendar)
  return [{ step: 'check_why_no_act', since: said.at, by, verb: 'check_why_no_act', subject: { impact: id } }]
}

/** What is said to be done, and nobody has looked at what shows it. */
function proof({ plan }: Case, calendar: Calendar): SecondLook[] {
  return plan.flatMap(({ id, state, delivered, verified }) =>
    delivered === null || verified !== null || !canBeVerified(state)
      ? []
      : [
          {
            step: 'check_the_proof' as const,
            since: delivered.at,
            by: ownDue('CLK-OWN-PROOF-5WD', delivered.at, calendar),
            verb: 'verify_delivery',
            subject: { action: id },
          },
        ],
  )
}
