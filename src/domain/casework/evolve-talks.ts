import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'
import type { TalkAnswer, TalkPlan, TalkState, TalkStep } from '../vocabulary/dialogue.ts'
import { oweWords } from './owe-words.ts'
import { isRecused } from './recusals.ts'
import { afterItsTimes, isOpen } from './talks.ts'

type DraftTalk = Draft['talks'][number]
type DraftSaid = DraftTalk['said'][number]
interface Becomes {
  readonly state: TalkState
  readonly step: TalkStep
}

const AFTER_PLAN: Readonly<Record<TalkPlan, Becomes>> = {
  agreed: { state: 'agreed', step: 'agreed' },
  others: { state: 'waits_for_person', step: 'proposed' },
  no: { state: 'ended', step: 'declined' },
}

const AFTER_ANSWER: Readonly<Record<TalkAnswer, Becomes>> = {
  yes: { state: 'agreed', step: 'agreed' },
  others: { state: 'waits_for_us', step: 'others' },
  no: { state: 'ended', step: 'declined' },
}

/** What becomes of talks that were asked for; other events do nothing here but to who may take part. */
export function evolveTalks(kase: Draft, event: SettledEvent): void {
  evolveTheirs(kase, event)
  evolveOurs(kase, event)
  const { onlyFor } = kase
  letTalksGo(
    kase,
    event.at,
    (account) => !isRecused(kase, account) && (onlyFor === null || onlyFor.includes(account)),
  )
}

/** What the person says about a talk. */
function evolveTheirs(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'talk_asked': {
      const { talk, kind } = event.facts
      kase.talks.push({
        ...begun(talk, kind, at),
        said: [said('person', 'asked', event.texts.words, [], at)],
      })
      return
    }
    case 'talk_answered': {
      const { talk, answer, when = null } = event.facts
      const { state, step } = AFTER_ANSWER[answer]
      if (event.settled.asksUs) oweWords(kase, at)
      const word = said('person', step, event.texts.words, when === null ? [] : [when], at)
      return add(kase, talk, word, { ...standsNow(kase, talk, state, at), when })
    }
    case 'talk_record_answered': {
      const { talk, answer = 'added' } = event.facts
      if (event.settled.asksUs) oweWords(kase, at)
      return add(kase, talk, said('person', answer, event.texts.words, [], at), {})
    }
    // Whoever stopped their case is rung by nobody.
    case 'withdrawn':
      for (const { id } of kase.talks.filter(isOpen))
        change(kase.talks, id, (each) => ({ ...each, state: 'ended' as const, since: at, when: null }))
      return
    default:
  }
}

/** What we say about a talk. */
function evolveOurs(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'talk_offered': {
      const { talk, kind, times, ours } = event.facts
      const { words, outside = null } = event.texts
      kase.talks.push({ ...begun(talk, kind, at), said: [] })
      return add(kase, talk, said('us', 'proposed', words, times, at), {
        state: 'waits_for_person',
        times: [...times],
        ours: [...ours],
        outside,
      })
    }
    case 'talk_arranged': {
      const { talk, plan, times, ours } = event.facts
      const { words, outside = null } = event.texts
      const { state, step } = AFTER_PLAN[plan]
      const when = plan === 'agreed' ? (times[0] ?? null) : null
      const now = { state, since: at, times: [...times], when, ours: [...ours], outside }
      return add(kase, talk, said('us', step, words, times, at), now)
    }
    case 'talk_times_over':
      return change(kase.talks, event.facts.talk, afterItsTimes)
    case 'talk_recorded': {
      const { talk, tookPlace } = event.facts
      const word = said('us', tookPlace ? 'recorded' : 'not_held', event.texts.words, [], at)
      return add(
        kase,
        talk,
        word,
        tookPlace ? { state: 'held', since: at } : { state: 'waits_for_us', since: at, when: null },
      )
    }
    default:
  }
}

function begun(id: string, kind: DraftTalk['kind'], at: Instant): Omit<DraftTalk, 'said'> {
  return { id, kind, state: 'waits_for_us', since: at, times: [], when: null, ours: [], outside: null }
}

function said(
  from: DraftSaid['from'],
  step: TalkStep,
  words: string | undefined,
  times: readonly Instant[],
  at: Instant,
): DraftSaid {
  return { from, step, words: words ?? null, times: [...times], at }
}

/** Where a talk stands from now on: the time for our answer runs on, whatever is said while it waits for us. */
function standsNow(
  { talks }: Draft,
  id: string,
  state: TalkState,
  at: Instant,
): Pick<DraftTalk, 'state' | 'since'> {
  const before = talks.find((each) => each.id === id)
  const isSame = state === 'waits_for_us' && before?.state === state
  return { state, since: isSame ? before.since : at }
}

/** Adds what was said to a talk, and moves it to where it stands now. */
function add(kase: Draft, id: string, word: DraftSaid, now: Partial<DraftTalk>): void {
  change(kase.talks, id, (each) => ({ ...each, ...now, said: [...each.said, word] }))
}

/**
 * Whoever must not see the case, or works here no more, takes part in no talk of it. Where nobody of us is left who would,
 * it waits for us: what was agreed is agreed anew, with somebody else.
 */
export function letTalksGo(kase: Draft, at: Instant, mayKeep: (account: string) => boolean): void {
  for (const { id, ours } of kase.talks.filter(isOpen)) {
    if (ours.every(mayKeep)) continue
    const left = ours.filter(mayKeep)
    const anew = { ...standsNow(kase, id, 'waits_for_us', at), times: [], when: null }
    change(kase.talks, id, (each) => ({ ...each, ours: left, ...(left.length === 0 && anew) }))
  }
}
