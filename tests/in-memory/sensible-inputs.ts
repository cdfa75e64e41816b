import type { Case } from '../../src/domain/case/case.ts'
import type { Subject, Verb } from '../../src/domain/case/verb.ts'
import { contradictions } from '../../src/domain/casework/contradicts.ts'
import { endingsOf, missingFor } from '../../src/domain/casework/endings.ts'
import { groupSeverity } from '../../src/domain/casework/severity.ts'
import { isAttributed } from '../../src/domain/remedy/duty.ts'
import { isToOffer, waitingParts } from '../../src/domain/remedy/plan.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { verbs, type VerbName } from '../../src/domain/verbs.ts'
import { DECISION_OUTCOMES } from '../../src/domain/vocabulary/casework.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import type { GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'
import type { FearAnswer } from '../../src/domain/vocabulary/value-chain.ts'
import type { InputOf } from './input-of.ts'
import * as stages from './stages.ts'

const reasons = 'I read every letter of this case.'
const whatNext = 'You may appeal within six months.'
const below = (grade: GradeOrUnknown): GradeOrUnknown =>
  grade === 'unknown' || grade === 1 ? 'unknown' : ((grade - 1) as GradeOrUnknown)

/** Inputs that nobody would find fault with: whatever is refused with them was known before they were typed. */
export const SENSIBLE: {
  readonly [Each in VerbName]: (subject: Subject, kase: Case, now: Instant) => InputOf<Each>
} = {
  give_contact_details: () => ({ safety: 'safe', email: 'samira@example.org' }),
  say_own_view: () => ({ howBad: 'weighs_heavily', putRight: 'in_part' }),
  take_up: () => ({}),
  write_message: () => ({ body: 'Is anybody there who has news?' }),
  add_note: () => ({ note: 'Ask the landlord.' }),
  describe_impact: () => stages.IMPACT,
  add_group: ({ impact = '' }) => ({ impact, group: 'refugees', knownCount: null, estimatedCount: 40 }),
  record_finding: ({ impact = '' }) => ({ impact, finding: 'substantiated', reasons }),
  rate_impact: ({ impact = '', group = '' }) => ({
    ...stages.RATING,
    impact,
    group,
    scale: 5,
    scope: 5,
    irremediability: 5,
  }),
  lower_rating({ impact = '', group = '' }, kase) {
    const found = kase.impacts.find(({ id }) => id === impact)?.groups.find(({ id }) => id === group)
    const { scale, scope, irremediability } = groupSeverity(found?.ratings ?? []).judgement
    return {
      impact,
      group,
      scale: below(scale),
      scope: below(scope),
      irremediability: below(irremediability),
      likelihood: 'unknown',
      reasons,
    }
  },
  review_rating: ({ impact = '', group = '' }) => ({
    impact,
    group,
    explainedUnknown: [],
    because: null,
    reasons,
  }),
  answer_own_view: () => ({ reasons }),
  flag_delay: ({ impact = '' }, _kase, now) => ({ impact, deadline: now, reasons }),
  rule_on_delay: ({ impact = '' }) => ({ impact, accepted: false, reasons }),
  decide: (_subject, kase, now) => ({
    outcome:
      (kase.impacts.length === 0
        ? null
        : codesOf(DECISION_OUTCOMES).find((outcome) => contradictions(kase, outcome, now).length === 0)) ??
      'no_adverse_impact',
    reasons,
    whatNext,
  }),
  say_why_no_act: ({ impact = '' }) => ({
    impact,
    because: 'put_right_elsewhere',
    reasons,
    shows: 'The bank statement of the ninth of March.',
  }),
  check_why_no_act: ({ impact = '' }) => ({ impact, accepted: true }),
  ask_to_set_aside: () => ({ because: 'test', reasons }),
  rule_on_set_aside: () => ({ accepted: false, reasons }),
  look_at_duty: () => ({ opens: true, reasons }),
  close: (_subject, kase, now) => ({
    // The first ending that nothing is missing for, as whoever reads the page would choose it.
    outcome:
      endingsOf(kase).find(
        (outcome) => missingFor(kase, outcome, { now, calendar: DEFAULT_CALENDAR }).length === 0,
      ) ?? 'not_remedied',
    reasons,
    tried: 'We wrote to the agency three times.',
    lookAgainAt: plusMs(now, DAY),
    adequacy: stages.ANSWERS,
    noWaiver: true,
  }),
  withdraw: (_subject, { stops }) => ({ stops }),
  resume: (_subject, { stops }) => ({ stops }),
  appeal: ({ decision = '' }) => ({ decision, reasons }),
  decide_appeal: ({ appeal = '' }) => ({ appeal, outcome: 'changed', reasons, whatNext }),
  note_lateness: () => ({}),
  turn_delay: ({ impact = '' }) => ({ impact }),

  add_entity: () => ({
    name: 'Data Ltd',
    naming: 'confirmed',
    role: 'supplier',
    subtype: null,
    size: null,
    operator: false,
    feared: false,
    organisation: null,
  }),
  answer_fear({ entity = '' }, kase) {
    // Whom the person named is not explained away.
    const [isIt = 'it_is'] = (verbs.answer_fear.choices(kase, { entity }).isIt ?? []).toReversed()
    return { entity, isIt: isIt as FearAnswer, reasons }
  },
  confirm_entity: ({ entity = '' }) => ({ entity }),
  correct_entity({ entity = '' }, kase) {
    const found = kase.entities.find(({ id }) => id === entity)
    const { naming, system, role, subtype, size, operator, feared } = found ?? {
      ...stages.CASEWORK_MAKER,
      naming: 'confirmed',
      system: null,
    }
    return {
      entity,
      name: 'Data Ltd',
      naming,
      ...(system !== null && { system }),
      role,
      subtype,
      size,
      operator,
      feared,
      reasons,
    }
  },
  remove_entity: ({ entity = '' }) => ({ entity, reasons }),
  tell_entity: ({ entity = '' }) => ({
    entity,
    what: 'A benefit was refused.',
    withIdentity: false,
    sure: true,
  }),
  record_cooperation: ({ entity = '' }) => ({ entity, cooperation: 'cooperating' }),
  note_silence: ({ entity = '' }) => ({ entity }),
  record_claim: ({ entity = '' }) => ({ entity, impact: 'i1', finding: 'not_linked', words: 'Not us.' }),
  attribute: ({ entity = '' }) => ({
    entity,
    impact: 'i1',
    from: null,
    answers: stages.FLOW.cause,
    finding: null,
    factors: [],
    confidence: 'low',
    reasons,
  }),
  plan_reassessment: ({ entity = '' }, _kase, now) => ({
    entity,
    impact: 'i1',
    trigger: 'new_evidence',
    dueAt: plusMs(now, DAY),
    reasons,
  }),
  open_reassessment: ({ reassessment = '' }) => ({ reassessment }),
  choose_contact: ({ impact = '' }) => ({ impact }),
  offer_handover: ({ entity = '' }, kase) => ({
    entity,
    impacts: knownImpacts(kase, entity),
    message: 'Please take this over.',
    withIdentity: false,
  }),
  answer_handover: ({ handover = '' }) => ({ handover, accepted: false }),
  expire_handover: ({ handover = '' }) => ({ handover }),
  consent_to_share: ({ entity = '' }) => ({ entity, identity: false, warned: true, tell: false }),

  propose_action(_subject, kase, now) {
    const [impact = 'i9', entity = 'e9'] = [kase.impacts[0]?.id, kase.entities[0]?.id]
    return {
      impact,
      entity,
      catalogue: null,
      elements: ['satisfaction'],
      what: 'A letter that says sorry.',
      dueAt: plusMs(now, DAY),
      proofWanted: 'The letter',
    }
  },
  consider_element: () => ({ element: 'rehabilitation', reasons }),
  consult_person: ({ action = '' }) => ({ action, words: 'Before the rent is due.' }),
  record_commitment: ({ action = '' }) => ({ action, answer: 'commits' }),
  send_offer(_subject, kase) {
    const all = kase.plan.filter(isToOffer)
    // Where the whole plan cannot go yet, the part that can goes first.
    const alone = all.find(
      (action) =>
        !isAttributed(kase, action) ||
        kase.impacts.some(
          ({ id, finding, groups }) =>
            id === action.impact && finding !== null && groups.some(({ ratings }) => ratings.length > 0),
        ),
    )
    return {
      letter: 'This is what we would like to do.',
      noWaiver: true,
      early: true,
      ...(all.length > 1 && alone && { parts: [alone.id] }),
    }
  },
  answer_offer({ offer: id = '' }, kase) {
    const offer = kase.offers.find((each) => each.id === id)
    const waiting = offer ? waitingParts(offer, kase.plan) : []
    return {
      offer: id,
      answers: Object.fromEntries(waiting.map((each) => [each, 'accept'] as const)),
      words: { all: 'Thank you.' },
    }
  },
  impose_action: ({ action = '' }) => ({ action, reasons }),
  start_action: ({ action = '' }) => ({ action }),
  record_delivery: ({ action = '' }) => ({
    action,
    proof: 'Bank transfer. It is in the file.',
    unasked: 'The person wrote that it came.',
  }),
  verify_delivery: ({ action = '' }) => ({ action, how: 'Bank statement. We read it in the file.' }),
  confirm_delivery: ({ action = '' }) => ({ action, answer: 'yes' }),
  overtake_action: ({ action = '' }) => ({ action, reasons }),
}

/** The harms that a form proposes to hand over. */
function knownImpacts(kase: Case, entity: string): string[] {
  const { impacts } = verbs.offer_handover.known(kase, { entity })
  return Array.isArray(impacts) ? impacts.map(String) : []
}

/** A sensible input of a verb that is known by its name alone; it names nothing that the subject does not name. */
export function sensibleInput(
  { name, about }: Verb,
  subject: Subject,
  kase: Case,
  now: Instant,
): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(SENSIBLE, name)) throw new Error(`There is no verb ${name}.`)
  const input = Object.entries(SENSIBLE[name as VerbName](subject, kase, now))
  return Object.fromEntries(input.filter(([field]) => !about.includes(field) || field in subject))
}
