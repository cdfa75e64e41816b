import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { listingKept } from './listing-kept.ts'

/** What becomes of bodies outside that were offered to the person. */
export function evolveReferrals(kase: Draft, event: SettledEvent): void {
  const { kind, at } = event
  switch (kind) {
    case 'bodies_offered':
      kase.referrals.push({
        id: event.facts.referral,
        need: event.facts.need,
        country: event.facts.country ?? null,
        words: event.texts.words ?? null,
        at,
        bodies: [],
        said: [],
        told: null,
        askedAt: null,
        outcomes: [],
      })
      return
    case 'body_named': {
      const body = listingKept(event) as Draft['referrals'][number]['bodies'][number]
      return change(kase.referrals, event.facts.referral, (each) => ({
        ...each,
        bodies: [...each.bodies, body],
      }))
    }
    case 'bodies_answered': {
      const { referral, answer, listing = null } = event.facts
      const { name = null, howToReach, what = null } = event.texts
      const mayTell = answer === 'tell_them' ? { name, howToReach: howToReach ?? '', what } : null
      return change(kase.referrals, referral, (each) => ({
        ...each,
        said: [...each.said, { answer, listing, mayTell, at }],
      }))
    }
    case 'body_told': {
      const { referral, when, way } = event.facts
      return change(kase.referrals, referral, (each) => ({ ...each, told: { when, way, at } }))
    }
    case 'whether_it_helped_asked':
      return change(kase.referrals, event.facts.referral, (each) => ({ ...each, askedAt: at }))
    case 'whether_it_helped_said': {
      const { referral, answer } = event.facts
      const words = event.texts.words ?? null
      if (words !== null) kase.unansweredSince ??= at
      return change(kase.referrals, referral, (each) => ({
        ...each,
        outcomes: [...each.outcomes, { answer, words, at }],
      }))
    }
    default:
  }
}
