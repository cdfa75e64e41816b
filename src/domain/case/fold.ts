import { contactTold } from './contact-told.ts'
import { endOutside } from '../casework/end-of-outside.ts'
import { evolveCasework, keepWhatIsUsed } from '../casework/evolve.ts'
import { endUnsaidWish } from '../casework/evolve-wish.ts'
import { keptPastItsDay, letErasingLapse } from '../casework/lapse-erasing.ts'
import { tellOfReprisal } from '../casework/evolve-reprisals.ts'
import { evolveDialogue } from '../casework/evolve-dialogue.ts'
import { evolveLanguages } from '../casework/evolve-languages.ts'
import { endYeses } from '../casework/evolve-referrals.ts'
import { evolveTalks } from '../casework/evolve-talks.ts'
import { keysOfOwed } from '../casework/owed.ts'
import { beginAnew, endToldTimes } from '../casework/told-times.ts'
import { evolveFiles } from '../files/evolve.ts'
import { evolveRemedy } from '../remedy/evolve.ts'
import { evolveValueChain } from '../value-chain/evolve.ts'
import { staffIdOf } from './actor.ts'
import { isEventKind, type CaseEvent, type SettledEvent } from './case-event.ts'
import type { Case } from './case.ts'
import { draftOf, type Draft } from './draft.ts'
import { isForTeller } from './for-notifiers.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { isBefore } from '../time/instant.ts'
import { settle } from './settle.ts'
import { nextWords } from './their-words.ts'
import { upcast } from './upcast/upcast.ts'

/** Folds the events of one case, oldest first. The first must be `grievance_filed`. */
export function fold(id: string, events: readonly CaseEvent[]): Case {
  const draft = begin(id, firstOf(events))
  for (const event of events.slice(1)) evolve(draft, settled(draft, event))
  return draft
}

/** The case after some more events. Never refuses: what has happened has happened. */
export function after(kase: Case, events: readonly CaseEvent[]): Case {
  const draft = draftOf(kase)
  for (const event of events) evolve(draft, settled(draft, event))
  return draft
}

/** The same events with the consequences that today's rules draw from each, in their order. */
export function settleAll(kase: Case | null, events: readonly CaseEvent[]): SettledEvent[] {
  return grow('', kase, events).added
}

/**
 * The case after some new events, and these with the consequences that today's rules draw from each.
 *
 * @param kase null begins a case of that id with the first event, which must be `grievance_filed`
 */
export function grow(
  id: string,
  kase: Case | null,
  events: readonly CaseEvent[],
): { readonly kase: Case; readonly added: SettledEvent[] } {
  const draft = kase === null ? begin(id, firstOf(events)) : draftOf(kase)
  const added = events.map((event, place) => {
    const all = settled(draft, event)
    if (kase !== null || place > 0) evolve(draft, all)
    return all
  })
  return { kase: draft, added }
}

function firstOf([first]: readonly CaseEvent[]): CaseEvent<'grievance_filed'> {
  if (first?.kind !== 'grievance_filed') throw new Error('A case begins with the story being filed.')
  return first
}

/** What was drawn from an event when it happened; by the rules of its time where it is older than that. */
function settled(kase: Case, event: CaseEvent): SettledEvent {
  if (event.settled !== undefined) return event as SettledEvent
  return event.version === 1 ? upcast(kase, event) : settle(kase, event)
}

/**
 * Looking for somebody from outside, and standing back, is no part in what was decided, so it bars nobody from deciding
 * an appeal.
 */
const LOOKS_FOR_OTHERS: readonly string[] = [
  'outside_asked',
  'outside_ended',
  'recused',
  'recusal_lifted',
  'deciders_noted',
  // Seeing what the person sent is reading.
  'file_looked_at',
]

/** Reading their words through a machine is reading: whoever does it takes no part, and has not acted. */
function readsByMachine(event: SettledEvent): boolean {
  return (
    event.kind === 'text_sent_out' || (event.kind === 'text_translated' && event.facts.host !== undefined)
  )
}

function takesNoPart(event: SettledEvent): boolean {
  return LOOKS_FOR_OTHERS.includes(event.kind) || readsByMachine(event)
}

/**
 * What a person does is stamped with the hour (decision 0004), and comes after what stands before it in the ledger all
 * the same: within the case it counts as done at the last moment before it that they can read of, which is never after
 * the true one. So an answer of 23:54 is one to the offer of 23:52, although its stamp says 23:00; and what only staff
 * read moves nothing on the page of the person.
 */
function inItsPlace(kase: Case, event: SettledEvent): SettledEvent {
  return isBefore(event.at, kase.theirsAsOf) ? { ...event, at: kase.theirsAsOf } : event
}

function evolve(kase: Draft, stamped: SettledEvent): void {
  const event = inItsPlace(kase, stamped)
  const staff = staffIdOf(event.by)
  if (staff !== null) {
    if (!takesNoPart(event) && !kase.tookPart.includes(staff)) kase.tookPart.push(staff)
    if (!readsByMachine(event)) kase.priorityMoved = null
  }
  if (isBefore(kase.asOf, event.at)) kase.asOf = event.at
  if (isEventKind(event.kind) && isForTeller(kase.kind, event)) kase.theirsAsOf = event.at
  if (event.settled.news) kase.lastNewsAt = event.at
  const kept = keptPastItsDay(kase, event)
  beginAnew(kase, event)
  keepWhatIsUsed(kase, event)
  endYeses(kase, event)
  kase.theirWords.push(...nextWords(kase.theirWords, event))
  endUnsaidWish(kase, event)
  evolveCasework(kase, event)
  evolveDialogue(kase, event)
  evolveTalks(kase, event)
  evolveLanguages(kase, event)
  evolveValueChain(kase, event)
  evolveRemedy(kase, event)
  evolveFiles(kase, event)
  letErasingLapse(kase, event, kept)
  // What is owed depends on no calendar, only until when.
  endToldTimes(kase, event.at, () => keysOfOwed(kase, DEFAULT_CALENDAR))
  endOutside(kase, event)
}

function begin(id: string, event: CaseEvent<'grievance_filed'>): Draft {
  const { facts, texts } = event
  const draft: Draft = {
    id,
    reference: facts.reference,
    kind: facts.kind,
    state: 'received',
    channel: facts.channel,
    language: facts.language,
    receivedAt: event.at,
    asOf: event.at,
    theirsAsOf: event.at,
    submitter: facts.submitter,
    ...(facts.submitterAssumed && { submitterAssumed: facts.submitterAssumed }),
    ...(facts.country !== undefined && { country: facts.country }),
    ...(facts.under18 && { under18: facts.under18 }),
    speaksFor: facts.speaksFor ?? null,
    mandate: facts.mandate ?? null,
    behalf: texts.behalf ?? null,
    child: facts.child,
    dangerSigns: [...facts.dangerSigns],
    dateThatWillPass: facts.dateThatWillPass,
    triageDueAt: facts.triageDueAt,
    danger: facts.danger,
    story: texts.story,
    product: texts.product ?? null,
    ...(facts.joined !== undefined && {
      joined: { id: facts.joined, description: texts.joined ?? '' },
    }),
    ...(texts.version !== undefined && { version: texts.version }),
    ...(texts.output !== undefined && { output: texts.output }),
    wish: texts.wish ?? null,
    feared: texts.feared ?? null,
    source: texts.source ?? null,
    tookPart: event.by.kind === 'staff' ? [event.by.id] : [],
    lastNewsAt: event.at,
    ...nothingYet(),
    theirWords: [...nextWords([], event)],
    person: contactTold(event),
  }
  if (facts.retaliation) {
    draft.toldOfReprisal = true
    draft.retaliationSince = event.at
    tellOfReprisal(draft, { at: event.at, message: null })
  }
  return draft
}

/** What a case holds of what can come to it, before anything has. Made anew each time, because a case grows in it. */
export function nothingYet() {
  return {
    toldBefore: [],
    person: null,
    personBefore: [],
    mailReturnedAt: null,
    ownWordSince: null,
    recoverySince: null,
    receiptByMailAt: null,
    handler: null,
    readAt: null,
    ownViews: [],
    ownViewAnswered: null,
    impacts: [],
    entities: [],
    formerEntities: [],
    cells: [],
    claims: [],
    reassessments: [],
    contacts: [],
    handovers: [],
    consents: [],
    plan: [],
    elements: [],
    offers: [],
    messages: [],
    files: [],
    filesTurnedAway: [],
    theirWords: [],
    notes: [],
    decisions: [],
    appeals: [],
    outside: [],
    missed: [],
    followUps: [],
    howItIs: [],
    reprisals: [],
    generalNews: [],
    referrals: [],
    newTimes: [],
    outcome: null,
    closedAt: null,
    stops: 0,
    lookedAtAgainSince: null,
    openedAgainAt: null,
    adequacy: {},
    unansweredSince: null,
    wordsOwedSince: null,
    retaliationSince: null,
    takenBackNos: [],
    toSetAside: null,
    isTheirs: false,
    lookAgainAt: null,
    erasing: null,
    lapsedErasing: null,
    notedWish: null,
    wordsBeforeSafe: 0,
    recoveryFearedAt: null,
    keptAgainAt: null,
    erasedAt: null,
    priorityMoved: null,
    measures: [],
    snapshots: [],
    calls: [],
    held: null,
    toRelease: null,
    releasedAt: [],
    noCopySince: null,
    skipped: [],
    onlyFor: null,
    nobodyDecidesSince: null,
    recusals: [],
    keepings: [],
    advisers: [],
    joining: null,
    joinedTold: 0,
    members: [],
    memberLines: [],
    membersUnheard: null,
    accessSaidAt: null,
    operatorFearedSince: null,
    fearOfUsSince: null,
    nobodyApart: null,
    bodies: [],
    contactQuestions: [],
    inquiries: [],
    shownFacts: [],
    talks: [],
    translations: [],
    sentOut: [],
    inTheirs: [],
    factsUsed: 0,
    nothingToAddAt: null,
  } satisfies Partial<Draft>
}
