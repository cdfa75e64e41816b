import { isService } from '../case/actor.ts'
import type { CaseEvent, Settled } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { asksUs } from './follow-up.ts'
import { isStillToCome } from '../intake/triage.ts'
import { openReprisal } from './reprisals.ts'
import { isOpen } from '../remedy/plan.ts'
import { withoutPause } from '../remedy/without-pause.ts'
import type { Instant } from '../time/instant.ts'

/** What follows from an event of this chapter by today's rules; nothing for most, and for those of other chapters. */
export function settleCasework(kase: Case, event: CaseEvent): object {
  switch (event.kind) {
    case 'moved':
      return datesAfterPause(kase, event.at)
    case 'message_written':
      return answering(kase, event)
    case 'how_it_is_said':
      return (asksUs(event) ? { asksUs: true } : {}) satisfies Settled<'how_it_is_said'>
    case 'question_answered':
    case 'fact_answered':
    case 'talk_record_answered':
      return (saysMore(event) ? { asksUs: true } : {}) satisfies Settled<'fact_answered'>
    case 'talk_answered':
      return (saysNo(event) ? { asksUs: true } : {}) satisfies Settled<'talk_answered'>
    case 'withdrawn':
      // Whoever stops out of fear says it here, if anywhere: somebody reads it (red line 14).
      return (event.texts.reasons === undefined ? {} : { asksUs: true }) satisfies Settled<'withdrawn'>
    case 'told_corrected':
      return saysOtherwise(kase, event) ? { asksUs: true } : {}
    case 'closed': {
      const lapsed = kase.offers.filter((offer) => isOpen(offer, kase.plan)).map(({ id }) => id)
      return (lapsed.length > 0 ? { lapsed } : {}) satisfies Settled<'closed'>
    }
    default:
      return {}
  }
}

/** However a stopped case opens again: what was promised gets the time back in which nobody was to work on it. */
function datesAfterPause(kase: Case, at: Instant): Settled<'moved'> {
  const { closedAt } = kase
  if (kase.outcome !== 'withdrawn_by_person' || closedAt === null) return {}
  const dates = kase.plan.flatMap((action) => {
    const { dueAt } = withoutPause(action, closedAt, at)
    return dueAt === action.dueAt ? [] : [[action.id, dueAt] as const]
  })
  return dates.length > 0 ? { dates: Object.fromEntries(dates) } : {}
}

/**
 * Words with which the person sets right what they told, and a danger or a date that they tell once somebody has looked:
 * before that, the look comes in time for it. What staff write down for them is read by whoever does.
 */
function saysOtherwise(kase: Case, { at, by, texts, facts }: CaseEvent<'told_corrected'>): boolean {
  if (by.kind !== 'person') return false
  const isDanger =
    isStillToCome(facts.date ?? null, at) ||
    (facts.dangerSigns ?? []).some((sign) => !kase.dangerSigns.includes(sign))
  return (kase.readAt !== null && isDanger) || Object.values(texts).some((text) => text !== undefined)
}

/** Words of theirs, and that a fact is not right, are answered by somebody; a bare yes, or none, asks for nothing. */
function saysMore({
  facts,
  texts,
}: CaseEvent<'question_answered' | 'fact_answered' | 'talk_record_answered'>): boolean {
  return (
    texts.words !== undefined ||
    ('retaliation' in facts && facts.retaliation === true) ||
    ('answer' in facts && facts.answer === 'not_right')
  )
}

/** What they say with a no to a talk is read and answered; with anything else the talk itself waits for us. */
function saysNo({ facts, texts }: CaseEvent<'talk_answered'>): boolean {
  return facts.answer === 'no' && texts.words !== undefined
}

/** While the person has trouble for having written to us, our answer is a word to that, and not the end of it. */
function answering(kase: Case, event: CaseEvent<'message_written'>): Settled<'message_written'> {
  const open = openReprisal(kase)
  const answers = isAnswer(event)
  return { answers, ...(answers && open !== null && { reprisal: open.id }) }
}

/**
 * What one of us writes is an answer to the person; software has none: that somebody reads it is the promise. Nor has
 * whoever is named as making trouble for them.
 */
function isAnswer({ by, facts }: CaseEvent<'message_written'>): boolean {
  return by.kind !== 'person' && !isService(by) && facts.namedInReprisal !== true
}
