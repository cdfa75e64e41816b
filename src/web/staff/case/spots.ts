import { actionAfter, type ActionStep } from '../../../domain/remedy/action-states.ts'
import { isOpen, type RemedyAction } from '../../../domain/remedy/plan.ts'
import { openAppeals } from '../../../domain/casework/open-appeals.ts'
import { takeUpWouldBar } from '../../../domain/casework/take-up.ts'
import { isBefore } from '../../../domain/time/instant.ts'
import type { AffectedGroup, Case, Impact } from '../../../domain/case/case.ts'
import { isPending, type Entity } from '../../../domain/value-chain/chain.ts'
import { isFeared } from '../../../domain/value-chain/feared.ts'
import { whyNeverContact } from '../../../domain/value-chain/never-contact.ts'
import { isPossible } from '../../../actions/case-verb.ts'
import type { CaseView } from '../../../actions/casework/view-case.ts'
import { kebab, type StaffVerb } from '../forms/staff-verbs.ts'

export const SECTIONS = [
  'next',
  'story',
  'impacts',
  'chain',
  'remedy',
  'contact',
  'talk',
  'decisions',
] as const
export type Section = (typeof SECTIONS)[number]

/** One place on the case page where a verb has a form, and the ids that are settled by standing there. */
export interface Spot {
  /** Id of the form on the page, such as `rate-impact-i1-g1`. */
  readonly id: string
  readonly verb: StaffVerb
  readonly section: Section
  readonly about: Readonly<Record<string, string>>
}

/** What only the person can do; staff enter it for whoever told us by phone, by letter or in person. */
const THEIRS: readonly StaffVerb[] = [
  'give_contact_details',
  'consent_to_share',
  'withdraw',
  'resume',
  'appeal',
  'answer_offer',
  'confirm_delivery',
]

/** What needs somebody who reads it. */
const TO_A_PERSON: readonly StaffVerb[] = [...THEIRS, 'write_message', 'consult_person', 'send_offer']

/** Every form that the case page shows now: what the lifecycle allows, in the place where it belongs. */
export function spotsOf(view: CaseView): Spot[] {
  const { kase } = view
  const all = [
    ...(kase.handler === view.me || takeUpWouldBar(kase, view.me) ? [] : [spot('take_up')]),
    spot('give_contact_details'),
    spot('withdraw'),
    ...(kase.outcome === 'withdrawn_by_person' ? [spot('resume')] : []),
    spot('describe_impact'),
    ...kase.impacts.flatMap((impact) => ofImpact(impact)),
    spot('add_entity'),
    ...kase.entities.flatMap((entity) => ofEntity(kase, entity)),
    ...(kase.entities.length > 0
      ? kase.impacts.map((impact) => spot('choose_contact', { impact: impact.id }))
      : []),
    ...kase.handovers.filter(isPending).map((each) => spot('answer_handover', { handover: each.id })),
    ...ofRemedy(kase),
    spot('write_message'),
    spot('add_note'),
    spot('decide'),
    ...ofDecisions(view),
    spot('close'),
  ]
  return all.filter(
    ({ verb }) =>
      isPossible(verb, kase, 'staff') &&
      (view.spoken || !THEIRS.includes(verb)) &&
      (view.hasPerson || !TO_A_PERSON.includes(verb)),
  )
}

/** The section in which a verb stands, and where one comes back to after it was done. */
const SECTION_OF: Readonly<Record<StaffVerb, Section>> = {
  take_up: 'next',
  give_contact_details: 'story',
  withdraw: 'story',
  resume: 'story',
  describe_impact: 'impacts',
  add_group: 'impacts',
  record_finding: 'impacts',
  rate_impact: 'impacts',
  lower_rating: 'impacts',
  flag_delay: 'impacts',
  rule_on_delay: 'impacts',
  add_entity: 'chain',
  confirm_entity: 'chain',
  correct_entity: 'chain',
  remove_entity: 'chain',
  tell_entity: 'chain',
  record_cooperation: 'chain',
  record_claim: 'chain',
  attribute: 'chain',
  plan_reassessment: 'chain',
  consent_to_share: 'chain',
  offer_handover: 'chain',
  choose_contact: 'contact',
  answer_handover: 'contact',
  propose_action: 'remedy',
  consider_element: 'remedy',
  consult_person: 'remedy',
  record_commitment: 'remedy',
  send_offer: 'remedy',
  answer_offer: 'remedy',
  impose_action: 'remedy',
  start_action: 'remedy',
  record_delivery: 'remedy',
  verify_delivery: 'remedy',
  confirm_delivery: 'remedy',
  overtake_action: 'remedy',
  write_message: 'talk',
  add_note: 'talk',
  decide: 'decisions',
  appeal: 'decisions',
  decide_appeal: 'decisions',
  close: 'decisions',
}

export function sectionOf(verb: StaffVerb): Section {
  return SECTION_OF[verb]
}

function ofImpact(impact: Impact): Spot[] {
  const about = { impact: impact.id }
  return [
    ...impact.groups.flatMap((group) => ofGroup(impact, group)),
    spot('record_finding', about),
    spot('flag_delay', about),
    ...(impact.delay?.state === 'proposed' ? [spot('rule_on_delay', about)] : []),
    spot('add_group', about),
  ]
}

function ofGroup(impact: Impact, group: AffectedGroup): Spot[] {
  const about = { impact: impact.id, group: group.id }
  return [spot('rate_impact', about), ...(group.ratings.length > 0 ? [spot('lower_rating', about)] : [])]
}

function ofEntity(kase: Case, entity: Entity): Spot[] {
  const about = { entity: entity.id }
  const pending = kase.handovers.some(isPending)
  return [
    ...(isToCheck(entity) ? [spot('confirm_entity', about)] : []),
    ...(kase.impacts.length > 0 ? [spot('attribute', about)] : []),
    spot('tell_entity', about),
    spot('record_cooperation', about),
    ...(kase.impacts.length > 0 ? [spot('record_claim', about), spot('plan_reassessment', about)] : []),
    ...(kase.impacts.length > 0 &&
    !pending &&
    !isFeared(kase, entity) &&
    !entity.operator &&
    whyNeverContact(entity) === null
      ? [spot('offer_handover', about)]
      : []),
    spot('consent_to_share', about),
    spot('correct_entity', about),
    spot('remove_entity', about),
  ]
}

/** A name to check, or a checked one that is not in the directory yet; a person never is in it. */
function isToCheck({ naming, organisation, subtype }: Entity): boolean {
  return (
    naming === 'named_by_source' || (naming === 'confirmed' && organisation === null && subtype !== 'misuser')
  )
}

function ofRemedy(kase: Case): Spot[] {
  return [
    ...kase.plan.flatMap(ofAction),
    ...(kase.impacts.length > 0 && kase.entities.length > 0 ? [spot('propose_action')] : []),
    spot('consider_element'),
    ...(kase.offers.some((offer) => isOpen(offer, kase.plan)) ? [] : [spot('send_offer')]),
    ...kase.offers
      .filter((offer) => isOpen(offer, kase.plan))
      .map((offer) => spot('answer_offer', { offer: offer.id })),
  ]
}

const STEP_OF: readonly (readonly [StaffVerb, ActionStep])[] = [
  ['consult_person', 'consult'],
  ['impose_action', 'impose'],
  ['start_action', 'start'],
  ['record_delivery', 'deliver'],
  ['overtake_action', 'overtake'],
]

function ofAction(action: RemedyAction): Spot[] {
  const about = { action: action.id }
  const delivered = action.delivered !== null && action.state !== 'overtaken'
  return [
    ...STEP_OF.filter(([, step]) => actionAfter(action.state, step) !== null).map(([verb]) => verb),
    ...(action.state === 'overtaken' ? [] : (['record_commitment'] as const)),
    ...(delivered && action.state !== 'disputed' && action.verified === null
      ? (['verify_delivery'] as const)
      : []),
    ...(delivered && action.confirmed?.code !== 'yes' ? (['confirm_delivery'] as const) : []),
  ].map((verb) => spot(verb, about))
}

function ofDecisions(view: CaseView): Spot[] {
  const { kase, now, me } = view
  const open = openAppeals(kase)
  const late = (until: string) => isBefore(until as typeof now, now)
  return [
    ...kase.decisions
      .filter(
        (each) => !late(each.appealUntil) && !kase.appeals.some((appeal) => appeal.decision === each.id),
      )
      .map((each) => spot('appeal', { decision: each.id })),
    ...(kase.tookPart.includes(me) ? [] : open.map((each) => spot('decide_appeal', { appeal: each.id }))),
  ]
}

function spot(verb: StaffVerb, about: Readonly<Record<string, string>> = {}): Spot {
  return { id: [kebab(verb), ...Object.values(about)].join('-'), verb, section: SECTION_OF[verb], about }
}
