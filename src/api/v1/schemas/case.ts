import { z } from '@hono/zod-openapi'
import { RESERVED } from '../../../domain/value-chain/bodies.ts'
import { CONTACT_OBSTACLES } from '../../../domain/value-chain/obstacles.ts'
import { NOTED_WISHES } from '../../../domain/vocabulary/noted-wish.ts'
import { ERASING_REASONS } from '../../../domain/vocabulary/erasing.ts'
import { FIRST_STEPS, MEASURES } from '../../../domain/vocabulary/first-hour.ts'
import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { House } from '../../../actions/house.ts'
import { NEXT_STEPS } from '../../../domain/casework/steps.ts'
import { membersNow, roughly } from '../../../domain/casework/group.ts'
import { unansweredByUs } from '../../../domain/casework/unanswered.ts'
import { PRIORITY_RULES } from '../../../domain/casework/priority.ts'
import { dutyOf } from '../../../domain/remedy/duty.ts'
import { wordOfOrganisation } from '../../../domain/remedy/word-of-organisation.ts'
import { isPassed } from '../../../domain/time/instant.ts'
import { CASE_STATES, OUTCOMES, RECUSALS, SET_ASIDE_REASONS } from '../../../domain/vocabulary/casework.ts'
import {
  CASE_KINDS,
  CHANNELS,
  DANGER_SIGNS,
  MANDATES,
  SUBMITTERS,
} from '../../../domain/vocabulary/intake.ts'
import { LEGAL_QUESTIONS, lawThatMayApply } from '../../../domain/vocabulary/law-that-may-apply.ts'
import { HOW_MUCH, HOW_SAFE } from '../../../domain/vocabulary/follow-up.ts'
import { PRIORITIES } from '../../../domain/vocabulary/severity.ts'
import { possibleBody } from '../possible-body.ts'
import {
  actor,
  at,
  code,
  impossible,
  listOf,
  maybeAt,
  maybeText,
  possible,
  severity,
  text,
  yes,
} from './fields.ts'
import { generalNewsSchema, howItIsSchema, ownViewSchema, reprisalSchema } from './person-view.ts'
import { languagesOfCase, textsToTranslate } from './languages.ts'
import { inquirySchema, shownFactSchema, talkSchema } from './dialogue.ts'
import { referralSchema } from './referral.ts'
import { impactBody, impactSchema } from './impact.ts'
import { earlierMessagesSchema, newestMessages } from './message-page.ts'
import { nextSchema } from './next.ts'
import { actionSchema, elementSchema, factsSchema, offerSchema } from './remedy.ts'
import {
  appealSchema,
  decisionSchema,
  adviserSchema,
  detailsSchema,
  toldBeforeSchema,
  messageSchema,
  noteSchema,
  outsideSchema,
} from './talk.ts'
import {
  attributionBodies,
  attributionSchema,
  claimSchema,
  consentSchema,
  contactSchema,
  entitySchema,
  handoverSchema,
  reassessmentSchema,
} from './value-chain.ts'

const lawSchema = z
  .object({
    code: text(),
    law: text(),
    article: text(),
    /** The day the row was compared with the text of the law; null when it was not. */
    verifiedOn: maybeText(),
    /** What this case does not say and would decide whether it applies. */
    dependsOn: listOf(code(LEGAL_QUESTIONS)),
  })
  .openapi('LegalClock')

/** A whole case, for those who handle it. */
export const caseSchema = z
  .object({
    id: z.uuid(),
    reference: text(),
    kind: code(CASE_KINDS),
    state: code(CASE_STATES),
    channel: code(CHANNELS),
    language: text(),
    receivedAt: at(),
    submitter: code(SUBMITTERS),
    /** Nobody said it. */
    submitterAssumed: z.boolean().optional(),
    /** By its code of two letters, where they said it. */
    country: text().optional(),
    /** Whoever tells it says that they are under 18. */
    under18: z.boolean().optional(),
    /** For how many people they speak, as what, and what those know of it and want. */
    speaksFor: z.int().nullable(),
    mandate: code(MANDATES).nullable(),
    behalf: maybeText(),
    child: yes(),
    dangerSigns: listOf(code(DANGER_SIGNS)),
    /** With the story they said that somebody makes them suffer for speaking up, or threatens to. */
    toldOfReprisal: z.boolean().optional(),
    dateThatWillPass: maybeAt(),
    triageDueAt: at(),
    danger: yes(),
    story: text(),
    product: maybeText(),
    /** The public description that they joined: their story where they added no words. */
    joined: z.object({ id: text(), description: text() }).optional(),
    /** Which version of it, and which of its answers by the product's own number for it. */
    version: text().optional(),
    output: text().optional(),
    wish: maybeText(),
    feared: maybeText(),
    source: maybeText(),
    /** What the person set right of what they told, as it stood before; oldest first. */
    toldBefore: listOf(toldBeforeSchema),
    person: detailsSchema.nullable(),
    handler: maybeText(),
    tookPart: listOf(text()),
    severity: severity().extend({ severe: yes(), priority: code(PRIORITIES), rule: code(PRIORITY_RULES) }),
    /** What the person says of how bad it is, each time they said it. */
    ownViews: listOf(ownViewSchema),
    /** What the person says of how it is for them, each time. */
    howItIs: listOf(howItIsSchema),
    /** Bodies outside that the person was offered, and what came of it. */
    referrals: listOf(referralSchema),
    /** What whoever told of others was told of what came of it. */
    generalNews: listOf(generalNewsSchema),
    next: nextSchema,
    /** Everything that is owed, what comes next first. */
    owed: listOf(nextSchema),
    impacts: listOf(impactSchema),
    entities: listOf(entitySchema),
    attributions: listOf(attributionSchema),
    claims: listOf(claimSchema),
    reassessments: listOf(reassessmentSchema),
    contacts: listOf(contactSchema),
    handovers: listOf(handoverSchema),
    consents: listOf(consentSchema),
    plan: listOf(actionSchema),
    elements: listOf(elementSchema),
    offers: listOf(offerSchema),
    /** The newest, oldest first; earlier ones are at `/cases/{id}/messages`. */
    messages: listOf(messageSchema),
    earlierMessages: earlierMessagesSchema,
    notes: listOf(noteSchema),
    decisions: listOf(decisionSchema),
    appeals: listOf(appealSchema),
    /** Everybody from outside who was asked to do one thing here, by their account. */
    outside: listOf(outsideSchema.extend({ account: text(), subject: z.record(z.string(), z.string()) })),
    /** Ids of those who took no part and can decide an appeal here. */
    canDecideAppeal: listOf(text()),
    /** The appeal that you could decide, and not any more after doing anything else; see `knowingly`. */
    barsFromAppeal: maybeText(),
    missed: listOf(z.object({ step: code(NEXT_STEPS), by: at() })),
    facts: factsSchema,
    outcome: code(OUTCOMES).nullable(),
    closedAt: maybeAt(),
    stops: z.int(),
    lookedAtAgainSince: maybeAt(),
    /** When it last opened again after it was closed: no time of ours ran meanwhile. */
    openedAgainAt: maybeAt(),
    adequacy: z.record(z.string(), z.string()),
    /** Asked to be set aside, and waiting for a second person. */
    /** What was taken for a no of the person, and was none. */
    takenBackNos: listOf(
      z.object({ impact: text(), shows: text(), decision: maybeText(), takenAt: at(), at: at() }),
    ),
    toSetAside: z
      .object({ because: code(SET_ASIDE_REASONS), reasons: text(), by: actor(), at: at() })
      .nullable(),
    /** The person brought it back after it was set aside. */
    isTheirs: yes(),
    /** Why it is to be erased, and when. */
    erasing: z
      .object({
        because: code(ERASING_REASONS),
        at: at(),
        on: at(),
        /** Words that wait for an answer came after that. */
        saidMore: yes().optional(),
      })
      .nullable(),
    /** What one of us wrote down that the person wants: it waits for a second person, or was declined. */
    notedWish: z
      .object({
        wish: code(NOTED_WISHES),
        said: code(CHANNELS),
        words: text(),
        by: actor(),
        at: at(),
        declined: z.object({ reasons: text(), at: at() }).nullable(),
      })
      .nullable(),
    /** What was to be erased on a day and was kept past it: it is not erased unless asked for, or announced, anew. */
    lapsedErasing: z.object({ because: code(ERASING_REASONS), on: at(), at: at() }).nullable(),
    erasedAt: maybeAt(),
    /** When somebody looks again at what is still owed after the case ended. */
    lookAgainAt: maybeAt(),
    /** What was done in the first hour. */
    measures: listOf(
      z.object({
        id: text(),
        measure: code(MEASURES),
        whom: text(),
        what: text(),
        until: at(),
        at: at(),
        answer: z.object({ stopped: yes(), words: text(), at: at() }).nullable(),
      }),
    ),
    snapshots: listOf(
      z.object({
        id: text(),
        what: text(),
        where: text(),
        address: maybeText(),
        hash: maybeText(),
        by: actor(),
        at: at(),
      }),
    ),
    calls: listOf(z.object({ whom: text(), when: at(), said: text(), by: actor() })),
    held: z.object({ because: text(), by: actor(), at: at() }).nullable(),
    /** Somebody asked that the hold be ended, and it waits for a second person. */
    toRelease: z.object({ because: text(), by: actor(), at: at() }).nullable(),
    /** When earlier holds were ended. */
    releasedAt: listOf(at()),
    /** Since when one of us says that there may be pictures of the abuse of a child. */
    noCopySince: maybeAt(),
    skipped: listOf(z.object({ step: code(FIRST_STEPS), reasons: text(), at: at() })),
    /** The only staff who may see it. */
    onlyFor: listOf(text()).nullable(),
    /** Those of us who must not see it, or were not to. */
    recusals: listOf(
      z.object({
        id: text(),
        account: text(),
        because: code(RECUSALS),
        keeping: maybeText(),
        hand: maybeText(),
        at: at(),
        endedAt: maybeAt(),
        liftedAt: maybeAt(),
      }),
    ),
    /** Whom of us the person wants kept from it. */
    keepings: listOf(
      z.object({
        id: text(),
        who: text(),
        at: at(),
        answeredAt: maybeAt(),
        answer: maybeText(),
        endedAt: maybeAt(),
      }),
    ),
    /** Those who stand, or stood, beside the person with a receipt of their own. */
    advisers: listOf(adviserSchema),
    /** The code with which others join a group, and who joined. */
    joining: z.object({ at: at(), endedAt: maybeAt(), shown: maybeText(), hearsOutcome: yes() }).nullable(),
    joinedTold: z.int(),
    /** In steps: how many joined at least, and how many of these let the group speak for them. Nobody is told apart. */
    members: z.object({ joined: z.int(), represented: z.int() }),
    memberLines: listOf(
      z.object({
        kind: z.enum(['joined', 'answered', 'fears_group', 'fears_other']),
        line: maybeText(),
        isPutRight: code(HOW_MUCH).optional(),
        feltSafe: code(HOW_SAFE).optional(),
      }),
    ),
    /** Since when what they wrote waits to be read, and whether somebody is afraid or not safe. */
    membersUnheard: z.object({ since: at(), isSoon: yes() }).nullable(),
    accessSaidAt: maybeAt(),
    operatorFearedSince: maybeAt(),
    fearOfUsSince: maybeAt(),
    nobodyApart: z.object({ reasons: text(), at: at() }).nullable(),
    bodies: listOf(
      z.object({
        id: text(),
        reserved: z.enum(RESERVED),
        name: text(),
        reach: text(),
        checkedOn: at(),
        at: at(),
        until: at(),
        answer: z.object({ accepted: yes(), words: maybeText(), at: at() }).nullable(),
      }),
    ),
    contactQuestions: listOf(
      z.object({
        id: text(),
        entity: text(),
        obstacles: listOf(code(CONTACT_OBSTACLES)),
        message: text(),
        at: at(),
        answer: z.object({ agrees: yes(), at: at() }).nullable(),
      }),
    ),
    /** What the person was asked, and what they said to each. */
    inquiries: listOf(inquirySchema),
    /** What a decision relies on, as the person was shown it, and what they said to each. */
    shownFacts: listOf(shownFactSchema),
    /** Calls, meetings and mediations, with what was said about each. */
    talks: listOf(talkSchema),
    ...languagesOfCase,
    /** When they said that they have nothing to add to that. */
    nothingToAddAt: maybeAt(),
    lastNewsAt: at(),
    unansweredSince: maybeAt(),
    /** Since when nobody has answered that the person is made to suffer for having written, and until when to. */
    retaliationSince: maybeAt(),
    retaliationBy: maybeAt(),
    /** Trouble that the person has, or had, for having written; one is open at most. */
    reprisals: listOf(reprisalSchema),
    /** Names of staff who took part, and of the tokens that things came by, by id. */
    names: z.record(z.string(), z.string()),
    /** Times set by law that may apply; not legal advice. What they mean is in the vocabulary, `legalClocks`. */
    law: listOf(lawSchema),
    /** Every ending that the case can have, and all that each still needs, as closing it would be refused. */
    endings: listOf(
      z.object({
        outcome: code(OUTCOMES),
        missing: listOf(
          z.object({ code: text(), about: z.record(z.string(), z.union([z.string(), z.number()])) }),
        ),
      }),
    ),
    /** What can be done now; posting one is refused for no reason that was known when this was answered. */
    verbs: listOf(possible()),
    cannot: listOf(impossible()),
  })
  .openapi('Case')

/** What is said of a group that others joined: no number and no time of it tells who did, and when. */
function groupBody({ joining, members, memberLines }: CaseView['kase']) {
  return {
    joining: joining && {
      at: joining.at,
      endedAt: joining.endedAt,
      shown: joining.shown,
      hearsOutcome: joining.hearsOutcome,
    },
    members: {
      joined: roughly(members.length),
      represented: roughly(membersNow({ members }).filter(({ isRepresented }) => isRepresented).length),
    },
    memberLines: memberLines.map(({ kind, line, isPutRight, feltSafe }) => ({
      kind,
      line,
      ...(isPutRight && { isPutRight }),
      ...(feltSafe && { feltSafe }),
    })),
  }
}

/** The case with what follows from it now: severity, what comes next, duties, verbs. */
export function caseBody(view: CaseView, house: Pick<House, 'url'>): z.input<typeof caseSchema> {
  const { kase, names, severity, next, owed, retaliationBy, facts, now } = view
  const seen = (step: typeof next) => ({
    ...step,
    late: step.by !== null && isPassed(step.by, now),
    counted: view.countOf(step),
  })
  const tokens = view.events.flatMap((event) => (event.by.kind === 'staff' && event.by.token) || [])
  const handler = kase.handler === null ? [] : [kase.handler]
  const involved = [...new Set([...kase.tookPart, ...handler, ...tokens])]
  return {
    ...kase,
    ...newestMessages(kase.messages, unansweredByUs(kase)),
    ...textsToTranslate(kase),
    ...groupBody(kase),
    severity,
    canDecideAppeal: view.free,
    barsFromAppeal: view.costs,
    next: seen(next),
    owed: owed.map(seen),
    retaliationBy,
    plan: kase.plan.map((action) => ({
      ...action,
      duty: dutyOf(kase, action, now),
      word: wordOfOrganisation(kase, action),
    })),
    impacts: kase.impacts.map(impactBody),
    attributions: attributionBodies(kase, now),
    facts,
    law: lawThatMayApply(kase.entities, now, view.timeZone).map(({ clock, dependsOn }) => ({
      code: clock.code,
      ...clock.source,
      verifiedOn: clock.verified_on,
      dependsOn,
    })),
    names: Object.fromEntries(
      involved.flatMap((id) => {
        const name = names.get(id)
        return name === undefined ? [] : [[id, name]]
      }),
    ),
    endings: view.endings.map(({ outcome, missing }) => ({
      outcome,
      missing: missing.map(({ refused, detail = {} }) => ({ code: refused, about: detail })),
    })),
    ...possibleBody(view.possible, `${house.url}/api/v1/cases/${kase.id}`),
  }
}
