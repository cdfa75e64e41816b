import type { Case } from '../../src/domain/case/case.ts'
import type { Subject, Verb } from '../../src/domain/case/verb.ts'
import { missingForDecision } from '../../src/domain/casework/decide.ts'
import { endingsOf, missingFor } from '../../src/domain/casework/endings.ts'
import { lateOfOurs } from '../../src/domain/casework/give-new-time.ts'
import { waitsToBeTold, wentTo, yesesUntold, type Referral } from '../../src/domain/casework/referrals.ts'
import { groupSeverity } from '../../src/domain/casework/severity.ts'
import { isAttributed } from '../../src/domain/remedy/duty.ts'
import { toOffer, waitingParts } from '../../src/domain/remedy/plan.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import type { Complaint } from '../../src/domain/vocabulary/casework.ts'
import { verbs, type VerbName } from '../../src/domain/verbs.ts'
import { DECISION_OUTCOMES } from '../../src/domain/vocabulary/casework.ts'
import { codesOf, isCodeOf } from '../../src/domain/vocabulary/code.ts'
import type { GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import { neededBodies } from '../../src/domain/value-chain/bodies.ts'
import { DANGER_SIGNS, kindOfTelling, SUBMITTERS, TOLD_THINGS } from '../../src/domain/vocabulary/intake.ts'
import type { FirstStep } from '../../src/domain/vocabulary/first-hour.ts'
import { FOLLOW_UP_STAGES } from '../../src/domain/vocabulary/follow-up.ts'
import type { ErasingReason } from '../../src/domain/vocabulary/erasing.ts'
import type { NotedWishCode } from '../../src/domain/vocabulary/noted-wish.ts'
import type { FearAnswer } from '../../src/domain/vocabulary/value-chain.ts'
import type { InputOf } from './input-of.ts'
import { LEAD, ana, marta, omar } from './people.ts'
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
  correct_told: ({ thing = 'wish' }, kase, now) => ({
    thing: isCodeOf(TOLD_THINGS, thing) ? thing : 'wish',
    words: `I said it wrong (${kase.toldBefore.length}).`,
    product: `the other product (${kase.toldBefore.length})`,
    version: `4.${kase.toldBefore.length}`,
    output: `answer-${kase.toldBefore.length}`,
    country: kase.country === 'KE' ? 'UA' : 'KE',
    under18: kase.under18 !== true,
    submitter: codesOf(SUBMITTERS).find(
      (each) => kindOfTelling(each) === kase.kind && each !== kase.submitter,
    )!,
    speaksFor: (kase.speaksFor ?? 0) + 1,
    mandate: kase.mandate === 'friend' ? 'family' : 'friend',
    dangerSigns: codesOf(DANGER_SIGNS),
    date: plusMs(now, (30 + kase.toldBefore.length) * DAY),
  }),
  say_own_view: () => ({ howBad: 'weighs_heavily', putRight: 'in_part' }),
  ask_how_it_is: () => ({}),
  say_how_it_is: ({ after = 'read' }) => ({
    after: isCodeOf(FOLLOW_UP_STAGES, after) ? after : 'read',
    fair: 'fair',
    feltSafe: 'yes',
    words: '',
  }),
  take_up_reprisal: ({ reprisal = 't1' }) => ({ reprisal }),
  record_reprisal_step: ({ reprisal = 't1' }, _kase, now) => ({
    reprisal,
    done: 'I spoke with the works council, and they write to the office.',
    nextAt: plusMs(now, 7 * DAY),
    body: 'The labour inspectorate',
  }),
  say_about_reprisal: ({ reprisal = 't1' }) => ({ reprisal, how: 'goes_on', words: '' }),
  ask_about_reprisal: () => ({}),
  tell_notifier: () => ({ news: ['looked_into_it'] }),
  offer_bodies: () => ({
    need: 'conduct_of_company',
    listings: ['intl-ganhri', 'intl-un-special-procedures'],
    words: 'Both of these listen to people like you.',
  }),
  answer_bodies: ({ referral = '' }, kase) => ({
    referral,
    ...otherChoice(kase.referrals.find(({ id }) => id === referral)),
  }),
  tell_body: ({ referral = '' }, kase, now) => ({
    referral,
    when: whenToTell(
      kase.referrals.find(({ id }) => id === referral),
      now,
    ),
    way: 'phone',
  }),
  ask_whether_it_helped: ({ referral = '' }) => ({ referral }),
  say_whether_it_helped: ({ referral = '' }, kase) => ({
    referral,
    ...lastWentTo(kase.referrals.find(({ id }) => id === referral)),
    answer: 'in_part',
  }),
  take_up: () => ({ reasons: 'Whoever had it is away this week.' }),
  write_message: () => ({ body: 'Is anybody there who has news?' }),
  add_note: () => ({ note: 'Ask the landlord.' }),
  ask_person: () => ({ questions: ['Which letter said so?', 'When did it come?'] }),
  answer_question: ({ inquiry = '' }) => ({ inquiry, words: 'The letter of the ninth of March.' }),
  show_facts: () => ({ source: 'document', statements: ['The tax file has one income.'] }),
  answer_fact: ({ fact = '' }) => ({ fact, answer: 'not_right', words: 'It was another year.' }),
  take_advice: ({ offer = '' }) => ({ offer }),
  answer_facts: ({ wish = '' }) => ({ wish: wish === 'more_time' ? 'more_time' : 'nothing_to_add' }),
  ask_for_talk: () => ({ kind: 'phone', words: 'Any day after six, Cairo time.' }),
  offer_talk: (_subject, _kase, now) => ({
    kind: 'video',
    words: 'We would like to hear how the letters reached you.',
    first: plusMs(now, 2 * DAY),
    second: plusMs(now, 3 * DAY),
  }),
  arrange_talk: ({ talk = '' }, _kase, now) => ({ talk, plan: 'others', first: plusMs(now, 2 * DAY) }),
  answer_talk: ({ talk = '' }) => ({ talk, answer: 'others', words: 'In the evening, please.' }),
  translate_text: (_, kase) => ({
    told: 'w1',
    words: `In English it says this (${kase.translations.length}).`,
    fromLanguage: 'ar',
    intoLanguage: 'en',
    madeBy: 'interpreter',
    maker: 'Rana Khalil',
  }),
  record_talk: ({ talk = '' }) => ({
    talk,
    tookPlace: true,
    words: 'You told us of two more letters. We look for them.',
  }),
  answer_talk_record: ({ talk = '' }) => ({ talk, answer: 'not_right', words: 'There were three letters.' }),
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
        : codesOf(DECISION_OUTCOMES).find(
            (outcome) => missingForDecision(kase, outcome, { now, calendar: DEFAULT_CALENDAR }).length === 0,
          )) ?? 'no_adverse_impact',
    reasons,
    whatNext,
  }),
  say_why_no_act: ({ impact = '' }) => ({
    impact,
    because: 'put_right_elsewhere',
    reasons,
    shows: 'The bank statement of the ninth of March.',
  }),
  take_back_no: ({ impact = '' }) => ({ impact }),
  // A no is taken from everybody, also from whoever gave the reason.
  check_why_no_act: ({ impact = '' }) => ({ impact, accepted: false, reasons }),
  ask_to_set_aside: () => ({ because: 'test', reasons }),
  rule_on_set_aside: () => ({ accepted: false, reasons }),
  give_new_time: (_subject, kase, now) => ({
    late: whatIsLate(kase, now),
    by: plusMs(now, DAY),
    reasons,
  }),
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
  complain: ({ against = '' }) => ({ against: against as Complaint, reasons }),
  ask_outside: ({ task = '' }) => ({ task, email: 'zoe@ombuds.example', house: 'The ombuds office' }),
  answer_outside: ({ reviewer = '' }, { outside }) => ({
    reviewer,
    yes: outside.find(({ id }) => id === reviewer)?.answer !== true,
  }),
  end_outside: ({ reviewer = '' }) => ({ reviewer, reasons }),
  decide_appeal: ({ appeal = '' }, { appeals }) => ({
    appeal,
    outcome: appeals.find(({ id }) => id === appeal)?.against === 'decision' ? 'changed' : 'person_is_right',
    reasons,
    whatNext,
  }),
  carry_out_order: ({ appeal = '' }) => ({ appeal, done: 'Omar has it now, and he rang the person.' }),
  note_lateness: () => ({}),
  note_deciders: () => ({}),
  give_back: ({ handler = '' }) => ({ handler }),
  note_mail_returned: () => ({}),
  note_wish: ({ wants = 'stop' }) => ({
    wants: wants as NotedWishCode,
    said: 'phone',
    words: 'She said on the phone that she wants no more of it.',
  }),
  rule_on_wish: () => ({ accepted: false, reasons }),
  ask_to_erase: () => ({}),
  take_back_erasing: () => ({}),
  announce_erasing: (_subject, _kase, now) => ({ until: plusMs(now, DAY) }),
  erase_case: ({ because = 'house' }) => ({
    because: because as ErasingReason,
    ...(because === 'house' && { reasons, knowing: true }),
  }),
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
      // What runs this house has the name of this house.
      name: found?.operator ? found.name : 'Data Ltd',
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
    despite: 'We rang them, and the person knows.',
  }),
  answer_handover: ({ handover = '' }) => ({ handover, accepted: false }),
  expire_handover: ({ handover = '' }) => ({ handover }),
  consent_to_share: ({ entity = '' }) => ({ entity, identity: false, warned: true, tell: false }),

  mark_no_copy: () => ({}),
  ask_to_stop: (_subject, _kase, now) => ({
    measure: 'take_down',
    whom: 'The messenger that hosts it',
    what: 'Please take these pictures down.',
    until: plusMs(now, DAY),
  }),
  record_stop_answer: ({ asked = '' }) => ({ asked, stopped: true, words: 'It is gone. I looked twice.' }),
  keep_snapshot: () => ({ what: 'The page as it is today', where: 'In the safe of the lawyer' }),
  hold_everything: () => ({ because: 'A court may ask for it.' }),
  ask_to_release_hold: () => ({ because: 'The police have their own copy of it now.' }),
  keep_hold: () => ({ because: 'The court may still ask for it.' }),
  release_hold: () => ({ because: 'The court has closed its case.' }),
  record_call: (_subject, _kase, now) => ({
    whom: 'The helpline',
    when: now,
    said: 'They call her back today.',
  }),
  name_who_may_see: (_subject, { onlyFor, recusals }) => ({
    // Whoever must not see it does not count among them, so that one who can is.
    named: [...namedOtherThan(onlyFor), ...(recusals.length > 0 ? [LEAD] : [])],
    fear: 'They fear somebody who works here.',
    ...(recusals.length > 0 && { alone: 'The others know the family of the person.' }),
  }),
  declare_conflict: () => ({ reasons: 'I was at school with the person.' }),
  lift_recusal: ({ recusal = '' }) => ({ recusal, reasons }),
  keep_from: () => ({ who: 'The man who rang me in March' }),
  end_keeping: ({ keeping = '' }) => ({ keeping }),
  let_in_adviser: () => ({ name: 'Nadia Haddad', mandate: 'lawyer', seesEarlier: false }),
  end_adviser: ({ adviser = '' }) => ({ adviser }),
  open_joining: () => ({ shown: 'The drivers of the depot in the east.', hearsOutcome: true }),
  end_joining: () => ({}),
  count_members: () => ({}),
  note_times_over: ({ talk = '' }) => ({ talk }),
  hear_members: () => ({ note: 'We ask the firm about the flats as well.' }),
  answer_keeping: ({ keeping = '' }) => ({ keeping, reasons }),
  open_to_colleagues: () => ({ reasons: 'It is over, the person says.' }),
  say_nobody_apart: () => ({ reasons: 'All of us answer to the same director.' }),
  skip_first_step: ({ step = 'ring_for_help' }) => ({
    step: step as FirstStep,
    reasons: 'She is with her family and has a lawyer.',
  }),
  ask_body: (_subject, kase, now) => ({
    reserved:
      neededBodies(kase).find(({ asked }) => asked?.answer?.accepted !== true)?.reserved ?? 'external_ombuds',
    name: 'The ombudsman of the region',
    reach: '0800 000 000, weekdays',
    checkedOn: plusMs(now, -DAY),
  }),
  record_body_answer: ({ body = '' }) => ({ body, accepted: true }),
  ask_about_contact: ({ entity = '' }) => ({ entity, message: 'They built it. May they be your contact?' }),
  answer_about_contact: ({ question = '' }, kase) => ({
    question,
    agrees: kase.contactQuestions.find(({ id }) => id === question)?.answer?.agrees !== true,
  }),

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
  record_commitment: ({ action = '' }) => ({ action, answer: 'commits', words: 'They wrote it to us.' }),
  send_offer(_subject, kase) {
    const all = toOffer(kase)
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
  verify_delivery: ({ action = '' }) => ({
    action,
    how: 'Bank statement. We read it in the file.',
    alone: 'I work here alone this month.',
  }),
  confirm_delivery: ({ action = '' }) => ({ action, answer: 'yes' }),
  overtake_action: ({ action = '' }) => ({ action, reasons }),
}

/** A moment at which a yes stood with which nobody is recorded as told. */
function whenToTell(referral: Referral | undefined, now: Instant): Instant {
  if (referral === undefined || waitsToBeTold(referral)) return now
  return yesesUntold(referral).at(-1)?.at ?? now
}

/** Which body, where they went to several. */
function lastWentTo(referral: Referral | undefined) {
  const went = referral === undefined ? [] : wentTo(referral)
  return went.length > 1 ? { listing: went.at(-1)?.listing } : {}
}

/** Going there without us, or none where that was said last. */
function otherChoice(referral: Referral | undefined) {
  const goes = referral?.said.at(-1)?.answer === 'go_myself'
  return goes
    ? { answer: 'none' as const }
    : { answer: 'go_myself' as const, listing: referral?.bodies[0]?.id ?? 'intl-ganhri' }
}

/** What is late; anything where nothing is. */
function whatIsLate(kase: Case, now: Instant): string {
  return lateOfOurs(kase, { now, calendar: DEFAULT_CALENDAR })[0]?.key ?? 'read_by_a_person'
}

/** Two of us, and not the same two again. */
function namedOtherThan(onlyFor: readonly string[] | null): string[] {
  const [a = '', b = '', c = ''] = [ana, marta, omar].map((each) => staffIdOf(each) ?? '')
  return onlyFor?.toSorted().join() === [a, b].toSorted().join() ? [a, c] : [a, b]
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
