import fc from 'fast-check'
import { NEXT_STEPS } from '../../src/domain/casework/steps.ts'
import { staffIdOf, type Actor } from '../../src/domain/case/actor.ts'
import { verbCalled, verbs, type VerbName } from '../../src/domain/verbs.ts'
import { plusMs, HOUR, type Instant } from '../../src/domain/time/instant.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import {
  APPEAL_OUTCOMES,
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  DECISION_OUTCOMES,
  NO_ACT_REASONS,
  ORDERS,
  OUTCOMES,
  SET_ASIDE_REASONS,
} from '../../src/domain/vocabulary/casework.ts'
import { RESERVED } from '../../src/domain/value-chain/bodies.ts'
import {
  FACT_ANSWERS,
  FACT_SOURCES,
  FACTS_WISHES,
  NO_ANSWERS,
  TALK_ANSWERS,
  TALK_KINDS,
  TALK_PLANS,
} from '../../src/domain/vocabulary/dialogue.ts'
import { FIRST_STEPS, MEASURES } from '../../src/domain/vocabulary/first-hour.ts'
import {
  CONTACT_SAFETY,
  DANGER_SIGNS,
  MANDATES,
  SUBMITTERS,
  TOLD_THINGS,
} from '../../src/domain/vocabulary/intake.ts'
import {
  FOLLOW_UP_STAGES,
  GENERAL_NEWS,
  HOW_FAIR,
  HOW_MUCH,
  HOW_SAFE,
} from '../../src/domain/vocabulary/follow-up.ts'
import { BODY_CHANNELS } from '../../src/domain/vocabulary/bodies.ts'
import { REFERRAL_ANSWERS, WHETHER_HELPED } from '../../src/domain/vocabulary/referral.ts'
import { IMPACT_FINDINGS, IMPACT_ORIGINS, RELATIONS } from '../../src/domain/vocabulary/impact.ts'
import { CONFIRMATIONS, ELEMENTS, OFFER_ANSWERS } from '../../src/domain/vocabulary/remedy.ts'
import { REPRISAL_ANSWERS } from '../../src/domain/vocabulary/reprisal.ts'
import {
  DIMENSIONS,
  HOW_BAD,
  PUT_RIGHT,
  RATERS,
  UNKNOWN_REASONS,
  type GradeOrUnknown,
} from '../../src/domain/vocabulary/severity.ts'
import { COOPERATION, FEAR_ANSWERS, FINDINGS } from '../../src/domain/vocabulary/value-chain.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, importer, marta, omar, person } from '../in-memory/people.ts'
import type { InputOf } from '../in-memory/input-of.ts'
import { AGENCY, ANSWERS, attribution, CASEWORK_MAKER, FLOW, IMPACT } from '../in-memory/stages.ts'

/** Stands in every note: wherever it turns up, a note has come out. */
export const NOTE_MARK = 'only-for-colleagues'

/** One attempt, sensible or not. Dates are hours from the moment it is made, so that a plan can be replayed. */
export interface Command {
  readonly by: Actor
  readonly verb: VerbName
  readonly input: (now: Instant) => unknown
  /** Hours that pass before it. */
  readonly after: number
}

const anybody = fc.constantFrom(ana, ana, marta, omar, person, person, clock, importer)
const staff = fc.constantFrom(ana, ana, marta, omar)
const the = (prefix: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((number) => `${prefix}${number}`)
const impact = fc.constantFrom('i1', 'i1', 'i1', 'i2', 'i9')
const entity = fc.constantFrom('e1', 'e1', 'e2', 'e2', 'e3', 'e4', 'e9')
const action = the('a', 4)
/** Mostly a sentence of its own, as a reason has to be; sometimes the same again, a word, or nothing. */
const text = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 99_999 }).map((number) => `Page ${number} of the file shows it.`) },
  { weight: 1, arbitrary: fc.constantFrom('Page 1 of the file shows it.', 'Some words.', '...', '') },
)
const grade = fc.constantFrom<GradeOrUnknown>(1, 2, 3, 4, 5, 'unknown')
const hours = fc.constantFrom(-1, 0, 1, 24, 24 * 14, 24 * 40)
const yes = fc.boolean()
const grades = { scale: grade, scope: grade, irremediability: grade, likelihood: grade }
const one = <const C extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(list: C) =>
  fc.constantFrom(...codesOf(list))

const maybe = <const C extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(
  list: C,
) => fc.option(one(list))

const STAFF_IDS = [ana, marta, omar].map((each) => staffIdOf(each) ?? '')

type Inputs = { readonly [Verb in VerbName]: fc.Arbitrary<InputOf<Verb> | ((now: Instant) => InputOf<Verb>)> }

/** A plan that shows what is in it when a story fails. */
const plan = (input: unknown): ((now: Instant) => unknown) =>
  typeof input === 'function'
    ? (input as (now: Instant) => unknown)
    : Object.assign(() => input, { [fc.toStringMethod]: () => fc.stringify(input) })

const INPUTS = {
  give_contact_details: fc.record({ safety: one(CONTACT_SAFETY) }),
  correct_told: fc
    .record({
      thing: one(TOLD_THINGS),
      words: fc.option(text, { nil: undefined }),
      product: fc.option(fc.constantFrom('Acme chat', 'another'), { nil: undefined }),
      country: fc.option(fc.constantFrom('KE', 'UA'), { nil: undefined }),
      under18: yes,
      submitter: one(SUBMITTERS),
      speaksFor: fc.constantFrom(null, 3, 40),
      mandate: maybe(MANDATES),
      dangerSigns: fc.subarray(DANGER_SIGNS.map(({ code }) => code)),
      hours: fc.option(fc.integer({ min: -48, max: 2000 })),
    })
    .map(({ hours, ...said }) => (now: Instant) => ({
      ...said,
      date: hours === null ? null : plusMs(now, hours * HOUR),
    })),
  say_own_view: fc.record({ howBad: maybe(HOW_BAD), putRight: maybe(PUT_RIGHT) }),
  ask_how_it_is: fc.constant({}),
  offer_bodies: fc.record({
    need: fc.constantFrom('conduct_of_company', 'conduct_of_company', 'election'),
    listings: fc.subarray(['intl-ganhri', 'intl-oecd-ncp', 'intl-un-special-procedures', 'intl-ifcn'], {
      minLength: 1,
    }),
    words: text,
  }),
  answer_bodies: fc.record({
    referral: the('f', 2),
    answer: one(REFERRAL_ANSWERS),
    listing: fc.constantFrom('intl-ganhri', 'intl-oecd-ncp', 'intl-un-special-procedures'),
    name: text,
    howToReach: text,
    what: text,
  }),
  tell_body: fc
    .record({ referral: the('f', 2), way: one(BODY_CHANNELS), inHours: fc.constantFrom(-24, 0, 0, 0, 1) })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, when: plusMs(now, inHours * HOUR) })),
  ask_whether_it_helped: fc.record({ referral: the('f', 2) }),
  say_whether_it_helped: fc.record({ referral: the('f', 2), answer: one(WHETHER_HELPED), words: text }),
  say_how_it_is: fc.record({
    after: one(FOLLOW_UP_STAGES),
    isPutRight: maybe(HOW_MUCH),
    holds: maybe(HOW_MUCH),
    actions: fc.subarray(['a1', 'a2']),
    helped: maybe(HOW_MUCH),
    fair: maybe(HOW_FAIR),
    feltSafe: maybe(HOW_SAFE),
    words: fc.oneof(fc.constant(''), text),
  }),
  take_up_reprisal: fc.record({ reprisal: the('t', 2) }),
  record_reprisal_step: fc
    .record({
      reprisal: the('t', 2),
      done: text,
      inHours: hours,
      body: fc.constantFrom('', 'The labour inspectorate'),
    })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, nextAt: plusMs(now, inHours * HOUR) })),
  say_about_reprisal: fc.record({
    reprisal: the('t', 2),
    how: one(REPRISAL_ANSWERS),
    words: fc.oneof(fc.constant(''), text),
  }),
  ask_about_reprisal: fc.constant({}),
  tell_notifier: fc.record({ news: fc.subarray([...codesOf(GENERAL_NEWS)]) }),
  take_up: fc.constantFrom({}, { reasons: 'Ana is away this week.' }),
  write_message: fc.record({ body: text, retaliation: yes }),
  add_note: fc.record({ note: fc.constantFrom(NOTE_MARK, '') }),
  ask_person: fc.record({ questions: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  answer_question: fc.record({ inquiry: the('n', 3), without: maybe(NO_ANSWERS), words: text }),
  show_facts: fc.record({
    source: one(FACT_SOURCES),
    statements: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  answer_fact: fc.record({ fact: the('f', 3), answer: maybe(FACT_ANSWERS), words: text }),
  take_advice: fc.record({ offer: the('o', 3) }),
  answer_facts: fc.record({ wish: one(FACTS_WISHES) }),
  ask_for_talk: fc.record({ kind: one(TALK_KINDS), words: fc.oneof(fc.constant(''), text) }),
  offer_talk: fc
    .record({ kind: one(TALK_KINDS), words: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, first: plusMs(now, inHours * HOUR) })),
  arrange_talk: fc
    .record({ talk: the('j', 2), plan: one(TALK_PLANS), words: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, first: plusMs(now, inHours * HOUR) })),
  answer_talk: fc
    .record({ talk: the('j', 2), answer: one(TALK_ANSWERS), words: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, when: plusMs(now, inHours * HOUR) })),
  translate_text: fc.record({
    told: the('w', 3),
    words: text,
    fromLanguage: fc.constantFrom('ar', 'en', null),
    intoLanguage: fc.constantFrom('ar', 'en'),
    madeBy: fc.constantFrom('us', 'interpreter', 'adviser'),
    maker: text.map((words) => words.slice(0, 60)),
  }),
  record_talk: fc.record({ talk: the('j', 2), tookPlace: yes, words: text }),
  answer_talk_record: fc.record({ talk: the('j', 2), answer: maybe(FACT_ANSWERS), words: text }),
  describe_impact: fc
    .record({ title: text, origin: one(IMPACT_ORIGINS), relation: one(RELATIONS) })
    .map((part) => ({ ...IMPACT, ...part })),
  add_group: fc
    .record({ impact, group: text })
    .map((part) => ({ ...part, knownCount: null, estimatedCount: null })),
  record_finding: fc.record({ impact, finding: one(IMPACT_FINDINGS), reasons: text }),
  rate_impact: fc
    .record({ impact, group: the('g', 2), rater: one(RATERS), ...grades })
    .map((part) => ({ ...part, explainedUnknown: [] })),
  lower_rating: fc.record({ impact, group: the('g', 2), ...grades, reasons: text }),
  review_rating: fc.record({
    impact,
    group: the('g', 2),
    explainedUnknown: fc.subarray([...codesOf(DIMENSIONS)]),
    because: fc.constantFrom(null, ...codesOf(UNKNOWN_REASONS)),
    reasons: text,
  }),
  answer_own_view: fc.record({ reasons: text }),
  flag_delay: fc
    .record({ impact, reasons: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, deadline: plusMs(now, inHours * HOUR) })),
  rule_on_delay: fc.record({ impact, accepted: yes, reasons: text, alone: text }),
  decide: fc.record({ outcome: one(DECISION_OUTCOMES), reasons: text, whatNext: text }),
  close: fc
    .record({
      outcome: one(OUTCOMES).filter((code) => code !== 'withdrawn_by_person' && code !== 'set_aside'),
      reasons: text,
      tried: text,
      inDays: fc.constantFrom(-1, 1, 30, 90, 200, null),
      noWaiver: fc.constantFrom(true, true, false),
    })
    .map(({ inDays, ...part }) => (now: Instant) => ({
      ...part,
      lookAgainAt: inDays === null ? null : plusMs(now, inDays * 24 * HOUR),
      adequacy: ANSWERS,
    })),
  say_why_no_act: fc.record({ impact, because: one(NO_ACT_REASONS), reasons: text, shows: text }),
  take_back_no: fc.record({ impact }),
  check_why_no_act: fc.record({ impact, accepted: yes, reasons: text }),
  ask_to_set_aside: fc.record({ because: one(SET_ASIDE_REASONS), reasons: text }),
  rule_on_set_aside: fc.record({ accepted: yes, reasons: text }),
  look_at_duty: fc
    .record({ opens: yes, reasons: text, inDays: fc.constantFrom(-1, 1, 90, 200) })
    .map(({ inDays, ...part }) => (now: Instant) => ({
      ...part,
      lookAgainAt: plusMs(now, inDays * 24 * HOUR),
    })),
  give_new_time: fc
    .record({
      late: fc
        .tuple(one(NEXT_STEPS), fc.constantFrom('', ':a1', ':a2', ':p1', ':e1'))
        .map((parts) => parts.join('')),
      reasons: text,
      inDays: fc.constantFrom(-1, 3, 30),
    })
    .map(({ inDays, ...part }) => (now: Instant) => ({ ...part, by: plusMs(now, inDays * 24 * HOUR) })),
  withdraw: fc.constant({}),
  resume: fc.constant({}),
  appeal: fc.record({ decision: the('d', 4), reasons: text }),
  complain: fc.record({ against: one(COMPLAINTS), reasons: text }),
  ask_outside: fc.record({
    task: fc.constantFrom(
      'decide_appeal:p1',
      'decide_appeal:p2',
      'record_finding:i1',
      'lower_rating:i1:g1',
      'verify_delivery:a1',
      'review_rating:i1:g1',
    ),
    email: fc.constantFrom('zoe@ombuds.example', 'zoe@ombuds.example', 'nobody@else.example'),
    house: text,
  }),
  answer_outside: fc.record({ reviewer: the('w', 3), yes: fc.constantFrom(true, true, false) }),
  end_outside: fc.record({ reviewer: the('w', 3), reasons: text }),
  decide_appeal: fc.record({
    appeal: the('p', 3),
    outcome: fc.oneof(one(APPEAL_OUTCOMES), one(COMPLAINT_OUTCOMES)),
    reasons: text,
    whatNext: text,
    order: fc.option(one(ORDERS), { nil: undefined }),
    impact: fc.option(impact, { nil: undefined }),
  }),
  carry_out_order: fc.record({ appeal: the('p', 3), done: text }),
  note_lateness: fc.constant({}),
  note_deciders: fc.record({}),
  give_back: fc.record({ handler: fc.constantFrom(...[ana, marta, omar].map((each) => staffIdOf(each)!)) }),
  note_mail_returned: fc.constant({}),
  turn_delay: fc.record({ impact }),
  note_wish: fc.record({
    wants: fc.constantFrom('erase' as const, 'stop' as const),
    said: fc.constantFrom('phone' as const, 'letter' as const, 'in_person' as const),
    words: text,
  }),
  rule_on_wish: fc.record({ accepted: yes, reasons: text }),
  ask_to_erase: fc.constant({}),
  take_back_erasing: fc.constant({}),
  announce_erasing: fc
    .constantFrom(0, 90)
    .map((days) => (now: Instant) => ({ until: plusMs(now, days * 24 * HOUR) })),
  // A case that is erased is at its end: mostly it is not time yet.
  erase_case: fc.record({ because: fc.constantFrom('own_request' as const, 'retention' as const) }),
  mark_no_copy: fc.constant({}),
  ask_to_stop: fc
    .record({ measure: one(MEASURES), whom: text, what: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, until: plusMs(now, inHours * HOUR) })),
  record_stop_answer: fc.record({ asked: the('m', 2), stopped: yes, words: text }),
  keep_snapshot: fc.record({ what: text, where: text }),
  hold_everything: fc.record({ because: text }),
  ask_to_release_hold: fc.record({ because: text }),
  keep_hold: fc.record({ because: text }),
  release_hold: fc.record({ because: text }),
  record_call: fc
    .record({ whom: text, said: text, inHours: fc.constantFrom(-24, -1, 0, 1) })
    .map(({ inHours, ...part }) => (now: Instant) => ({ ...part, when: plusMs(now, inHours * HOUR) })),
  name_who_may_see: fc.record({
    named: fc.subarray(STAFF_IDS, { minLength: 1 }),
    fear: fc.option(text, { nil: undefined }),
    alone: text,
    noCoordinator: fc.option(text, { nil: undefined }),
  }),
  declare_conflict: fc.record({ reasons: fc.option(text, { nil: undefined }) }),
  lift_recusal: fc.record({ recusal: the('r', 3), reasons: text }),
  keep_from: fc.record({ who: text }),
  end_keeping: fc.record({ keeping: the('k', 2) }),
  let_in_adviser: fc.record({ name: text, mandate: one(MANDATES), seesEarlier: fc.boolean() }),
  end_adviser: fc.record({ adviser: the('v', 2) }),
  open_joining: fc.record({ shown: text, hearsOutcome: yes }),
  end_joining: fc.constant({}),
  count_members: fc.constant({}),
  note_times_over: fc.record({ talk: the('j', 2) }),
  hear_members: fc.record({ note: text }),
  answer_keeping: fc.record({
    keeping: the('k', 2),
    named: fc.option(fc.subarray(STAFF_IDS, { minLength: 1 }), { nil: undefined }),
    reasons: text,
  }),
  open_to_colleagues: fc.record({ reasons: text }),
  say_nobody_apart: fc.record({ reasons: text }),
  skip_first_step: fc.record({ step: one(FIRST_STEPS), reasons: text }),
  ask_body: fc
    .record({
      reserved: fc.constantFrom(...RESERVED),
      name: text,
      reach: text,
      ago: fc.constantFrom(-1, 0, 30, 400),
    })
    .map(({ ago, ...part }) => (now: Instant) => ({ ...part, checkedOn: plusMs(now, -ago * 24 * HOUR) })),
  record_body_answer: fc.record({ body: the('b', 2), accepted: yes }),
  ask_about_contact: fc.record({ entity, message: text }),
  answer_about_contact: fc.record({ question: the('q', 2), agrees: yes }),
  add_entity: fc
    .record({ name: text, feared: fc.constantFrom(false, false, true) })
    .map((part) => ({ ...CASEWORK_MAKER, ...part })),
  correct_entity: fc.record({ entity, name: text, feared: yes, reasons: text }).map((part) => {
    const { organisation: _, ...known } = part.entity === 'e1' ? AGENCY : CASEWORK_MAKER
    return { ...known, ...part }
  }),
  answer_fear: fc.record({ entity, isIt: one(FEAR_ANSWERS), reasons: text }),
  confirm_entity: fc.record({ entity }),
  remove_entity: fc.record({ entity, reasons: text }),
  tell_entity: fc.record({ entity, what: text, withIdentity: yes, sure: yes }),
  record_cooperation: fc.record({ entity, cooperation: one(COOPERATION).filter((code) => code !== 'asked') }),
  note_silence: fc.record({ entity }),
  record_claim: fc.record({ entity, impact, finding: one(FINDINGS), words: text }),
  attribute: fc
    .record({
      entity,
      impact,
      flow: fc.constantFrom(...(Object.keys(FLOW) as (keyof typeof FLOW)[])),
      reasons: text,
    })
    .map(({ entity: who, impact: what, flow, reasons }) => ({
      ...attribution(who, flow),
      impact: what,
      reasons,
    })),
  plan_reassessment: fc
    .record({ impact, entity, reasons: text, inHours: hours })
    .map(({ inHours, ...part }) => (now: Instant) => ({
      ...part,
      trigger: 'new_evidence' as const,
      dueAt: plusMs(now, inHours * HOUR),
    })),
  open_reassessment: fc.record({ reassessment: the('r', 3) }),
  choose_contact: fc.record({ impact }),
  offer_handover: fc.record({
    entity,
    impacts: fc.oneof(fc.constant<string[]>(['i1']), fc.array(impact, { maxLength: 2 })),
    message: text,
    withIdentity: fc.constantFrom(false, false, true),
  }),
  answer_handover: fc.record({ handover: the('h', 3), accepted: fc.constantFrom(true, true, false) }),
  expire_handover: fc.record({ handover: the('h', 3) }),
  consent_to_share: fc.record(
    {
      entity,
      identity: yes,
      warned: yes,
      tell: yes,
      fearsNoLonger: fc.constantFrom(false, false, false, true),
    },
    { requiredKeys: ['entity', 'identity', 'warned'] },
  ),
  propose_action: fc
    .record({
      impact,
      entity,
      elements: fc.subarray([...codesOf(ELEMENTS)]),
      what: text,
      duty: fc.constantFrom('duty' as const, 'voluntary' as const),
      proofWanted: text,
      inHours: hours,
      leverage: fc.constantFrom(false, false, true),
      withinDays: fc.constantFrom(null, 1, 30),
    })
    .map(({ inHours, withinDays, duty, ...part }) => (now: Instant) => ({
      ...part,
      ...(inHours % 2 === 0 && { duty }),
      catalogue: null,
      withinDays,
      dueAt: withinDays === null ? plusMs(now, inHours * HOUR) : null,
    })),
  consider_element: fc.record({ element: one(ELEMENTS), reasons: text }),
  consult_person: fc.record({ action, words: text }),
  record_commitment: fc.record({
    action,
    answer: fc.constantFrom('commits', 'refuses', 'disputes'),
    words: text,
  }),
  send_offer: fc.record({
    letter: text,
    noWaiver: fc.constantFrom(true, true, true, false),
    early: yes,
    parts: fc.constantFrom([], [], ['a1'], ['a2'], ['a2', 'a3']),
  }),
  answer_offer: fc
    .record({
      offer: the('o', 3),
      answers: fc.record(
        {
          a1: one(OFFER_ANSWERS),
          a2: one(OFFER_ANSWERS),
          a3: one(OFFER_ANSWERS),
          a4: one(OFFER_ANSWERS),
        },
        // Some parts now, others later.
        { requiredKeys: [] },
      ),
    })
    .map((part) => ({ ...part, words: {} })),
  impose_action: fc.record({ action, reasons: text }),
  start_action: fc.record({ action }),
  record_delivery: fc.record({ action, proof: text, unasked: text }),
  verify_delivery: fc.record({ action, how: text, alone: text }),
  confirm_delivery: fc.record({ action, answer: one(CONFIRMATIONS) }),
  overtake_action: fc.record({ action, reasons: text }),
} satisfies Inputs

/** Something that the verb's form can be sent with; always the same. */
export function anInputFor(verb: VerbName, now: Instant): unknown {
  const inputs: fc.Arbitrary<unknown> = INPUTS[verb]
  const samples = fc.sample(inputs, { seed: 1, numRuns: 50 }).map((input) => plan(input)(now))
  const fitting = samples.find((input) => verbCalled(verb).input.safeParse(input).success)
  if (fitting === undefined) throw new Error(`Nothing here can be sent with ${verb}.`)
  return fitting
}

/** What only the person decides, or only a clock; the rest is mostly the work of staff. */
const isFor = (kind: 'person' | 'clock', verb: VerbName) =>
  verbs[verb].theirs ? kind === 'person' : verbCalled(verb).by.every((each) => each === kind)

/** Mostly by whoever the verb is for, so that stories go somewhere; sometimes by anybody at all. */
function actorFor(verb: VerbName): fc.Arbitrary<Actor> {
  const fitting = isFor('person', verb)
    ? fc.constant(person)
    : isFor('clock', verb)
      ? fc.constant(clock)
      : staff
  return fc.oneof({ weight: 6, arbitrary: fitting }, { weight: 1, arbitrary: anybody })
}

/** Verbs that bring a story forward come more often; ending it, seldom. */
/** What ends a story, or would end it. */
const SELDOM: readonly VerbName[] = [
  'withdraw',
  'rule_on_wish',
  'ask_to_erase',
  'announce_erasing',
  'erase_case',
]
const FORWARD: readonly VerbName[] = [
  'send_offer',
  'answer_offer',
  'record_delivery',
  'confirm_delivery',
  'propose_action',
  'record_commitment',
  'decide',
  'appeal',
  'decide_appeal',
  'correct_entity',
  'offer_handover',
  'answer_handover',
  'tell_entity',
  'close',
]

/** Any command, or one of some verbs, to go deep into one part of the story. */
export function command(verbs = Object.keys(INPUTS) as readonly VerbName[]): fc.Arbitrary<Command> {
  return fc.oneof(
    ...verbs.map((verb) => ({
      weight: FORWARD.includes(verb) ? 4 : SELDOM.includes(verb) ? 1 : 2,
      arbitrary: fc.record({
        by: actorFor(verb),
        verb: fc.constant(verb),
        input: INPUTS[verb].map(plan),
        after: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 24, 24 * 15),
      }),
    })),
  )
}

/** Tries one command; what it answers is the story's to say. */
export function attempt(it: InMemoryCase, { by, verb, input, after }: Command) {
  // What a person does is stamped with the hour, so that most acts happen beside others in one.
  it.later({ hours: after, minutes: 7 })
  return it.tries(by, verb, input(it.now) as never)
}
