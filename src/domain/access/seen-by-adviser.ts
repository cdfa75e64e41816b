import { adviserNow, advisersNow } from '../casework/advisers.ts'
import { isOfMember } from '../casework/group.ts'
import type { CaseEvent, EventKind } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { fold } from '../case/fold.ts'
import { isSaidByThem, theirWordsIn } from '../case/their-words.ts'
import { isOfFile } from '../files/files.ts'
import { tellsFear } from '../value-chain/fear-told.ts'

/**
 * Whose words may be read by somebody who stands beside the person, and stand in what they see (`adviserView`). Whom the
 * person fears, how to reach them, and who must not see their case is in none of these.
 */
export const MAY_BE_READ = [
  'message_written',
  'question_asked',
  'question_answered',
  'fact_shown',
  'fact_answered',
  'decided',
  'appealed',
  'complained',
  'appeal_decided',
  'order_carried_out',
  'offer_sent',
  'action_proposed',
  'entity_added',
  'entity_corrected',
  'bodies_offered',
  'body_named',
  'told_corrected',
] as const satisfies readonly EventKind[]

/** Words of theirs that stand on no page of somebody beside them, and that our answers may say again all the same. */
const NO_SECRET: readonly EventKind[] = [
  'offer_answered',
  'delivery_confirmed',
  'withdrawn',
  'joining_opened',
]

/**
 * A case as somebody reads it who stands beside the person: every event that is the person's, so that what it says of
 * where things stand is true, but only those words that are for them (domain reference 13). Null when their receipt
 * opens nothing any more.
 *
 * @param found the case as the person reads it
 */
export function seenByAdviser<Found extends { readonly kase: Case; readonly events: readonly CaseEvent[] }>(
  found: Found,
  adviser: string,
): Found | null {
  const { kase, events } = found
  const now = adviserNow(kase, adviser)
  if (now === null) return null
  const came = events.findIndex((event) => event.kind === 'adviser_let_in' && event.facts.adviser === adviser)
  const { hidden } = readingOf(adviser, events)
  const shown = events.flatMap((event, place): CaseEvent[] => {
    const isForThem = now.seesEarlier || place > came
    if (isOfFile(event)) return []
    if (event.kind === 'grievance_filed') return [isForThem ? onlyTold(event) : withoutWords(event)]
    return [isForThem && mayBeRead(event) && !hidden.has(event) ? event : withoutWords(event)]
  })
  return { ...found, kase: { ...fold(kase.id, shown), person: null, personBefore: [] }, events: shown }
}

/** What of our words somebody beside the person does not read, so that staff know it. */
export interface UnreadBeside {
  /** Oldest first. */
  readonly events: readonly CaseEvent[]
  /** What we write now is not read by them either. */
  readonly isNext: boolean
}

/** Our words that are hidden from any of those who stand beside the person now, though the person reads them. */
export function unreadBeside(kase: Pick<Case, 'advisers'>, events: readonly CaseEvent[]): UnreadBeside {
  const all = advisersNow(kase).map(({ id }) => readingOf(id, events))
  return {
    events: events.filter((event) => isOurs(event) && all.some(({ hidden }) => hidden.has(event))),
    isNext: all.some(({ ours }) => ours !== 'shown'),
  }
}

interface Reading {
  readonly hidden: ReadonlySet<CaseEvent>
  readonly ours: 'shown' | 'hidden' | 'hidden_and_answered'
}

/**
 * What is not for somebody who stands beside the person, with what we answer to it. Once the person wrote what is hidden,
 * all words of ours are hidden, whatever they stand in: until one of our messages stands there, and somebody then writes
 * what is not hidden. Nothing else says what words of ours answer.
 */
function readingOf(adviser: string, events: readonly CaseEvent[]): Reading {
  const hidden = new Set<CaseEvent>()
  const about = new Set<string>()
  let ours: Reading['ours'] = 'shown'
  const toldIt = events.some(
    ({ kind, facts }) => kind === 'adviser_let_in' && facts.adviser === adviser && facts.tells === true,
  )
  for (const event of events) {
    if (event.kind === 'grievance_filed') {
      // They read the story, and not that somebody makes the person suffer: what we say next may tell it.
      if (event.facts.retaliation && !toldIt) ours = 'hidden'
      continue
    }
    const isHidden = isForNobodyBeside(event, adviser) || keysOf(event).some((key) => about.has(key))
    if (isHidden) hidden.add(event)
    if (saysSomething(event)) {
      if (isHidden) for (const key of keysOf(event)) about.add(key)
      if (isHidden || !(mayBeRead(event) || NO_SECRET.includes(event.kind))) ours = 'hidden'
      else if (mayBeRead(event) && ours === 'hidden_and_answered') ours = 'shown'
    } else if (isOurs(event) && ours !== 'shown') {
      hidden.add(event)
      for (const key of keysOf(event)) about.add(key)
      if (event.kind === 'message_written') ours = 'hidden_and_answered'
    } else if (isHidden) for (const key of keysOf(event)) about.add(key)
    if (hidden.has(event) && event.kind === 'appeal_decided') about.add(`decision ${event.facts.decision}`)
  }
  return { hidden, ours }
}

/** Words of ours that those beside the person read: each of them may say again what is hidden. */
function isOurs(event: CaseEvent): boolean {
  return mayBeRead(event) && !isSaidByThem(event)
}

/** The person, or somebody beside them, says something after their story that we may answer. */
function saysSomething(event: CaseEvent): boolean {
  // Nothing that we write to the person answers those who joined their group.
  if (isOfMember(event)) return false
  if (event.kind === 'reprisal_said') return true
  if (event.kind === 'question_answered' && event.facts.retaliation === true) return true
  return theirWordsIn(event).length > 0 || (event.kind === 'how_it_is_said' && event.facts.feltSafe === 'no')
}

/**
 * What says so, what the person told of somebody who makes them suffer, and whatever tells whom they fear, by whomever.
 * What one of those wrote themselves they may read again.
 */
function isForNobodyBeside(event: CaseEvent, adviser: string): boolean {
  if (event.kind === 'message_written') {
    const { retaliation = false, notForAdvisers = false, adviser: writer } = event.facts
    if (writer === adviser) return false
    if (retaliation || notForAdvisers) return true
  }
  if (event.kind === 'question_answered' && event.facts.retaliation === true) return true
  return Object.values(event.texts as Readonly<Record<string, string>>).some(tellsFear)
}

/** What an appeal, and all that follows from it, are about. */
function keysOf({ kind, facts }: CaseEvent): readonly string[] {
  switch (kind) {
    case 'appealed':
    case 'complained':
    case 'order_carried_out':
    case 'appeal_decided':
      return [`appeal ${facts.appeal}`]
    case 'question_asked':
    case 'question_answered':
      return [`inquiry ${facts.inquiry}`]
    case 'fact_shown':
    case 'fact_answered':
      return [`fact ${facts.fact}`]
    case 'decided':
      return [`decision ${facts.decision}`]
    case 'bodies_offered':
    case 'body_named':
      return [`bodies ${facts.referral}`]
    default:
      return []
  }
}

function onlyTold(event: CaseEvent<'grievance_filed'>): CaseEvent {
  const { story, product, wish } = event.texts
  return {
    ...event,
    texts: { story, ...(product !== undefined && { product }), ...(wish !== undefined && { wish }) },
  }
}

/** The same entry with every word of it empty. */
export function withoutWords(event: CaseEvent): CaseEvent {
  const texts = Object.fromEntries(Object.keys(event.texts).map((name) => [name, '']))
  return { ...event, texts } as CaseEvent
}

/** What they want and which product it is may be set right before them; nothing else of what was told. */
function mayBeRead(event: CaseEvent): boolean {
  if (event.kind === 'told_corrected') return event.facts.thing === 'wish' || event.facts.thing === 'product'
  return (MAY_BE_READ as readonly EventKind[]).includes(event.kind)
}
