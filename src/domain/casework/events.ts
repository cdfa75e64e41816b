import { z } from 'zod'
import {
  at,
  code,
  count,
  eventKind,
  flag,
  FOR_THE_PERSON,
  id,
  list,
  maybeWords,
  texts,
  TO_ANSWER,
  words,
} from '../case/event-kind.ts'
import { codesOf } from '../vocabulary/code.ts'
import { LETTER_KINDS } from '../vocabulary/letter-patterns.ts'
import {
  APPEAL_OUTCOMES,
  CASE_STATES,
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  DECISION_KINDS,
  DECISION_OUTCOMES,
  NO_ACT_REASONS,
  ORDERS,
  LET_IN_BY,
  OUTSIDE_TASKS,
  OUTCOMES,
  RECUSALS,
  SET_ASIDE_REASONS,
} from '../vocabulary/casework.ts'
import {
  IMPACT_FINDINGS,
  IMPACT_KINDS,
  IMPACT_NATURES,
  IMPACT_ORIGINS,
  RELATIONS,
} from '../vocabulary/impact.ts'
import { MANDATES } from '../vocabulary/intake.ts'
import { FIRST_STEPS, MEASURES } from '../vocabulary/first-hour.ts'
import {
  FOLLOW_UP_STAGES,
  GENERAL_NEWS,
  HOW_FAIR,
  HOW_MUCH,
  HOW_SAFE,
  LATER_STAGES,
} from '../vocabulary/follow-up.ts'
import { RIGHTS } from '../vocabulary/rights.ts'
import {
  DIMENSIONS,
  HOW_BAD,
  PRIORITIES,
  PUT_RIGHT,
  RATERS,
  UNKNOWN_REASONS,
} from '../vocabulary/severity.ts'
import { SAFETY_TOLD, WAYS } from './ways-to-reach.ts'
import { ERASING_EVENTS } from './erasing-events.ts'
import { FILED_EVENTS } from './filed-events.ts'
import { GROUP_EVENTS } from './group-events.ts'
import { REFERRAL_EVENTS } from './referral-events.ts'
import { TOLD_EVENTS } from './told-events.ts'
import { NEXT_STEPS } from './steps.ts'

const grade = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal('unknown'),
])
const judgement = { scale: grade, scope: grade, irremediability: grade, likelihood: grade }
const sideBySide = z.strictObject({ scale: grade, irremediability: grade })
const ofGroup = { impact: id, group: id }
const state = code(CASE_STATES)
const audience = FOR_THE_PERSON
/** Answers to complaints had the words of appeals before they had their own. */
const answered = z.union([code(APPEAL_OUTCOMES), code(COMPLAINT_OUTCOMES)])

/** What can happen to a case as such: told, read, judged, talked about, decided, ended, appealed. */
export const CASEWORK_EVENTS = {
  ...FILED_EVENTS,
  contact_details_given: eventKind({
    audience,
    facts: SAFETY_TOLD,
    texts: texts(WAYS),
  }),
  moved: eventKind({
    audience,
    facts: { from: state, to: state },
    /** New dates of actions that were promised when the person stopped: the pause is given back. */
    settled: { dates: z.record(id, at).optional() },
  }),
  /** `namesUs`: the person's words of whom they fear name this house, so only whoever took it up sees it. */
  taken_up: eventKind({ audience, facts: { handler: id, namesUs: z.literal(true).optional() } }),
  /** A mail to the person was refused or came back. */
  mail_returned: eventKind({ audience }),
  /** Whoever had it has no account any more: nobody has it. `part`: they had something of it, and not the case. */
  given_back: eventKind({ audience, facts: { handler: id, part: z.literal(true).optional() } }),
  note_added: eventKind({ texts: texts({ note: words }) }),
  /** Somebody was asked about a sentence to the person, or about words of theirs to others, and said why it is meant so. */
  letter_meant_so: eventKind({
    facts: { verb: z.string().max(64), kinds: list(z.enum([...codesOf(LETTER_KINDS), 'of_the_person'])) },
    texts: texts({ sentences: words, because: words }),
  }),
  message_written: eventKind({
    audience,
    facts: {
      message: id,
      /** The person says that somebody makes them suffer for having written to us; absent means no. */
      retaliation: flag.optional(),
      /** The person adds to what they told first, or corrects it; absent means no. */
      addsToStory: flag.optional(),
      /** Somebody who stands beside the person wrote it; absent where they did it themselves. */
      adviser: id.optional(),
      /** None of those may read it; absent where they may. */
      notForAdvisers: flag.optional(),
      /** One of those wrote it, and it names some of us: the person says whether they must not see the case. */
      namesUs: z.literal(true).optional(),
      /** One of us wrote it whom the person names where they tell of trouble: it answers nothing. */
      namedInReprisal: z.literal(true).optional(),
    },
    /** It answers what the person wrote before; `reprisal` is what it speaks to and does not end: older ones name none. */
    settled: { answers: flag, reprisal: id.optional() },
    texts: texts({ body: words }),
  }),
  impact_described: eventKind({
    audience,
    facts: {
      impact: id,
      rights: list(code(RIGHTS)),
      kind: code(IMPACT_KINDS),
      nature: code(IMPACT_NATURES),
      origin: code(IMPACT_ORIGINS),
      relation: code(RELATIONS),
    },
    texts: texts({ title: words, otherRight: maybeWords, otherRightSource: maybeWords }),
  }),
  group_added: eventKind({
    audience,
    facts: { ...ofGroup, knownCount: count.nullable(), estimatedCount: count.nullable() },
    texts: texts({ label: words, method: maybeWords, heightenedRisk: maybeWords }),
  }),
  impact_found: eventKind({
    audience,
    facts: { impact: id, finding: code(IMPACT_FINDINGS) },
    texts: texts({ reasons: words }),
  }),
  impact_rated: eventKind({
    audience,
    facts: { ...ofGroup, rater: code(RATERS), ...judgement, explainedUnknown: list(code(DIMENSIONS)) },
    texts: texts({ reasons: maybeWords }),
  }),
  /** A second person looked at the ratings of a group and lets them stand. */
  rating_reviewed: eventKind({
    audience,
    facts: {
      ...ofGroup,
      explainedUnknown: list(code(DIMENSIONS)),
      /** Why nobody can know what stays unknown. */
      because: code(UNKNOWN_REASONS).nullable(),
    },
    texts: texts({ reasons: words }),
  }),
  /** How bad it is for the person, and whether it can be put right, as they see it. */
  own_view_said: eventKind({
    audience,
    facts: { howBad: code(HOW_BAD).nullable(), putRight: code(PUT_RIGHT).nullable() },
  }),
  /** A second person answers why our rating stays below what the person says. */
  own_view_answered: eventKind({ audience, facts: { decision: id, theirs: sideBySide, ours: sideBySide } }),
  rating_lowered: eventKind({
    audience,
    facts: {
      ...ofGroup,
      ...judgement,
      toldPerson: flag,
      /** The decision by which the person was told: an appeal that overturns it ends the lowering. */
      decision: id.optional(),
    },
    texts: texts({ reasons: words }),
  }),
  delay_flagged: eventKind({
    audience,
    facts: { impact: id, deadline: at },
    /** Without reasons when the date is the one that the person gave with their story. */
    texts: texts({ reasons: maybeWords }),
  }),
  delay_ruled: eventKind({
    audience,
    facts: { impact: id, accepted: flag },
    texts: texts({
      reasons: maybeWords,
      /** Why whoever raised the flag answered it themselves. */
      alone: maybeWords,
    }),
  }),
  /** The date of an accepted flag came near enough to count, or has passed. */
  delay_turned: eventKind({ audience, facts: { impact: id, to: z.enum(['near', 'passed']) } }),
  decided: eventKind({
    audience,
    facts: {
      decision: id,
      kind: code(DECISION_KINDS),
      outcome: z.union([code(DECISION_OUTCOMES), code(OUTCOMES), answered]).nullable(),
      appealUntil: at,
      /** Everyone who took part so far; none of them may decide an appeal against it. */
      tookPart: list(id),
      /** The harm that it is about; absent where it is about the case as a whole, and in older events. */
      impact: id.optional(),
      /** The action that was taken back; absent in older events. */
      action: id.optional(),
    },
    /** `tried`: what was tried before the case was ended without all of the remedy. */
    texts: texts({ reasons: words, whatNext: maybeWords, tried: maybeWords }),
  }),
  closed: eventKind({
    audience,
    facts: {
      outcome: code(OUTCOMES),
      decision: id.nullable(),
      /** When somebody looks again at what is still owed; absent where nothing is. */
      lookAgainAt: at.optional(),
    },
    /** Offers that the person had not answered: they wait no longer. */
    settled: { lapsed: list(id).optional() },
    texts: z.record(z.string(), z.string()),
  }),
  withdrawn: eventKind({ audience, settled: TO_ANSWER, texts: texts({ reasons: maybeWords }) }),
  /** Why a harm that was found goes without an act; nothing yet, until somebody else confirms it. */
  no_act_reasoned: eventKind({
    audience,
    facts: { impact: id, because: code(NO_ACT_REASONS) },
    texts: texts({ reasons: words, shows: words }),
  }),
  no_act_ruled: eventKind({
    audience,
    facts: { impact: id, accepted: flag, decision: id.nullable() },
    texts: texts({ reasons: maybeWords }),
  }),
  /** The person says that what we took for their no was none: it counts no longer, and neither does what they said before. */
  no_taken_back: eventKind({ audience, facts: { impact: id, lookAgainAt: at.optional() } }),
  set_aside_asked: eventKind({
    facts: { because: code(SET_ASIDE_REASONS) },
    texts: texts({ reasons: words }),
  }),
  set_aside_ruled: eventKind({ facts: { accepted: flag }, texts: texts({ reasons: maybeWords }) }),
  /** After the case ended: what was done about what is still owed, and when somebody looks next. */
  duty_looked_at: eventKind({
    audience,
    facts: { lookAgainAt: at.nullable() },
    texts: texts({ reasons: words }),
  }),
  /** The time to be read again, for a case that nobody had read. */
  resumed: eventKind({ audience, facts: { triageDueAt: at.nullable() } }),
  /** The person is told a new time for what is late, and the reason; it stays late until it is done. */
  new_time_given: eventKind({
    audience,
    facts: {
      step: code(NEXT_STEPS),
      was: at,
      by: at,
      /** What is late; missing in older events, which count for everything of that step and time. */
      late: z.string().max(80).optional(),
    },
    texts: texts({ reasons: words }),
  }),
  promise_missed: eventKind({ audience, facts: { step: code(NEXT_STEPS), by: at } }),
  appealed: eventKind({
    audience,
    facts: { appeal: id, decision: id, dueAt: at },
    texts: texts({ reasons: words }),
  }),
  /** Against silence with the promised time that has passed, or against how we acted. */
  complained: eventKind({
    audience,
    facts: {
      appeal: id,
      against: code(COMPLAINTS),
      dueAt: at,
      step: code(NEXT_STEPS).optional(),
      by: at.optional(),
    },
    texts: texts({ reasons: words }),
  }),
  /**
   * Somebody from outside is asked to do one thing; they see nothing before the person has said yes. Whoever is to read the
   * case because nobody here may reads it at once; the reason is there where one alone let them in.
   */
  outside_asked: eventKind({
    audience,
    facts: {
      reviewer: id,
      account: id,
      verb: code(OUTSIDE_TASKS),
      subject: z.record(id, id),
      /** Who let them read the case; absent for whoever is asked to do one thing. */
      letInBy: code(LET_IN_BY).optional(),
    },
    texts: texts({ name: words, house: words, alone: maybeWords }),
  }),
  outside_answered: eventKind({ audience, facts: { reviewer: id, yes: flag } }),
  outside_ended: eventKind({ audience, facts: { reviewer: id }, texts: texts({ reasons: maybeWords }) }),
  appeal_decided: eventKind({
    audience,
    facts: {
      appeal: id,
      outcome: answered,
      order: code(ORDERS).optional(),
      /** The harm that a new finding was ordered for; absent where none was named. */
      impact: id.optional(),
      /** The time to be read anew, for what opens again and nobody has read. */
      triageDueAt: at.optional(),
      /** The decision that was made with it, and stands in place of the old one unless that was upheld. */
      decision: id,
    },
    texts: texts({ reasons: words }),
  }),
  /** What an appeal or a complaint ordered as an act of its own is done. */
  order_carried_out: eventKind({ audience, facts: { appeal: id }, texts: texts({ done: words }) }),
  /** What is done at once is for staff and the person: nobody else learns of it. */
  stop_asked: eventKind({
    audience,
    facts: { asked: id, measure: code(MEASURES), until: at },
    texts: texts({ whom: words, what: words }),
  }),
  stop_answered: eventKind({ audience, facts: { asked: id, stopped: flag }, texts: texts({ words }) }),
  snapshot_kept: eventKind({
    audience,
    facts: { snapshot: id },
    texts: texts({ what: words, where: words, address: maybeWords, hash: maybeWords }),
  }),
  hold_placed: eventKind({ audience, texts: texts({ because: words }) }),
  /** Whoever placed a hold cannot end it: somebody else is asked to. */
  hold_release_asked: eventKind({ texts: texts({ because: words }) }),
  /** The hold that was asked to be ended stays. */
  hold_kept: eventKind({ texts: texts({ because: words }) }),
  hold_released: eventKind({ audience, texts: texts({ because: words }) }),
  call_recorded: eventKind({ audience, facts: { when: at }, texts: texts({ whom: words, said: words }) }),
  no_copy_marked: eventKind({ audience }),
  /** The person took a new receipt: somebody may have seen the old one, or they lost it and had a code by mail. */
  receipt_replaced: eventKind({ audience, facts: { byMail: z.literal(true).optional() } }),
  first_step_skipped: eventKind({
    audience,
    facts: { step: code(FIRST_STEPS) },
    texts: texts({ reasons: words }),
  }),
  /** Only these see it from then on; whoever has it and is not among them has it no longer. */
  staff_named: eventKind({
    audience,
    facts: { named: list(id) },
    texts: texts({ fear: maybeWords, alone: maybeWords, noCoordinator: maybeWords }),
  }),
  /** Whether anybody here can decide the appeal that waits, where that changed. */
  deciders_noted: eventKind({ facts: { anybody: flag } }),
  /** Must not see it from then on. Whoever had it and must not see it has it no longer. */
  recused: eventKind({
    audience,
    /** `hand`: of the account by which it follows; only where somebody had a hand in the keys of this one. */
    facts: { account: id, because: code(RECUSALS), hand: id.optional() },
    texts: texts({ reasons: maybeWords }),
  }),
  recusal_lifted: eventKind({ audience, facts: { recusal: id }, texts: texts({ reasons: words }) }),
  /**
   * The person says who of us must not see it; `known` are the accounts that their words name. Where they name none, those
   * of a name like it are kept from it until somebody has answered whom they mean.
   */
  keeping_from_asked: eventKind({
    audience,
    facts: { keeping: id, known: list(id), alike: list(id).optional() },
    texts: texts({ who: words }),
  }),
  keeping_from_answered: eventKind({
    audience,
    facts: { keeping: id, named: list(id) },
    texts: texts({ reasons: words }),
  }),
  keeping_from_ended: eventKind({ audience, facts: { keeping: id } }),
  /** Some time after the end the person is asked how it is now; what they are asked before follows from the case. */
  follow_up_asked: eventKind({ audience, facts: { after: code(LATER_STAGES) } }),
  /** What the person says to it, each time: a question that they left out is absent. */
  how_it_is_said: eventKind({
    audience,
    facts: {
      after: code(FOLLOW_UP_STAGES),
      isPutRight: code(HOW_MUCH).optional(),
      holds: code(HOW_MUCH).optional(),
      backWhereYouWere: code(HOW_MUCH).optional(),
      helped: code(HOW_MUCH).optional(),
      fair: code(HOW_FAIR).optional(),
      feltSafe: code(HOW_SAFE).optional(),
      /** Which of what was done they mean, where it is not right, or does not hold. */
      actions: list(id).optional(),
    },
    /** It asks something of us: it says that it is not right, or not safe, or says anything in words. */
    settled: TO_ANSWER,
    texts: texts({ words: maybeWords }),
  }),
  /** Whoever told of others hears in general words what came of it. */
  notifier_told: eventKind({ audience, facts: { news: list(code(GENERAL_NEWS)) } }),
  /**
   * Somebody stands beside the person from then on, and reads with a receipt of their own. `tells`: they told it for the
   * person; absent where the person let them in.
   */
  adviser_let_in: eventKind({
    audience,
    facts: { adviser: id, mandate: code(MANDATES), seesEarlier: flag, tells: z.literal(true).optional() },
    texts: texts({ name: words }),
  }),
  /** `isFeared`: the person's words name them as somebody that they fear; absent where the person ended it. */
  adviser_ended: eventKind({ audience, facts: { adviser: id, isFeared: flag.optional() } }),
  ...GROUP_EVENTS,
  ...REFERRAL_EVENTS,
  ...TOLD_EVENTS,
  access_opened: eventKind({ audience, texts: texts({ reasons: words }) }),
  nobody_apart_said: eventKind({ audience, texts: texts({ reasons: words }) }),
  ...ERASING_EVENTS,
  /** A rule of this house changed, and with it who comes first: in the queue `moved` until somebody acts. */
  priority_moved: eventKind({ facts: { from: code(PRIORITIES), to: code(PRIORITIES), rules: count } }),
  /** The ledger of release 0.1.0 ends here: its last hash, and how many events it had. */
  ledger_taken_over: eventKind({
    facts: { head: z.string().regex(/^[0-9a-f]{64}$/), events: count },
    clear: ['head', 'events'],
  }),
}
