import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { howCounted, type Counted } from '../time/how-counted.ts'
import { isInstant, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { OwnClockCode } from '../vocabulary/clocks.ts'
import type { Next } from './owed.ts'
import type { NextStep } from './steps.ts'

/** The clocks in working days by which the time of each step may be counted. */
const CLOCKS: Readonly<Partial<Record<NextStep, readonly OwnClockCode[]>>> = {
  read_by_a_person: ['CLK-OWN-HUMAN-2WD', 'CLK-OWN-NOTIFICATION-5WD'],
  answer_your_complaint: ['CLK-OWN-SILENCE-5WD'],
  hear_from_organisation: ['CLK-OWN-HANDOVER-2WD'],
  answer_your_view: ['CLK-OWN-PERSONS-VIEW-2WD'],
  second_look: ['CLK-OWN-SECOND-LOOK-1WD', 'CLK-OWN-WHAT-IS-LOST-1WD'],
  answer_your_message: ['CLK-OWN-REPLY-5WD', 'CLK-OWN-REPLY-P1-1WD'],
  answer_your_not_yet: ['CLK-OWN-REPLY-5WD', 'CLK-OWN-REPLY-P1-1WD'],
  ask_who_is_to_do_it: ['CLK-OWN-ASK-2WD'],
  act_on_silence: ['CLK-OWN-ASK-2WD'],
  rule_on_delay: ['CLK-OWN-SECOND-LOOK-1WD'],
  check_why_no_act: ['CLK-OWN-SECOND-LOOK-1WD'],
  rule_on_setting_aside: ['CLK-OWN-SECOND-LOOK-1WD'],
  rule_on_hold: ['CLK-OWN-SECOND-LOOK-1WD'],
  rule_on_wish: ['CLK-OWN-SECOND-LOOK-1WD'],
  check_the_proof: ['CLK-OWN-PROOF-5WD'],
  ask_somebody_outside: ['CLK-OWN-SECOND-LOOK-1WD'],
  tell_the_body: ['CLK-OWN-REFERRAL-2WD'],
  offer_another_body: ['CLK-OWN-REPLY-5WD', 'CLK-OWN-REPLY-P1-1WD'],
  hear_members: ['CLK-OWN-REPLY-5WD', 'CLK-OWN-REPLY-P1-1WD'],
  find_a_body: ['CLK-OWN-FIND-BODY-5WD'],
}

/**
 * How the time of a step was counted: by which of its clocks, from which moment of the case, and which days were left
 * out. Null where it is not counted in working days, or where the calendar of the house is another one since: nothing is
 * said that does not lead to the date on the page.
 */
export function countedFor(
  kase: Case,
  { step, by }: Pick<Next, 'step' | 'by'>,
  calendar: Calendar,
): Counted | null {
  const codes = CLOCKS[step]
  if (by === null || codes === undefined) return null
  // What the step alone is counted from is no start of any other, and nothing that the person reads.
  const starts = startsOf(kase, step)
  for (const code of codes) {
    const from = starts.find((at) => at <= by && ownDue(code, at, calendar) === by)
    if (from !== undefined) return howCounted(code, from, calendar)
  }
  return null
}

function startsOf(kase: Case, step: NextStep): readonly Instant[] {
  if (step === 'rule_on_setting_aside' && kase.toSetAside !== null) return [kase.toSetAside.at]
  if (step === 'rule_on_wish' && kase.notedWish !== null) return [kase.notedWish.at]
  if (step === 'rule_on_hold' && kase.toRelease !== null) return [kase.toRelease.at]
  if (step === 'hear_members' && kase.membersUnheard !== null) return [kase.membersUnheard.since]
  return latestFirst(kase)
}

/** Cases are asked about each of their steps; whoever changes one makes another. */
const known = new WeakMap<Case, readonly Instant[]>()

function latestFirst(kase: Case): readonly Instant[] {
  const moments = known.get(kase) ?? [...momentsIn(kase)].toSorted().toReversed()
  known.set(kase, moments)
  return moments
}

/** What only staff read, and when a case was last touched at all: no time is counted from it, and the person sees none. */
const FOR_STAFF: readonly string[] = [
  'asOf',
  'theirsAsOf',
  'notes',
  'measures',
  'snapshots',
  'calls',
  'skipped',
  'held',
  'toRelease',
  'notedWish',
  'accessSaidAt',
  'priorityMoved',
  'noCopySince',
  'filesTurnedAway',
  'toSetAside',
  'members',
  'memberLines',
  'membersUnheard',
]

/** Every moment that a case knows of, once. */
function momentsIn(value: unknown, found = new Set<Instant>()): Set<Instant> {
  if (isInstant(value)) found.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) if (!FOR_STAFF.includes(name)) momentsIn(inner, found)
  return found
}
