import { RECEIVER, type OutsideBody } from '../value-chain/chain.ts'
import type { ContactObstacle } from '../value-chain/obstacles.ts'
import type { RefusalCode } from '../refusal.ts'
import { erasedFrom, isErasedNow, keepsThisErasing, toldUntilErased } from './erasing.ts'
import { actingContact } from '../value-chain/acting-contact.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Counted } from '../time/how-counted.ts'
import { doneAtOnce, type AtOnce } from './done-at-once.ts'
import { countedFor } from './counted.ts'
import { personFiles, type PersonFile } from '../files/person-files.ts'
import { earliest, isBefore, isPassed, type Instant } from '../time/instant.ts'
import type { CaseState, Outcome } from '../vocabulary/casework.ts'
import type { Adviser } from './advisers.ts'
import type { Answered } from './answered-by.ts'
import type { FollowUpQuestion, FollowUpStage } from '../vocabulary/follow-up.ts'
import { lastFelt, partsThere, questionsAfter, type HowItIs } from './follow-up.ts'
import type { CaseKind, DangerSign, Mandate, Submitter } from '../vocabulary/intake.ts'
import { impactKey, isUrgent } from './overview.ts'
import type { Appeal, Case, Keeping, CaseDecision, ContactDetails, Message, OwnView } from '../case/case.ts'
import { leftOut, pastOffers, type LeftOut, type PastOffer } from './person-offers.ts'
import { groupOf } from './person-group.ts'
import { personOpenOffers, type OpenOffer } from './person-open-offers.ts'
import { personReferrals, type PersonReferral } from './person-referrals.ts'
import { personOrganisation, type PersonOrganisation } from './person-organisation.ts'
import { personTalks, type PersonTalk } from './person-talks.ts'
import { talksAsOf } from './talks.ts'
import { personTranslations, type PersonTranslations } from './person-translations.ts'
import { personReprisals, type PersonReprisal } from './person-reprisals.ts'
import type { OutsideReviewer } from './outside.ts'
import { overturned, type Overturned } from './overturned.ts'
import { theirNos, type TheirNo } from './their-nos.ts'
import { isMailUnsafe, type Recovery } from '../intake/recovery.ts'
import { isMailStopped } from '../intake/safety.ts'
import { waitingForPerson, type Waiting } from './waiting-for-person.ts'
import { newsDue } from './news.ts'
import { recusedFrom } from './recusals.ts'
import { retaliationDue } from './retaliation.ts'
import { fiveFacts, type FiveFacts } from './facts.ts'
import { headingOf, type Heading } from './heading.ts'
import { filesNotKept, type FileNotKept } from '../files/files.ts'
import { newestFor, type Newest } from './newest.ts'
import { inOrder, NOTHING } from './next-step.ts'
import { shownWish, type ShownWish } from './noted-wish.ts'
import { everythingOwed, type Next } from './owed.ts'
import { promisedDue } from './shown-facts.ts'
import { stationOf, stationsOf, type Station, type StationState } from './stations.ts'
import { isToldToPerson } from './steps.ts'
import { toldFirst } from './told-first.ts'
import { notKept, type NotKept } from './told-times.ts'
import { workLawOf, type WorkLaw } from './work-law.ts'
import { compareWorklist } from './worklist-order.ts'

/** A step as the person sees it. */
export interface PersonStep extends Next {
  /** Its time is over. */
  readonly late: boolean
  /** How its time was counted, where that is in working days. */
  readonly counted: Counted | null
}

/** Everything the status page and the person's API answer show; nothing else leaves the case for them. */
export interface PersonView {
  readonly reference: string
  readonly state: CaseState
  readonly station: Station
  readonly stations: readonly { readonly station: Station; readonly state: StationState }[]
  readonly heading: Heading
  /** What came last, and the last decision where that is not it. */
  readonly newest: readonly Newest[]
  /** What could not wait and was done, oldest first. */
  readonly atOnce: readonly AtOnce[]
  /** Who told it, and whether it is about a child: the words of the page follow it. */
  readonly submitter: Submitter
  readonly kind: CaseKind
  /** They did not say it. */
  readonly submitterAssumed?: true | undefined
  /** They say that they are under 18 themselves. */
  readonly under18?: true | undefined
  readonly child: boolean
  /** When a law on people who report breaches at work may ask that they hear of it; null where they did not do so. */
  readonly workLaw: WorkLaw | null
  readonly receivedAt: Instant
  readonly story: string
  /** The rest of what they told, as it now is: what they set right stands in `toldBefore`. */
  readonly told: {
    readonly product: string | null
    /** Absent where they did not say. */
    readonly version?: string | undefined
    readonly output?: string | undefined
    readonly wish: string | null
    readonly feared: string | null
    readonly speaksFor: number | null
    readonly mandate: Mandate | null
    readonly behalf: string | null
    readonly dangerSigns: readonly DangerSign[]
    readonly dateThatWillPass: Instant | null
    /** Somebody already made them suffer for speaking up, or threatened to; absent where they did not say so. */
    readonly retaliation?: true | undefined
    /** By its code of two letters; absent where they did not say. */
    readonly country?: string | undefined
  }
  /** What they set right of it, as it was before; and ways to reach them that count no longer. Oldest first. */
  readonly toldBefore: Case['toldBefore']
  readonly detailsBefore: Case['personBefore']
  /** Since when a word of their own is asked for beside their receipt. */
  readonly ownWordSince: Instant | null
  /** Whether a code can be sent by mail to somebody who asks for it. */
  readonly recovery: Recovery
  /** BCP 47 tag of the language in which the story was told. */
  readonly language: string
  /** Everything that waits for the person, beside what comes next. */
  readonly waiting: readonly Waiting[]
  readonly next: PersonStep
  /** Everything that is owed, what comes next first. */
  readonly owed: readonly PersonStep[]
  /** Times that we promised, and did not keep or moved, that are not said above; with the reasons that we told. */
  readonly missedBefore: readonly NotKept[]
  /** The date that the person gave, after which help comes too late. */
  readonly ownDate: { readonly at: Instant; readonly passed: boolean } | null
  /**
   * Until when the person hears from us again, whatever comes; once it is closed only while they wait for an answer.
   */
  readonly newsBy: Instant | null
  /**
   * Until when somebody looks at what they suffer for having written to us; null when they told of none, or were
   * answered.
   */
  readonly retaliationBy: Instant | null
  /** Trouble that they have, or had, for having written to us: who takes care, what was done, when somebody looks next. */
  readonly reprisals: readonly PersonReprisal[]
  /** Somebody has read it, and it is among the most urgent: what is done because of how grave it is. */
  readonly urgent: boolean
  /** What they last said of how bad it is and whether it can be put right. */
  readonly ownView: OwnView | null
  /** What they are asked of how it is for them, after which stage; null where nothing is asked. */
  readonly followUp: {
    readonly after: FollowUpStage
    readonly since: Instant
    readonly questions: readonly FollowUpQuestion[]
    /** What they can say of which it is not right. */
    readonly parts: readonly { readonly id: string; readonly what: string }[]
  } | null
  /** What they said of how it is, each time. */
  readonly howItIs: readonly HowItIs[]
  /** Bodies outside that they were offered, what they said to it, and what came of it. */
  readonly referrals: readonly PersonReferral[]
  /** What came of it in general, for whoever told of others. */
  readonly generalNews: Case['generalNews']
  readonly contact: { readonly entity: string | null; readonly name: string | null }
  /** Who may become the contact: asked before anybody else is, with what speaks against it. */
  readonly contactQuestions: readonly {
    readonly id: string
    readonly entity: string
    readonly name: string
    readonly obstacles: readonly ContactObstacle[]
    readonly message: string
    readonly at: Instant
    /** What they said; null while they have not. */
    readonly agrees: boolean | null
  }[]
  /** What we asked them, and what they said to each. */
  readonly inquiries: Case['inquiries']
  /** What a decision relies on, as it was shown, and what they said to each. */
  readonly shownFacts: Case['shownFacts']
  /** Calls, meetings and mediations, with what was said about each. */
  readonly talks: readonly PersonTalk[]
  /** Their words in other languages, and what was sent to a machine for it. */
  readonly translations: PersonTranslations
  /** What we wrote to them, once more in their language: they read it first. */
  readonly inTheirs: Case['inTheirs']
  /**
   * Until when they can answer that before anything is decided, and never after the case is gone; null where that time is
   * over, or nothing waits.
   */
  readonly factsBy: Instant | null
  /** How many of the house can open the case, where it is for named staff alone; null where it is not. */
  readonly onlyFor: number | null
  /** How many of us must not see it. */
  readonly recused: number
  /** Whom of us they want kept from it, in their words, and what became of that. */
  readonly keepings: readonly (Pick<Keeping, 'id' | 'who' | 'at' | 'answer' | 'endedAt'> & {
    readonly isAnswered: boolean
  })[]
  /** Those who stand, or stood, beside them with a receipt of their own. */
  readonly advisers: readonly Adviser[]
  /** Of a group: since when a code for joining is open, and how many joined, in steps; null for everybody else. */
  readonly group: {
    readonly openSince: Instant | null
    /** What whoever holds the code reads of the case, and whether those who join may read how it ended. */
    readonly shown: string | null
    readonly hearsOutcome: boolean
    readonly joined: number
  } | null
  /** Nobody in the house stands apart from whom they fear: why. */
  readonly nobodyApart: { readonly reasons: string; readonly at: Instant } | null
  /** Bodies outside that were asked to be the contact, each with how to reach it and what it said. */
  readonly bodies: readonly Pick<OutsideBody, 'id' | 'name' | 'reach' | 'at' | 'until' | 'answer'>[]
  readonly readByAPerson: boolean
  /** An e-mail to them was refused or came back. */
  readonly mailReturned: boolean
  readonly organisations: readonly PersonOrganisation[]
  /** The first of the open offers; null where none is. */
  readonly offer: OpenOffer | null
  /** Every offer that waits for an answer, oldest first: the rest of a plan may come before the urgent part is answered. */
  readonly offers: readonly OpenOffer[]
  readonly pastOffers: readonly PastOffer[]
  /** Why an element of remedy has no action in what was offered. */
  readonly leftOut: readonly LeftOut[]
  readonly messages: readonly Pick<
    Message,
    'id' | 'from' | 'at' | 'body' | 'retaliation' | 'addsToStory' | 'adviser' | 'notForAdvisers' | 'namesUs'
  >[]
  readonly decisions: readonly (Pick<
    CaseDecision,
    'id' | 'kind' | 'outcome' | 'reasons' | 'whatNext' | 'at'
  > & {
    /** Never after the case is gone. */
    readonly appealUntil: Instant
    /** What was tried before it was ended without all of the remedy. */
    readonly tried?: string
    readonly canAppeal: boolean
    /** What an appeal put in its place; null while it stands. */
    readonly overturned: Overturned | null
  })[]
  /** What we took for a no of theirs, and whether it still counts; their own word undoes it. */
  readonly nos: readonly TheirNo[]
  /** Files of theirs that one of us did not keep. */
  readonly filesNotKept: readonly FileNotKept[]
  readonly appeals: readonly {
    readonly id: string
    readonly against: Appeal['against']
    readonly decision: string | null
    /** The person's own words. */
    readonly reasons: string
    readonly at: Instant
    /** By when it is answered; null where the case is erased before. */
    readonly dueAt: Instant | null
    readonly late: boolean
    readonly decided: {
      readonly outcome: Answered
      /** The decision that was made with it. */
      readonly decision: string
      readonly reasons: string
      readonly at: Instant
    } | null
    /** What was done of what the answer ordered, where that is an act of its own. */
    readonly carriedOut: Appeal['carriedOut']
  }[]
  /** Everybody from outside who was asked to look at one thing, and what the person said to it. */
  readonly outside: readonly Pick<
    OutsideReviewer,
    'id' | 'verb' | 'name' | 'house' | 'letInBy' | 'isAlone' | 'askedAt' | 'answer' | 'answeredAt' | 'endedAt'
  >[]
  readonly facts: FiveFacts
  readonly outcome: Outcome | null
  /** How often they stopped it: tells a form that is sent again from a new wish. */
  readonly stops: number
  readonly details: ContactDetails | null
  /** No mail goes to the address that they gave as safe: they wrote of it, and of somebody whom they fear. */
  readonly mailStopped: boolean
  /** It will be erased: why, when, and what it waits for. Once that day has come and nothing is waited for, it is erased now. */
  readonly erasing: {
    readonly because: NonNullable<Case['erasing']>['because']
    readonly on: Instant
    readonly waitsFor: RefusalCode | null
    /** It was kept past the day that they were told, and is erased on this one if they stay silent about their trouble. */
    readonly ifSilent: boolean
  } | null
  /** What one of us wrote down that they want, and was not done yet, or not at all. */
  readonly notedWish: ShownWish | null
  /** What they gave in files, also what is gone. */
  readonly files: readonly PersonFile[]
  /** What was to be erased on that day and was kept past it: that is over. */
  readonly notErased: {
    readonly because: NonNullable<Case['erasing']>['because']
    readonly on: Instant
  } | null
}

/**
 * The person's own view of their case at a moment. Takes a case folded from the events that are theirs to read; of whoever
 * told of others, as `seenByNotifier` leaves it.
 */
export function personView(stored: Case, now: Instant, calendar: Calendar): PersonView {
  const kase = talksAsOf(stored, now)
  const told = (by: Instant | null) => toldUntilErased(kase, by, { now, calendar })
  const owed = inOrder(everythingOwed(kase, calendar))
    .filter(({ step }) => isToldToPerson(step, kase.kind))
    .map((step) => (step.newTime && told(step.newTime.by) === null ? { ...step, newTime: null } : step))
    .map((step) => seenStep(step, now, countedFor(kase, step, calendar)))
    .filter(({ by }) => by === null || told(by) !== null)
  // What is owed still is said above, with its own time, the last new one and why.
  const isOwed = ({ step, by, reasons, moved }: NotKept) =>
    !moved &&
    owed.some(
      (each) =>
        each.step === step &&
        [each.by, each.newTime?.by].includes(by) &&
        (reasons === null || each.newTime?.reasons === reasons),
    )
  const front = frontContact(kase)
  const nameOf = (id: string) => [...kase.bodies, ...kase.entities].find((each) => each.id === id)?.name ?? ''
  const offers = personOpenOffers(kase, now)
  return {
    reference: kase.reference,
    state: kase.state,
    station: stationOf(kase, calendar),
    stations: stationsOf(kase, calendar),
    heading: headingOf(kase, calendar),
    newest: newestFor(kase),
    atOnce: doneAtOnce(kase),
    submitter: kase.submitter,
    kind: kase.kind,
    ...(kase.submitterAssumed && { submitterAssumed: kase.submitterAssumed }),
    ...(kase.under18 && { under18: kase.under18 }),
    child: kase.child,
    workLaw: workLawOf(kase, calendar),
    receivedAt: kase.receivedAt,
    story: kase.story,
    told: toldFirst(kase),
    toldBefore: kase.toldBefore,
    detailsBefore: kase.personBefore,
    ownWordSince: kase.ownWordSince,
    recovery: {
      since: kase.recoverySince,
      usedAt: kase.receiptByMailAt,
      isUnsafe: isMailUnsafe(kase.person),
      fearedAt: kase.recoveryFearedAt,
    },
    language: kase.language,
    waiting: waitingForPerson(kase),
    next: owed[0] ?? seenStep(NOTHING, now, null),
    owed,
    missedBefore: notKept(kase, now).filter((each) => isToldToPerson(each.step, kase.kind) && !isOwed(each)),
    ownDate: kase.dateThatWillPass && {
      at: kase.dateThatWillPass,
      passed: isPassed(kase.dateThatWillPass, now),
    },
    newsBy: told(newsDue(kase, calendar)),
    retaliationBy: told(retaliationDue(kase, calendar)),
    reprisals: personReprisals(kase, calendar).map((each) => ({ ...each, nextAt: told(each.nextAt) })),
    urgent: kase.readAt !== null && kase.closedAt === null && isUrgent(kase),
    ownView: kase.ownViews.at(-1) ?? null,
    followUp: followUpOf(kase),
    howItIs: kase.howItIs,
    referrals: personReferrals(kase, now),
    generalNews: kase.generalNews,
    contact: { entity: front, name: front === null ? null : nameOf(front) },
    contactQuestions: kase.contactQuestions
      .filter(
        (each) =>
          kase.contactQuestions.findLast(({ entity }) => entity === each.entity) === each &&
          kase.entities.some(({ id }) => id === each.entity),
      )
      .map(({ id, entity, obstacles, message, at, answer }) => ({
        id,
        entity,
        name: nameOf(entity),
        obstacles,
        message,
        at,
        agrees: answer?.agrees ?? null,
      })),
    inquiries: kase.inquiries,
    shownFacts: kase.shownFacts,
    talks: personTalks(kase, now),
    translations: personTranslations(kase),
    inTheirs: kase.inTheirs,
    factsBy: timeForFacts(kase, now, calendar),
    onlyFor: kase.onlyFor?.length ?? null,
    recused: recusedFrom(kase).length,
    keepings: kase.keepings.map(({ id, who, at, answer, answeredAt, endedAt }) => ({
      id,
      who,
      at,
      isAnswered: answeredAt !== null,
      answer,
      endedAt,
    })),
    advisers: kase.advisers,
    group: groupOf(kase),
    nobodyApart: kase.nobodyApart,
    bodies: kase.bodies.map(({ id, name, reach, at, until, answer }) => ({
      id,
      name,
      reach,
      at,
      until,
      answer,
    })),
    readByAPerson: kase.readAt !== null,
    mailReturned: kase.mailReturnedAt !== null,
    organisations: kase.entities.map((entity) => personOrganisation(kase, entity, front, now)),
    offer: offers[0] ?? null,
    offers,
    pastOffers: pastOffers(kase),
    leftOut: leftOut(kase),
    messages: kase.messages.map(({ by: _, ...message }) => message),
    decisions: kase.decisions.map((decision) => ({
      id: decision.id,
      kind: decision.kind,
      outcome: decision.outcome,
      reasons: decision.reasons,
      whatNext: decision.whatNext,
      at: decision.at,
      ...(decision.tried !== undefined && { tried: decision.tried }),
      appealUntil: earliest(decision.appealUntil, erasedFrom(kase, calendar)),
      canAppeal:
        kase.kind === 'grievance' &&
        !isBefore(decision.appealUntil, now) &&
        !isErasedNow(kase, { now, calendar }) &&
        !kase.appeals.some((appeal) => appeal.decision === decision.id),
      overturned: overturned(kase, decision.id),
    })),
    nos: theirNos(kase),
    filesNotKept: filesNotKept(kase),
    appeals: kase.appeals.map((appeal) => ({
      id: appeal.id,
      against: appeal.against,
      decision: appeal.decision,
      reasons: appeal.reasons,
      at: appeal.at,
      dueAt: appeal.decided === null ? told(appeal.dueAt) : appeal.dueAt,
      late: appeal.decided === null && isPassed(appeal.dueAt, now),
      decided: appeal.decided && {
        outcome: appeal.decided.outcome,
        decision: appeal.decided.decision,
        reasons: appeal.decided.reasons,
        at: appeal.decided.at,
      },
      carriedOut: appeal.carriedOut,
    })),
    outside: kase.outside.map(
      ({ id, verb, name, house, letInBy, isAlone, askedAt, answer, answeredAt, endedAt }) => ({
        id,
        verb,
        name,
        house,
        letInBy,
        isAlone,
        askedAt,
        answer,
        answeredAt,
        endedAt,
      }),
    ),
    facts: fiveFacts(kase),
    outcome: kase.outcome,
    stops: kase.stops,
    details: kase.person,
    mailStopped: isMailStopped(kase),
    erasing: kase.erasing && {
      because: kase.erasing.because,
      on: erasedFrom(kase, calendar) ?? kase.erasing.on,
      waitsFor: keepsThisErasing(kase, { now, calendar })[0]?.refused ?? null,
      ifSilent: isBefore(kase.erasing.on, erasedFrom(kase, calendar) ?? kase.erasing.on),
    },
    notedWish: shownWish(kase),
    files: personFiles(kase),
    notErased: kase.lapsedErasing && { because: kase.lapsedErasing.because, on: kase.lapsedErasing.on },
  }
}

function timeForFacts(kase: Case, now: Instant, calendar: Calendar): Instant | null {
  const promised = kase.state === 'closed' ? null : promisedDue(kase, calendar)
  const by = promised && earliest(promised, erasedFrom(kase, calendar))
  return by === null || isPassed(by, now) ? null : by
}

function followUpOf(kase: Case): PersonView['followUp'] {
  const last = lastFelt(kase)
  if (last === null) return null
  const { stage: after, at: since } = last
  const parts = partsThere(kase).map(({ id, what }) => ({ id, what }))
  return { after, since, questions: questionsAfter(kase, after), parts }
}

function seenStep(step: Next, now: Instant, counted: Counted | null): PersonStep {
  return { ...step, late: step.by !== null && isPassed(step.by, now), counted }
}

/** One visible front: the acting contact of the impact that comes first. Null means the receiver itself. */
function frontContact(kase: Case): string | null {
  const [first] = kase.impacts.toSorted((a, b) => compareWorklist(impactKey(kase, a), impactKey(kase, b)))
  if (!first) return null
  const contact = actingContact(kase, first.id)
  return contact === RECEIVER ? null : contact
}
