import { erasedFrom } from '../casework/erasing.ts'
import { isNoted, promisedTimes } from '../casework/next-step.ts'
import { laterStages } from '../casework/follow-up.ts'
import { countToTell } from '../casework/group.ts'
import { askings } from '../casework/reprisals.ts'
import { lastTime } from '../casework/talks.ts'
import { toAskWhetherHelped } from '../casework/referrals.ts'
import { delayTurns } from '../casework/turn-delay.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, type Instant } from '../time/instant.ts'
import { isPending } from '../value-chain/chain.ts'
import type { Case } from './case.ts'

/** What a clock does when it rings. */
export const CLOCK_VERBS = [
  'expire_handover',
  'open_reassessment',
  'note_silence',
  'note_lateness',
  'turn_delay',
  'erase_case',
  'ask_how_it_is',
  'ask_about_reprisal',
  'ask_whether_it_helped',
  'count_members',
  'note_times_over',
] as const
export type ClockVerb = (typeof CLOCK_VERBS)[number]

/** A clock that runs on a case: when it rings, it does one thing to one subject. */
export interface Clock {
  readonly verb: ClockVerb
  /** The id the verb needs; empty when it is about the case as a whole. */
  readonly subject: string
  readonly due: Instant
}

/**
 * The clocks that run on a case now, one for each verb and subject. Derived from the case alone, so that one that was
 * lost comes back whenever the case is looked at again. Lateness has one clock: the first promised time that is not
 * yet noted; when it rings, every time that is over then is noted, and the next one follows.
 */
export function clocksOf(kase: Case, calendar: Calendar): Clock[] {
  if (kase.erasedAt !== null) return []
  const late = earliest(
    ...promisedTimes(kase, calendar)
      .filter((each) => !isNoted(kase, each))
      .map(({ by }) => by),
  )
  return [
    ...(late === null ? [] : [{ verb: 'note_lateness', subject: '', due: late } as const]),
    ...kase.handovers
      .filter(isPending)
      .map((handover) => ({ verb: 'expire_handover', subject: handover.id, due: handover.until }) as const),
    ...kase.reassessments
      .filter((planned) => planned.opened === null && planned.answeredAt === null)
      .map((planned) => ({ verb: 'open_reassessment', subject: planned.id, due: planned.dueAt }) as const),
    ...kase.impacts.flatMap(({ id, delay }) => {
      const due = kase.closedAt === null ? delayTurns(delay) : null
      return due === null ? [] : [{ verb: 'turn_delay', subject: id, due } as const]
    }),
    // While something keeps it, no time runs out; what was kept past its day is not erased by itself any more.
    ...erasing(kase, calendar),
    ...followUp(kase, calendar),
    ...reprisal(kase, calendar),
    ...group(kase, calendar),
    ...talk(kase),
    ...toAskWhetherHelped(kase, calendar).map(
      ({ referral, due }) => ({ verb: 'ask_whether_it_helped', subject: referral, due }) as const,
    ),
    ...kase.entities.flatMap((entity) =>
      entity.answerDueAt !== null && entity.answeredAt === null && entity.cooperation !== 'silent'
        ? [{ verb: 'note_silence', subject: entity.id, due: entity.answerDueAt } as const]
        : [],
    ),
  ]
}

/** When it is erased that is to be. */
function erasing(kase: Case, calendar: Calendar): Clock[] {
  const due = erasedFrom(kase, calendar)
  return kase.erasing === null || due === null
    ? []
    : [{ verb: 'erase_case', subject: kase.erasing.because, due }]
}

/** The next time after the end at which the person is asked how it is. */
function followUp(kase: Case, calendar: Calendar): Clock[] {
  const [next] = laterStages(kase, calendar)
  return next === undefined ? [] : [{ verb: 'ask_how_it_is', subject: '', due: next.due }]
}

/** The next time at which the person is asked how it is with their trouble. */
function reprisal(kase: Case, calendar: Calendar): Clock[] {
  const [next] = askings(kase, calendar)
  return next === undefined ? [] : [{ verb: 'ask_about_reprisal', subject: '', due: next.due }]
}

/** When whoever leads a group is next told how many joined it at least. */
function group(kase: Case, calendar: Calendar): Clock[] {
  const next = countToTell(kase, calendar)
  return next === null ? [] : [{ verb: 'count_members', subject: '', due: next.due }]
}

/** When the last of the times is over from which the person can choose for a talk. */
function talk(kase: Case): Clock[] {
  return kase.talks.flatMap((each) => {
    const due = lastTime(each)
    return due === null ? [] : [{ verb: 'note_times_over', subject: each.id, due } as const]
  })
}

/** When the first of some clocks rings; null when none runs. */
export function firstDue(clocks: readonly Pick<Clock, 'due'>[]): Instant | null {
  return earliest(...clocks.map(({ due }) => due))
}

/** The field of the verb's input that holds the subject of a clock. */
const FIELD = {
  expire_handover: 'handover',
  open_reassessment: 'reassessment',
  note_silence: 'entity',
  note_lateness: null,
  turn_delay: 'impact',
  erase_case: 'because',
  ask_how_it_is: null,
  ask_about_reprisal: null,
  ask_whether_it_helped: 'referral',
  count_members: null,
  note_times_over: 'talk',
} as const satisfies Record<ClockVerb, string | null>

/** What a clock tells its verb when it rings. */
export function inputOf({
  verb,
  subject,
}: Pick<Clock, 'verb' | 'subject'>): Readonly<Record<string, string>> {
  const field = FIELD[verb]
  return field === null ? {} : { [field]: subject }
}
