import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { isBefore, isPassed, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { TalkKind, TalkState, TalkStep } from '../vocabulary/dialogue.ts'

/** One thing that was done about a talk, with the words of whoever did it. */
export interface TalkSaid {
  readonly from: 'person' | 'us'
  readonly step: TalkStep
  readonly words: string | null
  /** The times that were proposed, or the one that was agreed. */
  readonly times: readonly Instant[]
  readonly at: Instant
}

/**
 * A call, a meeting or a mediation that one side asked for (UNGP 31(h)). It is a condition of nothing, and no time of ours
 * stops for it.
 */
export interface Talk {
  readonly id: string
  readonly kind: TalkKind
  readonly state: TalkState
  /** Since when it stands where it stands. */
  readonly since: Instant
  /** The times that we proposed last, from which the person chooses. */
  readonly times: readonly Instant[]
  /** The time that was agreed; null while none is. */
  readonly when: Instant | null
  /** Who of us takes part, by account: never anybody who must not see the case. */
  readonly ours: readonly string[]
  /** Who takes part who is none of us, such as a mediator; null where nobody does. */
  readonly outside: string | null
  /** Everything that was said about it, oldest first; nothing is overwritten. */
  readonly said: readonly TalkSaid[]
}

type Talks = Pick<Case, 'talks'>

/** The talk that is neither held nor ended; there is one at a time. */
export function openTalk({ talks }: Talks): Talk | null {
  return talks.find(isOpen) ?? null
}

/** True while something is still to be agreed, or held. */
export function isOpen({ state }: Pick<Talk, 'state'>): boolean {
  return state !== 'held' && state !== 'ended'
}

/** The talk of that id, or that there is none. */
export function findTalk({ talks }: Talks, id: string | undefined): Talk | Refusal {
  return talks.find((each) => each.id === id) ?? refuse('unknown_talk')
}

/** Every talk, as what a verb is done to. */
export function talksOf({ talks }: Talks): { readonly talk: string }[] {
  return talks.map(({ id }) => ({ talk: id }))
}

/** Why nothing is agreed about the talk of that id now; null while it is open. */
export function refuseUnlessTalkIsOpen(
  kase: Talks,
  { talk: id }: Readonly<Record<string, string>>,
): Refusal | null {
  const found = findTalk(kase, id)
  if ('refused' in found) return found
  return isOpen(found) ? null : refuse('talk_is_over')
}

/** True when we wrote down what was said in it. */
export function isRecorded({ said }: Pick<Talk, 'said'>): boolean {
  return said.some(({ step }) => step === 'recorded')
}

/** True while the person has said nothing to what we wrote down last. */
export function recordWaits({ said }: Pick<Talk, 'said'>): boolean {
  const last = said.findLastIndex(({ step }) => step === 'recorded')
  return last >= 0 && said.slice(last).every(({ from }) => from === 'us')
}

/** The times that can still be chosen. */
export function timesAhead({ state, times }: Pick<Talk, 'state' | 'times'>, now: Instant): Instant[] {
  return state === 'waits_for_person' ? times.filter((time) => isBefore(now, time)) : []
}

/** When the last of the times is over from which the person can choose; null where they are asked for no choice. */
export function lastTime({ state, times }: Pick<Talk, 'state' | 'times'>): Instant | null {
  const [first, ...others] = state === 'waits_for_person' ? times : []
  return first === undefined ? null : latest(first, ...others)
}

/**
 * A talk of which every proposed time is over. Where the person said anything in it, we owe them other times or a no; one
 * that we alone wanted ends, so that nobody is pressed and they can ask for one themselves.
 */
export function afterItsTimes<T extends Talk>(talk: T): T {
  const since = lastTime(talk)
  if (since === null) return talk
  const isTheirs = talk.said.some(({ from }) => from === 'person')
  const word: TalkSaid = { from: 'us', step: 'times_over', words: null, times: [], at: since }
  const state: TalkState = isTheirs ? 'waits_for_us' : 'ended'
  return { ...talk, state, since, times: [], when: null, said: [...talk.said, word] }
}

/** The talks of a case as they are now: a time that is over is over before the clock has noted it. */
export function talksAsOf<T extends Pick<Case, 'talks'>>(kase: T, now: Instant): T {
  const isOver = (talk: Talk) => {
    const last = lastTime(talk)
    return last !== null && isPassed(last, now)
  }
  if (!kase.talks.some(isOver)) return kase
  return { ...kase, talks: kase.talks.map((talk) => (isOver(talk) ? afterItsTimes(talk) : talk)) }
}

/**
 * Until when one of us answers a talk that the person asked for, or writes down what was said in one that was agreed: two
 * working days. Null while it waits for nobody of us.
 */
export function talkDue({ state, since, when }: Talk, calendar: Calendar): Instant | null {
  if (state === 'waits_for_us') return ownDue('CLK-OWN-TALK-2WD', since, calendar)
  return state === 'agreed' && when !== null ? ownDue('CLK-OWN-TALK-2WD', when, calendar) : null
}

/** True while one of us owes something over a talk that stands on no other list: our answer, or anything after the end. */
export function waitsOverTalk(kase: Pick<Case, 'talks' | 'state'>): boolean {
  const open = openTalk(kase)
  if (open === null || open.state === 'waits_for_person') return false
  return open.state === 'waits_for_us' || kase.state === 'closed'
}
