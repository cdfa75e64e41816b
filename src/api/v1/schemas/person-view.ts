import { STAFF_ROLES } from '../../../domain/vocabulary/staff.ts'
import { z } from '@hono/zod-openapi'
import { CONTACT_OBSTACLES } from '../../../domain/value-chain/obstacles.ts'
import type { House } from '../../../actions/house.ts'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import { sinceTheirLast } from '../../../domain/casework/unanswered.ts'
import { NEXT_STEPS } from '../../../domain/casework/steps.ts'
import { AT_ONCE } from '../../../domain/casework/done-at-once.ts'
import { MEASURES } from '../../../domain/vocabulary/first-hour.ts'
import { HEADINGS } from '../../../domain/casework/heading.ts'
import { NEWEST } from '../../../domain/casework/newest.ts'
import { STATIONS } from '../../../domain/casework/stations.ts'
import { inquirySchema, personTalkSchema, shownFactSchema } from './dialogue.ts'
import { languagesOfPerson } from './languages.ts'
import { WAITING } from '../../../domain/casework/waiting-for-person.ts'
import {
  APPEAL_OUTCOMES,
  CASE_STATES,
  DECISION_KINDS,
  OUTCOMES,
  READER_FINDERS,
} from '../../../domain/vocabulary/casework.ts'
import { ACTION_STATES, CONFIRMATIONS, ELEMENTS, OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import {
  FOLLOW_UP_QUESTIONS,
  FOLLOW_UP_STAGES,
  GENERAL_NEWS,
  HOW_FAIR,
  HOW_MUCH,
  HOW_SAFE,
} from '../../../domain/vocabulary/follow-up.ts'
import { REPRISAL_ANSWERS, REPRISAL_ASKINGS, REPRISAL_ENDS } from '../../../domain/vocabulary/reprisal.ts'
import { HOW_BAD, PUT_RIGHT } from '../../../domain/vocabulary/severity.ts'
import { DUTY_STANDINGS } from '../../../domain/remedy/duty.ts'
import {
  CASE_KINDS,
  CHANNELS,
  DANGER_SIGNS,
  MANDATES,
  SUBMITTERS,
} from '../../../domain/vocabulary/intake.ts'
import { NOTED_WISHES } from '../../../domain/vocabulary/noted-wish.ts'
import { COOPERATION, ROLES } from '../../../domain/vocabulary/value-chain.ts'
import { possibleBody } from '../possible-body.ts'
import { at, code, listOf, maybeAt, maybeText, possible, text, yes, impossible } from './fields.ts'
import { personFileSchema } from './person-file.ts'
import { personReferralSchema, tiedSchema } from './referral.ts'
import { nextSchema } from './next.ts'
import { dutyChangedSchema, factsSchema, heldBefore, wordSchema } from './remedy.ts'
import { earlierMessagesSchema, newestMessages } from './message-page.ts'
import {
  adviserSchema,
  AGAINST,
  answered,
  decisionOutcome,
  detailsSchema,
  toldBeforeSchema,
  outsideSchema,
  personMessageSchema,
} from './talk.ts'

const actionSchema = z
  .object({
    id: text(),
    what: text(),
    elements: listOf(code(ELEMENTS)),
    state: code(ACTION_STATES),
    voluntary: yes(),
    /** Whether it is a duty, by the finding in force. */
    duty: code(DUTY_STANDINGS),
    /** A later finding made a duty of it, or took the duty away. */
    dutyChanged: dutyChangedSchema,
    dueAt: at(),
    /** It is due so many days after the person's yes; null where a day is set. */
    withinDays: z.int().nullable(),
    late: yes(),
    answer: code(OFFER_ANSWERS).nullable(),
    /** What whoever is to do it has said to it, and until when they answer. */
    word: wordSchema,
    delivered: z.object({ at: at(), proof: text(), unasked: maybeText() }).nullable(),
    verifiedAt: maybeAt(),
    verifiedHow: maybeText(),
    /** Why nobody else could check it than who wrote it down. */
    verifiedAlone: maybeText(),
    imposed: z.object({ at: at(), reasons: text() }).nullable(),
    confirmed: code(CONFIRMATIONS).nullable(),
    overtaken: z.object({ at: at(), reasons: text() }).nullable(),
    heldBefore: listOf(heldBefore.extend({ inTime: yes() })),
    canConfirm: yes(),
  })
  .openapi('PersonAction')

/** How bad it is for the person, and whether it can be put right. */
export const ownViewSchema = z.object({
  howBad: code(HOW_BAD).nullable(),
  putRight: code(PUT_RIGHT).nullable(),
  at: at(),
})

/** What the person said of how it is for them, after which stage. */
export const howItIsSchema = z.object({
  after: code(FOLLOW_UP_STAGES),
  isPutRight: code(HOW_MUCH).optional(),
  holds: code(HOW_MUCH).optional(),
  backWhereYouWere: code(HOW_MUCH).optional(),
  helped: code(HOW_MUCH).optional(),
  fair: code(HOW_FAIR).optional(),
  feltSafe: code(HOW_SAFE).optional(),
  parts: listOf(z.object({ id: text(), what: text() })),
  words: maybeText(),
  at: at(),
})

/** What the person said of the trouble that they have for having written. */
/** `body`: whom it was handed to. */
const saidOfReprisal = z.object({
  how: code(REPRISAL_ANSWERS),
  words: maybeText(),
  body: maybeText(),
  at: at(),
})
/** What was done about it; `body` could look after it, if the person agrees. */
const reprisalStep = z.object({ done: text(), body: maybeText(), at: at() })

/** Trouble that the person has for having written, as they see it. */
const personReprisalSchema = z.object({
  id: text(),
  /** All that they said is that they do not feel safe. */
  onlyNotSafe: yes(),
  since: at(),
  owner: z.enum(['handler', 'other', 'nobody']),
  steps: listOf(reprisalStep.extend({ tied: listOf(tiedSchema) })),
  nextAt: maybeAt(),
  askedAt: maybeAt(),
  /** Until when their answer to the last question is waited for. */
  answerUntil: maybeAt(),
  said: listOf(saidOfReprisal),
  answers: listOf(code(REPRISAL_ANSWERS)),
  endedAt: maybeAt(),
})

/** The same, for those who handle the case. */
export const reprisalSchema = z.object({
  id: text(),
  /** `notSafe`: they said that they do not feel safe, and nothing of trouble for having written. */
  tellings: listOf(z.object({ at: at(), message: maybeText(), notSafe: yes().optional() })),
  owner: maybeText(),
  steps: listOf(reprisalStep),
  nextAt: maybeAt(),
  answeredAt: maybeAt(),
  metAt: maybeAt(),
  said: listOf(saidOfReprisal),
  asked: listOf(z.object({ after: code(REPRISAL_ASKINGS), at: at() })),
  end: z.object({ how: code(REPRISAL_ENDS), at: at() }).nullable(),
})

/** What whoever told of others was told of what came of it. */
export const generalNewsSchema = z.object({ news: listOf(code(GENERAL_NEWS)), at: at() })

/** What the person said to one part of an offer. */
const replySchema = z.object({ code: code(OFFER_ANSWERS), words: maybeText(), at: at() })

const organisationSchema = z
  .object({
    id: text(),
    name: text(),
    role: code(ROLES),
    cooperation: code(COOPERATION),
    askedAt: maybeAt(),
    answerDueAt: maybeAt(),
    answeredAt: maybeAt(),
    /** When it was last asked to stop what harms; that waits for no other question. */
    askedToStopAt: maybeAt(),
    isContact: yes(),
    operator: yes(),
    mayKnowWho: yes(),
    /** It was told who the person is, whatever they say now. */
    knowsWho: yes(),
    feared: yes(),
    /** It learns of the case at all only by the person's yes. */
    needsYes: yes(),
    /** The person said that it may learn of the case, without who they are. */
    mayLearn: yes(),
    /** It was told of the case. */
    told: yes(),
    actions: listOf(actionSchema),
  })
  .openapi('PersonOrganisation')

/** An offer that waits for the person's answer. */
const offerSchema = z.object({
  id: text(),
  letter: text(),
  at: at(),
  /** Before anybody found who is responsible: assessment goes on. */
  early: yes(),
  /** The urgent part; the rest of the plan follows. */
  restFollows: yes(),
  /** When they took more time, to have advice before they answer. */
  adviceAt: maybeAt(),
  actions: listOf(actionSchema.extend({ organisation: text(), waits: yes(), reply: replySchema.nullable() })),
})

/** Everything that leaves a case for the person it belongs to. */
export const personViewSchema = z
  .object({
    reference: text(),
    state: code(CASE_STATES),
    station: code(STATIONS),
    stations: listOf(z.object({ station: code(STATIONS), state: z.enum(['done', 'current', 'ahead']) })),
    heading: code(HEADINGS),
    /** What came last, and the last decision where that is not it. */
    /** What was taken for a no of the person, and whether it still counts. */
    nos: listOf(
      z.object({ impact: text(), shows: text(), at: at(), decision: maybeText(), takenBackAt: maybeAt() }),
    ),
    newest: listOf(z.object({ kind: code(NEWEST), subject: text(), at: at() })),
    /** What could not wait and was done; of whom was rung or asked only where it is safe to say so. */
    atOnce: listOf(
      z.object({
        id: text(),
        kind: code(AT_ONCE),
        measure: code(MEASURES).nullable(),
        who: maybeText(),
        at: at(),
      }),
    ),
    submitter: code(SUBMITTERS),
    kind: code(CASE_KINDS),
    /** Nobody said it. */
    submitterAssumed: z.boolean().optional(),
    /** They say that they are under 18 themselves. */
    under18: z.boolean().optional(),
    child: yes(),
    /** When a law on people who report breaches at work may ask that they hear of it. */
    workLaw: z.object({ confirmedBy: at(), feedbackBy: at() }).nullable(),
    receivedAt: at(),
    story: text(),
    /** The rest of what they told, as they told it. */
    told: z.object({
      product: maybeText(),
      version: text().optional(),
      output: text().optional(),
      wish: maybeText(),
      feared: maybeText(),
      speaksFor: z.int().nullable(),
      mandate: code(MANDATES).nullable(),
      behalf: maybeText(),
      dangerSigns: listOf(code(DANGER_SIGNS)),
      dateThatWillPass: maybeAt(),
      /** Somebody made them suffer for speaking up, or threatened to. */
      retaliation: z.boolean().optional(),
      country: text().optional(),
    }),
    /** What they set right of it, and ways to reach them that count no longer; oldest first. */
    toldBefore: listOf(toldBeforeSchema),
    detailsBefore: listOf(detailsSchema),
    /** Since when a word of their own is asked for beside their receipt. */
    ownWordSince: maybeAt(),
    /**
     * Since when a code is sent to an address that they chose, when it is asked for; when a new receipt was last made with
     * one; whether they said that mail must not be used, so that nobody can choose it; and when it ended because they
     * wrote of the address and of somebody whom they fear.
     */
    recovery: z.object({ since: maybeAt(), usedAt: maybeAt(), isUnsafe: yes(), fearedAt: maybeAt() }),
    /** BCP 47 tag of the language in which the story was told. */
    language: text(),
    /** Everything that waits for the person; until when a decision waits for their word on facts is `factsBy`. */
    waiting: listOf(z.object({ kind: code(WAITING), subject: text(), what: maybeText(), since: at() })),
    next: nextSchema,
    /** Everything that is owed, what comes next first. */
    owed: listOf(nextSchema),
    /** Promised times that passed, and that nothing is owed on any more. */
    missedBefore: listOf(
      z.object({ step: code(NEXT_STEPS), by: at(), reasons: maybeText(), moved: z.boolean() }),
    ),
    /** The date that the person gave, after which help comes too late. */
    ownDate: z.object({ at: at(), passed: yes() }).nullable(),
    newsBy: maybeAt(),
    /** Until when somebody looks at what the person suffers for having written. */
    retaliationBy: maybeAt(),
    /** Trouble that they have, or had, for having written. */
    reprisals: listOf(personReprisalSchema),
    /** Somebody has read it, and it is among the most urgent. */
    urgent: yes(),
    /** What they last said of how bad it is and whether it can be put right. */
    ownView: ownViewSchema.nullable(),
    /** What they are asked of how it is for them; null where nothing is asked. */
    followUp: z
      .object({
        after: code(FOLLOW_UP_STAGES),
        since: at(),
        questions: listOf(code(FOLLOW_UP_QUESTIONS)),
        parts: listOf(z.object({ id: text(), what: text() })),
      })
      .nullable(),
    /** What they said of how it is, each time. */
    howItIs: listOf(howItIsSchema),
    /** Bodies outside that they were offered, what they said to it, and what came of it. */
    referrals: listOf(personReferralSchema),
    /** What came of it in general, for whoever told of others. */
    generalNews: listOf(generalNewsSchema),
    contact: z.object({ entity: maybeText(), name: maybeText() }),
    /** Name of the member of staff who answers. */
    handler: maybeText(),
    /** Who may become the contact: the person is asked first, with what speaks against it. */
    contactQuestions: listOf(
      z.object({
        id: text(),
        entity: text(),
        name: text(),
        obstacles: listOf(code(CONTACT_OBSTACLES)),
        message: text(),
        at: at(),
        agrees: yes().nullable(),
      }),
    ),
    /** What the person was asked, and what they said to each. */
    inquiries: listOf(inquirySchema),
    /** What a decision relies on, as the person was shown it, and what they said to each. */
    shownFacts: listOf(shownFactSchema),
    /** Calls, meetings and mediations, with what was said about each. */
    talks: listOf(personTalkSchema),
    ...languagesOfPerson,
    /** Until when they can answer that before anything is decided; null where that time is over, or nothing waits. */
    factsBy: maybeAt(),
    /** How many of the house can open the case, where it is for named staff alone. */
    onlyFor: z.int().nullable(),
    /** Who of us read it, in which role, on which day; never who of them, and never the person themselves. */
    looks: listOf(
      z.object({
        day: text(),
        role: code(STAFF_ROLES),
        what: z.enum(['opened', 'found', 'ledger']),
      }),
    ),
    /** How many of us must not see it. */
    recused: z.int(),
    /** Whom of us they want kept from it, and what became of that. */
    keepings: listOf(
      z.object({
        id: text(),
        who: text(),
        at: at(),
        isAnswered: yes(),
        answer: maybeText(),
        endedAt: maybeAt(),
      }),
    ),
    /** Those who stand, or stood, beside them with a receipt of their own. */
    advisers: listOf(adviserSchema),
    /** Of a group: since when a code for joining is open, what it shows, and how many joined, in steps. */
    group: z
      .object({ openSince: maybeAt(), shown: maybeText(), hearsOutcome: yes(), joined: z.int() })
      .nullable(),
    nobodyApart: z.object({ reasons: text(), at: at() }).nullable(),
    /** Bodies outside that were asked to be the contact. */
    bodies: listOf(
      z.object({
        id: text(),
        name: text(),
        reach: text(),
        at: at(),
        until: at(),
        answer: z.object({ accepted: yes(), words: maybeText(), at: at() }).nullable(),
      }),
    ),
    readByAPerson: yes(),
    mailReturned: yes(),
    organisations: listOf(organisationSchema),
    /** The first of the open offers. */
    offer: offerSchema.nullable(),
    /** Every offer that waits for an answer, oldest first. */
    offers: listOf(offerSchema),
    pastOffers: listOf(
      z.object({
        id: text(),
        letter: text(),
        at: at(),
        early: yes(),
        lapsedAt: maybeAt(),
        parts: listOf(z.object({ action: text(), what: text(), answer: replySchema.nullable() })),
        words: listOf(text()),
      }),
    ),
    leftOut: listOf(z.object({ element: code(ELEMENTS), reasons: text() })),
    /** The newest, oldest first; earlier ones are at `/grievances/current/messages`. */
    messages: listOf(personMessageSchema),
    earlierMessages: earlierMessagesSchema,
    decisions: listOf(
      z.object({
        id: text(),
        kind: code(DECISION_KINDS),
        outcome: decisionOutcome(),
        reasons: text(),
        whatNext: maybeText(),
        tried: text().optional(),
        at: at(),
        appealUntil: at(),
        canAppeal: yes(),
        overturned: z.object({ decision: text(), outcome: code(APPEAL_OUTCOMES), at: at() }).nullable(),
      }),
    ),
    /** Files that the house did not keep, and why; all of them are at `/grievances/current/files`. */
    filesNotKept: listOf(z.object({ id: text(), at: at(), reasons: text() })),
    appeals: listOf(
      z.object({
        id: text(),
        against: AGAINST,
        decision: maybeText(),
        reasons: text(),
        at: at(),
        /** By when it is answered; null where the case is erased before. */
        dueAt: maybeAt(),
        late: yes(),
        decided: z.object({ outcome: answered(), decision: text(), reasons: text(), at: at() }).nullable(),
        /** What was done of the act that the answer ordered. */
        carriedOut: z.object({ done: text(), at: at() }).nullable(),
      }),
    ),
    /** Everybody from outside who was asked to look at one thing, and what the person said to it. */
    outside: listOf(outsideSchema),
    /** By when somebody from outside is found who reads it, where nobody here may and it is not erased before; else null. */
    readerBy: maybeAt(),
    /** Who is to find them: whoever manages accounts, or whoever runs the machine. */
    readerFinder: code(READER_FINDERS).nullable(),
    facts: factsSchema,
    outcome: code(OUTCOMES).nullable(),
    stops: z.int(),
    details: detailsSchema.nullable(),
    /** No mail goes to that address, though it was given as safe: they wrote of it, and of somebody whom they fear. */
    mailStopped: yes(),
    /** It will be erased: why, when, what it waits for, and whether only if they stay silent about their trouble. */
    erasing: z
      .object({
        because: z.enum(['own_request', 'retention']),
        on: at(),
        waitsFor: maybeText(),
        ifSilent: yes(),
      })
      .nullable(),
    /** What one of us wrote down that they want; null where it was done, or there is none. `declined` says why it was not. */
    notedWish: z
      .object({
        wish: code(NOTED_WISHES),
        said: code(CHANNELS),
        words: text(),
        at: at(),
        declined: z.object({ reasons: text(), at: at() }).nullable(),
      })
      .nullable(),
    /** What they gave in files. */
    files: listOf(personFileSchema),
    /** What was to be erased on that day and was kept past it: it is not erased unless asked for, or announced, anew. */
    notErased: z.object({ because: z.enum(['own_request', 'retention']), on: at() }).nullable(),
    verbs: listOf(possible()),
    cannot: listOf(impossible()),
  })
  .openapi('PersonView')

/** The same, with the receipt of whoever was let in just now. It is in no other answer. */
export const adviserLetInSchema = personViewSchema
  .extend({ adviserReceipt: text().optional() })
  .openapi('AdviserLetIn')

/** The person's view with what they can do now. */
export function personBody(
  { view, contactName, looks, reader, possible: now }: Mine,
  house: Pick<House, 'url'>,
): z.input<typeof personViewSchema> {
  return {
    ...view,
    ...newestMessages(view.messages, sinceTheirLast(view.messages)),
    handler: contactName,
    readerBy: reader?.by ?? null,
    readerFinder: reader?.finder ?? null,
    looks: looks.map(({ day, role, what }) => ({ day, role, what })),
    ...possibleBody(now, `${house.url}/api/v1/grievances/current`),
  }
}
