import type { CaseEvent, EventKind } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { after as afterwards, fold } from '../../src/domain/case/fold.ts'
import { isNews } from '../../src/domain/casework/news.ts'
import type { RemedyAction } from '../../src/domain/remedy/plan.ts'
import { isOutstanding, wasPromised } from '../../src/domain/remedy/promise.ts'
import type { Entity } from '../../src/domain/value-chain/chain.ts'
import { entriesOfFirm } from '../../src/domain/value-chain/same-firm.ts'

/** A case right after an event whose meaning depends on a rule. */
export interface Turn {
  readonly caseId: string
  /** How many events had happened, this one included. */
  readonly events: number
  /** What the rules made of it. */
  readonly turns: readonly string[]
  readonly case: Case
}

/** One event of a case, with the case before and after it. */
interface Step<K extends EventKind = EventKind> {
  readonly before: Case
  readonly event: CaseEvent<K>
  readonly after: Case
}

/** True when the step is of that kind and does what is looked for. */
function on<K extends EventKind>(kind: K, holds: (step: Step<K>) => boolean): (step: Step) => boolean {
  return ({ before, event, after }) =>
    event.kind === kind && holds({ before, event: event as CaseEvent<K>, after })
}

const reopens = (holds: (old: RemedyAction, now: RemedyAction, closedAt: string) => boolean) =>
  on(
    'moved',
    ({ before, event, after }) =>
      event.facts.from === 'closed' &&
      before.outcome === 'withdrawn_by_person' &&
      before.plan.some((old, index) => holds(old, after.plan[index] ?? old, before.closedAt ?? '')),
  )

const entity = (kase: Case, id: string): Entity | undefined => kase.entities.find((each) => each.id === id)
const action = (kase: Case, id: string): RemedyAction | undefined => kase.plan.find((each) => each.id === id)

const commits = (to: RemedyAction['state']) =>
  on('commitment_recorded', ({ before, event: { facts }, after }) => {
    const was = action(before, facts.action)?.state
    return facts.answer === 'commits' && was !== to && action(after, facts.action)?.state === to
  })

const shows = (kind: 'commitment_recorded' | 'action_delivered', from: readonly string[], to: string) =>
  on(kind, ({ before, event, after }) => {
    const id = action(before, event.facts.action)?.entity ?? ''
    return from.includes(entity(before, id)?.cooperation ?? '') && entity(after, id)?.cooperation === to
  })

/** How many entries of a firm a hand-over changed at once. */
const firmOf = ({ before, after }: Step) =>
  before.entities.filter((old, index) => old !== after.entities[index] && changed(old, after.entities[index]))
    .length
const changed = (a: Entity, b: Entity | undefined) => JSON.stringify(a) !== JSON.stringify(b)

const used = (kase: Case) => kase.consents.filter((each) => each.used).length
const news = (kind: EventKind, is: boolean, stopped: boolean) =>
  on(
    kind,
    ({ before, event }) =>
      event.by.kind !== 'person' &&
      (before.outcome === 'withdrawn_by_person') === stopped &&
      isNews(before, event) === is,
  )

/**
 * Where the meaning of an event depends on a rule and not on the event alone. A later version has to come to the same
 * answer, so each of these has to be in a recording several times.
 */
const TURNING_POINTS: Readonly<Record<string, (step: Step) => boolean>> = {
  'an open offer lapses': on('closed', ({ before, after }) =>
    before.offers.some((offer, index) => offer.lapsedAt === null && after.offers[index]?.lapsedAt !== null),
  ),
  'an offer that waits for nothing does not lapse': on('closed', ({ after }) =>
    after.offers.some((offer) => offer.lapsedAt === null),
  ),
  'an offer answered in part lapses': on('closed', ({ before, after }) =>
    before.offers.some(
      (offer, index) =>
        offer.answers.length > 0 && offer.lapsedAt === null && after.offers[index]?.lapsedAt !== null,
    ),
  ),
  'an offer whose open parts left the plan does not lapse': on('closed', ({ after }) =>
    after.offers.some(
      (offer) =>
        offer.lapsedAt === null && offer.actions.some((id) => action(after, id)?.state === 'overtaken'),
    ),
  ),
  'a promised date moves by the pause': reopens((old, now) => old.dueAt !== now.dueAt),
  'what was late before the pause stays late': reopens(
    (old, now, closedAt) => isOutstanding(old) && old.dueAt < closedAt && old.dueAt === now.dueAt,
  ),
  'what was not promised does not move': reopens((old, now) => !wasPromised(old) && old.dueAt === now.dueAt),
  'what has arrived does not move': reopens(
    (old, now) => wasPromised(old) && !isOutstanding(old) && old.dueAt === now.dueAt,
  ),
  'what is disputed moves': reopens((old, now) => old.state === 'disputed' && old.dueAt !== now.dueAt),
  'what is binding moves': reopens((old, now) => old.imposed !== null && old.dueAt !== now.dueAt),
  'what an organisation refused moves': reopens(
    (old, now) => old.state === 'refused_by_entity' && old.dueAt !== now.dueAt,
  ),
  'a case that nobody stopped opens again without a pause': on(
    'moved',
    ({ before, event }) => event.facts.from === 'closed' && before.outcome !== 'withdrawn_by_person',
  ),
  'an accepted delay flag': on('delay_ruled', ({ event }) => event.facts.accepted),
  'a delay flag that is not accepted': on('delay_ruled', ({ event }) => !event.facts.accepted),
  'a flag in place of one that was ruled on': on('delay_flagged', ({ before, event }) =>
    before.impacts.some(
      ({ id, delay }) => id === event.facts.impact && (delay?.state ?? 'proposed') !== 'proposed',
    ),
  ),
  'news to somebody who stopped': news('message_written', true, true),
  'no news to somebody who stopped': news('delivery_verified', false, true),
  'a check is news': news('delivery_verified', true, false),
  'what leaves the plan is news': news('action_overtaken', true, false),
  'what leaves the plan unseen is no news': news('action_overtaken', false, false),
  'a silence is no news': news('silence_noted', false, false),
  'an expired hand-over is news': news('handover_expired', true, false),
  'an ended hand-over is news': news('handover_ended', true, false),
  'back to the table': commits('proposed'),
  'back to what was agreed': commits('agreed'),
  'back to what is binding': commits('imposed'),
  'a commitment that changes no state': on(
    'commitment_recorded',
    ({ before, event: { facts }, after }) =>
      facts.answer === 'commits' &&
      action(before, facts.action)?.state === action(after, facts.action)?.state,
  ),
  'a delivery that was offered to nobody is disputed and stays promised': on(
    'delivery_confirmed',
    ({ after, event: { facts } }) => {
      const it = action(after, facts.action)
      return it?.state === 'disputed' && it.answer === null && wasPromised(it)
    },
  ),
  'a yes to what was disputed before': on('offer_answered', ({ before, event: { facts } }) =>
    Object.entries(facts.answers).some(
      ([id, answer]) => answer.startsWith('accept') && action(before, id)?.state === 'disputed',
    ),
  ),
  'something else is asked for in place of what was agreed': on(
    'offer_answered',
    ({ before, event: { facts } }) =>
      Object.entries(facts.answers).some(
        ([id, answer]) => !answer.startsWith('accept') && action(before, id)?.state === 'agreed',
      ),
  ),
  'something else is asked for in place of what is binding': on(
    'offer_answered',
    ({ before, event: { facts } }) =>
      Object.entries(facts.answers).some(
        ([id, answer]) => !answer.startsWith('accept') && action(before, id)?.state === 'imposed',
      ),
  ),
  'a yes after the check changes the state': on(
    'delivery_confirmed',
    ({ before, event: { facts } }) => action(before, facts.action)?.state === 'verified_by_evidence',
  ),
  'a check after the yes changes no state': on(
    'delivery_verified',
    ({ after, event: { facts } }) => action(after, facts.action)?.state === 'confirmed_by_rightsholder',
  ),
  'a second delivery takes the earlier answer away': on(
    'action_delivered',
    ({ before, event: { facts } }) => (action(before, facts.action)?.confirmed ?? null) !== null,
  ),
  'a commitment shows cooperation': shows(
    'commitment_recorded',
    ['asked', 'silent', 'not_asked'],
    'cooperating',
  ),
  'a dispute shows reluctance': shows('commitment_recorded', ['asked', 'silent', 'not_asked'], 'reluctant'),
  'a refusal shows refusing': shows('commitment_recorded', ['asked', 'silent', 'not_asked'], 'refusing'),
  'an answer changes nothing of what is known': shows(
    'commitment_recorded',
    ['refusing', 'reluctant'],
    'reluctant',
  ),
  'a delivery ends a silence': shows('action_delivered', ['silent'], 'cooperating'),
  'a delivery by somebody whom nobody asked': shows('action_delivered', ['not_asked'], 'cooperating'),
  'a claim before it was told is no answer': on(
    'claim_recorded',
    ({ after, event }) => entity(after, event.facts.entity)?.answeredAt === null,
  ),
  'a claim after it was told is an answer': on(
    'claim_recorded',
    ({ before, after, event: { facts } }) =>
      entity(before, facts.entity)?.answeredAt === null && entity(after, facts.entity)?.answeredAt !== null,
  ),
  'silent about becoming the contact, asked anew by telling': on(
    'entity_told',
    ({ before, after, event: { facts } }) =>
      entity(before, facts.entity)?.cooperation === 'silent' &&
      entity(after, facts.entity)?.cooperation === 'asked',
  ),
  'silent about becoming the contact, asked anew by another offer': on(
    'handover_offered',
    ({ before, after, event: { facts } }) =>
      entity(before, facts.entity)?.cooperation === 'silent' &&
      entity(after, facts.entity)?.cooperation === 'asked',
  ),
  'silent about what it was told, and silent still when it is offered more': on(
    'handover_offered',
    ({ after, event: { facts } }) => entity(after, facts.entity)?.cooperation === 'silent',
  ),
  'silent about what it was told, and silent still when it is told again': on(
    'entity_told',
    ({ after, event: { facts } }) => entity(after, facts.entity)?.cooperation === 'silent',
  ),
  'told again after an answer: asked since then': on(
    'entity_told',
    ({ before, event: { facts } }) => (entity(before, facts.entity)?.answeredAt ?? null) !== null,
  ),
  'a hand-over runs out into silence': on(
    'handover_expired',
    ({ before, after }) => silent(after) > silent(before),
  ),
  'a hand-over runs out while another answer is awaited': on(
    'handover_expired',
    ({ before, after }) => silent(after) === silent(before),
  ),
  'a firm accepts for all of its roles': on(
    'handover_answered',
    (step) => step.event.facts.accepted && firmOf(step) > 1,
  ),
  'a firm refuses for all of its roles': on(
    'handover_answered',
    (step) => !step.event.facts.accepted && firmOf(step) > 1,
  ),
  'a hand-over of a firm with several roles runs out': on('handover_expired', ({ after, event }) => {
    const asked = after.handovers.find(({ id }) => id === event.facts.handover)
    const it = entity(after, asked?.entity ?? '')
    return it !== undefined && entriesOfFirm(after, it).length > 1
  }),
  'a hand-over ends with a refusal': on('handover_ended', ({ event }) => event.facts.because === 'refusing'),
  'a hand-over ends in silence': on('handover_ended', ({ event }) => event.facts.because === 'silent'),
  'a yes is used up': on('entity_told', ({ before, after }) => used(after) > used(before)),
  'a yes is used up for one who is feared in another entry': on(
    'entity_told',
    ({ before, after, event: { facts } }) =>
      used(after) > used(before) && entity(before, facts.entity)?.feared === false,
  ),
  'a yes is not used up': on(
    'entity_told',
    ({ before, after, event }) => event.facts.withIdentity && used(after) === used(before),
  ),
  'fear ends': on('sharing_consented', ({ before, after }) => feared(after) < feared(before)),
  'fear ends for an entry that was taken off': on('sharing_consented', ({ before, after }) =>
    before.formerEntities.some((each, index) => each.feared && after.formerEntities[index]?.feared === false),
  ),
  'another name takes the yes away': on(
    'entity_corrected',
    ({ before, after }) => after.consents.length < before.consents.length,
  ),
  'whom they feared stays known under the old name': on(
    'entity_corrected',
    ({ before, after }) => after.formerEntities.length > before.formerEntities.length,
  ),
  'an open look ends with the entry': on('entity_removed', ({ before, after }) => open(after) < open(before)),
  'a finding answers an open look': on('attributed', ({ before, after }) => open(after) < open(before)),
  'an appeal after closing': on('appealed', ({ after }) => after.appeals.at(-1)?.afterClosing === true),
  'an appeal made before the person stopped': on('withdrawn', ({ before }) =>
    before.appeals.some(({ decided }) => decided === null),
  ),
  'a time to be read, given anew': on('resumed', ({ event }) => event.facts.triageDueAt !== null),
  'software does not answer who is made to suffer': on(
    'message_written',
    ({ after, event }) => event.by.kind === 'staff' && after.retaliationSince !== null,
  ),
  'somebody answers who is made to suffer': on(
    'message_written',
    ({ before, after }) => before.retaliationSince !== null && after.retaliationSince === null,
  ),
}

const silent = (kase: Case) => kase.entities.filter(({ cooperation }) => cooperation === 'silent').length
const feared = (kase: Case) => kase.entities.filter((each) => each.feared).length
const open = (kase: Case) => kase.reassessments.filter(({ answeredAt }) => answeredAt === null).length

/** The names of all turning points. */
export const TURNING_POINT_NAMES: readonly string[] = Object.keys(TURNING_POINTS)

/** The turning points among the events of one case, oldest first. */
export function turnsOf(caseId: string, events: readonly CaseEvent[]): Turn[] {
  const [first, ...rest] = events
  if (!first) return []
  let before = fold(caseId, [first])
  return rest.flatMap((event, index) => {
    const after = afterwards(before, [event])
    const step = { before, event, after }
    before = after
    const turns = TURNING_POINT_NAMES.filter((name) => TURNING_POINTS[name]?.(step) ?? false)
    return turns.length === 0 ? [] : [{ caseId, events: index + 2, turns, case: after }]
  })
}
