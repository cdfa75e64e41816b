import { isKeptByTheHour } from '../case/actor.ts'
import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { atTheHour } from '../time/at-the-hour.ts'
import { HOUR, plusMs, type Instant } from '../time/instant.ts'
import { listingKept } from './listing-kept.ts'
import { oweWords } from './owe-words.ts'
import { wentTo } from './referrals.ts'

type One = Draft['referrals'][number]

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
        tellings: [],
        asked: [],
        outcomes: [],
      })
      return
    case 'body_named': {
      const { referral, listing } = event.facts
      const body = listingKept(event) as One['bodies'][number]
      change(kase.referrals, referral, (each) => ({ ...each, bodies: [...each.bodies, body] }))
      const need = kase.referrals.find(({ id }) => id === referral)?.need
      return answerOutcomes(
        kase,
        (each, outcome) => each.id !== referral && each.need === need && outcome.listing !== listing,
      )
    }
    case 'bodies_answered': {
      const { referral, answer, listing = null } = event.facts
      const { name = null, howToReach, what = null } = event.texts
      const mayTell = answer === 'tell_them' ? { name, howToReach: howToReach ?? '', what } : null
      return change(kase.referrals, referral, (each) => ({
        ...each,
        said: [...each.said, { answer, listing, mayTell, at, notAfter: notAfter(event), endedAt: null }],
      }))
    }
    case 'body_told': {
      const { referral, listing, consent, when, way } = event.facts
      return change(kase.referrals, referral, (each) => {
        const yes = consent ?? each.said.findLastIndex(({ answer }) => answer === 'tell_them')
        return { ...each, tellings: [...each.tellings, { listing, consent: yes, when, way, at }] }
      })
    }
    case 'whether_it_helped_asked': {
      const { referral, listing } = event.facts
      return change(kase.referrals, referral, (each) => ({
        ...each,
        asked: [...each.asked, { listing: listing ?? lastOf(each), at }],
      }))
    }
    case 'whether_it_helped_said': {
      const { referral, listing, answer } = event.facts
      const words = event.texts.words ?? null
      if (words !== null) oweWords(kase, at)
      return change(kase.referrals, referral, (each) => ({
        ...each,
        outcomes: [
          ...each.outcomes,
          { listing: listing ?? lastOf(each), answer, words, at, isAnswered: false },
        ],
      }))
    }
    default:
  }
}

/** The last moment at which it can have happened: what is kept by the hour may be as late as the end of it. */
function notAfter({ at, by }: SettledEvent): Instant {
  return isKeptByTheHour(by) ? plusMs(atTheHour(at), HOUR) : at
}

/** Whatever it is that tells of a fear: a yes to a body that it is about is none any more. */
export function endYeses(kase: Draft, event: SettledEvent): void {
  const { endsYes } = event.settled
  if (endsYes === undefined) return
  const endedAt = notAfter(event)
  for (const id of endsYes)
    change(kase.referrals, id, (each) => ({
      ...each,
      said: each.said.map((said, place) => (place === each.said.length - 1 ? { ...said, endedAt } : said)),
    }))
}

/** A message of ours answers what they said of bodies before it, in the order of the ledger and not of the clock. */
export function answerAllOutcomes(kase: Draft): void {
  answerOutcomes(kase, () => true)
}

function answerOutcomes(kase: Draft, isMet: (each: One, outcome: One['outcomes'][number]) => boolean): void {
  for (const { id } of kase.referrals)
    change(kase.referrals, id, (each) => ({
      ...each,
      outcomes: each.outcomes.map((outcome) =>
        isMet(each, outcome) ? { ...outcome, isAnswered: true } : outcome,
      ),
    }))
}

/** Where nothing says which body is meant, it is the one that they chose last. */
function lastOf(each: One): string {
  return wentTo(each).at(-1)?.listing ?? ''
}
