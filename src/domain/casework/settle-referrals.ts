import { tiedToAny } from '../bodies/bodies-for.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { theirWordsIn } from '../case/their-words.ts'
import { saidInName } from '../case/said-in-name.ts'
import { fearHeard, fearIn } from '../value-chain/fear-told.ts'
import { isOfMember } from './group.ts'
import { consentIn, waitsToBeTold } from './referrals.ts'
import { isToldByMember } from './translations.ts'

/**
 * A yes to tell a body of the person is none any more once they come to fear it, whoever pays for it, or somebody who is
 * tied to it: they were not warned when they gave it (UNGP 31 commentary: prevent retaliation; red line 9). Whom they had
 * named before it they were warned of.
 */
export function settleReferrals(kase: Case, event: CaseEvent): { readonly endsYes?: readonly string[] } {
  const open = kase.referrals.filter(waitsToBeTold)
  const heard = open.length === 0 ? [] : fearHeardIn(kase, event)
  if (heard.length === 0) return {}
  const [before, now] = [fearedBefore(kase), heard].map(tiedToAny)
  const endsYes = open.flatMap(({ id, bodies, said }) => {
    const body = bodies.find((each) => each.id === consentIn({ said })?.listing)
    if (body === undefined || isAnsweredBy(event, id)) return []
    const known = before?.(body) ?? []
    const isNew = now?.(body).some(
      ({ name, how }) => !known.some((tie) => tie.name === name && tie.how === how),
    )
    return isNew ? [id] : []
  })
  return endsYes.length > 0 ? { endsYes } : {}
}

/** Whom the person feared before, by name or in their words. */
function fearedBefore(kase: Case): readonly string[] {
  const entries = [...kase.entities, ...kase.formerEntities]
  return [...fearHeard(kase), ...entries.filter(({ feared }) => feared).map(({ name }) => name)]
}

/** The same as far as one event says it: in words of theirs, of those beside them, in a translation, or as an entry of ours. */
function fearHeardIn(kase: Case, event: CaseEvent): readonly string[] {
  switch (event.kind) {
    case 'told_corrected':
      return [...theirWordsIn(event).flatMap(({ text }) => fearIn(text)), ...textOf(event.texts.feared)]
    case 'text_translated':
      return event.facts.host !== undefined || isToldByMember(kase, event.facts.told)
        ? []
        : fearIn(event.texts.words)
    case 'entity_added':
    case 'entity_corrected':
      return event.facts.feared ? [event.texts.name] : []
    case 'fear_answered': {
      const { entity, isIt } = event.facts
      return isIt === 'it_is_not'
        ? []
        : kase.entities.flatMap(({ id, name }) => (id === entity ? [name] : []))
    }
    default:
      return isOfMember(event)
        ? []
        : [...theirWordsIn(event).map(({ text }) => text), ...saidInName(event)].flatMap(fearIn)
  }
}

function textOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text]
}

/** What they say to the offer itself is a yes or a no of its own. */
function isAnsweredBy(event: CaseEvent, referral: string): boolean {
  return event.kind === 'bodies_answered' && event.facts.referral === referral
}
