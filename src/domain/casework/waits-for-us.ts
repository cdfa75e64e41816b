import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import { keepingsToAnswer } from './keep-from.ts'
import { waitsToBeTold, withoutHelp, yesSince } from './referrals.ts'
import { openReprisal } from './reprisals.ts'
import type { NextStep } from './steps.ts'
import { openTalk, waitsOverTalk } from './talks.ts'

/** One thing of theirs that nobody has answered. */
export interface WaitsForUs {
  /** With one of these it is owed (`everythingOwed`). */
  readonly steps: readonly [NextStep, ...NextStep[]]
  /** The id of what it is about; null where there is one of its kind at most. */
  readonly about: string | null
  readonly since: Instant | null
}

/**
 * What the person wrote, or what members of their group did, or what they asked of us: about who may see their case, a
 * talk, or to tell a body of them. Trouble that somebody has for having written stands here too where their case has
 * ended, and is on no other list.
 */
export function waitsForUs(kase: Case): readonly WaitsForUs[] {
  return [...words(kase), ...keepings(kase), ...bodies(kase), ...talk(kase), ...reprisal(kase)]
}

function words({ unansweredSince, retaliationSince, membersUnheard }: Case): WaitsForUs[] {
  const all: WaitsForUs[] = [
    { steps: ['look_at_retaliation'], about: null, since: retaliationSince },
    { steps: ['answer_your_message', 'answer_your_not_yet'], about: null, since: unansweredSince },
    { steps: ['hear_members'], about: null, since: membersUnheard?.since ?? null },
  ]
  return all.filter(({ since }) => since !== null)
}

function keepings(kase: Case): WaitsForUs[] {
  return keepingsToAnswer(kase).map(({ id, at }) => ({ steps: ['say_who_may_see'], about: id, since: at }))
}

/** A body is to be told, or others are to be looked for. */
function bodies(kase: Case): WaitsForUs[] {
  const toTell = kase.referrals
    .filter(waitsToBeTold)
    .map((each): WaitsForUs => ({ steps: ['tell_the_body'], about: each.id, since: yesSince(each) }))
  const others = withoutHelp(kase).slice(0, 1)
  return [
    ...toTell,
    ...others.map(({ since }): WaitsForUs => ({ steps: ['offer_another_body'], about: null, since })),
  ]
}

function talk(kase: Case): WaitsForUs[] {
  const open = openTalk(kase)
  if (open === null || !waitsOverTalk(kase)) return []
  return [{ steps: ['answer_about_talk', 'talk_with_you'], about: open.id, since: open.since }]
}

/** Our first word to it is owed by a time of its own. */
function reprisal(kase: Case): WaitsForUs[] {
  const open = kase.state === 'closed' && kase.retaliationSince === null ? openReprisal(kase) : null
  if (open === null) return []
  return [{ steps: ['look_after_you'], about: open.id, since: open.tellings[0]?.at ?? null }]
}
