import { addGroup } from './casework/add-group.ts'
import { addNote } from './casework/add-note.ts'
import { answerFact } from './casework/answer-fact.ts'
import { answerFacts } from './casework/answer-facts.ts'
import { answerQuestion } from './casework/answer-question.ts'
import { askPerson } from './casework/ask-person.ts'
import { showFacts } from './casework/show-facts.ts'
import { answerTalk } from './casework/answer-talk.ts'
import { answerTalkRecord } from './casework/answer-talk-record.ts'
import { arrangeTalk } from './casework/arrange-talk.ts'
import { askForTalk } from './casework/ask-for-talk.ts'
import { offerTalk } from './casework/offer-talk.ts'
import { recordTalk } from './casework/record-talk.ts'
import { translateText } from './casework/translate-text.ts'
import { answerBodies } from './casework/answer-bodies.ts'
import { answerOwnView } from './casework/answer-own-view.ts'
import { answerOutside } from './casework/answer-outside.ts'
import { appeal } from './casework/appeal.ts'
import { askWhetherItHelped } from './casework/ask-whether-it-helped.ts'
import { askToStop } from './casework/ask-to-stop.ts'
import { holdEverything } from './casework/hold-everything.ts'
import { keepSnapshot } from './casework/keep-snapshot.ts'
import { markNoCopy } from './casework/mark-no-copy.ts'
import { nameWhoMaySee } from './casework/name-who-may-see.ts'
import { openToColleagues } from './casework/open-to-colleagues.ts'
import { recordCall } from './casework/record-call.ts'
import { recordStopAnswer } from './casework/record-stop-answer.ts'
import { askToReleaseHold } from './casework/ask-to-release-hold.ts'
import { keepHold } from './casework/keep-hold.ts'
import { releaseHold } from './casework/release-hold.ts'
import { answerKeeping } from './casework/answer-keeping.ts'
import { declareConflict } from './casework/declare-conflict.ts'
import { endAdviser } from './casework/end-adviser.ts'
import { endKeeping } from './casework/end-keeping.ts'
import { keepFrom } from './casework/keep-from.ts'
import { openJoining } from './casework/open-joining.ts'
import { endJoining } from './casework/end-joining.ts'
import { countMembers } from './casework/count-members.ts'
import { noteTimesOver } from './casework/note-times-over.ts'
import { hearMembers } from './casework/hear-members.ts'
import { letInAdviser } from './casework/let-in-adviser.ts'
import { liftRecusal } from './casework/lift-recusal.ts'
import { sayNobodyApart } from './casework/say-nobody-apart.ts'
import { skipFirstStep } from './casework/skip-first-step.ts'
import { askToSetAside } from './casework/ask-to-set-aside.ts'
import { checkWhyNoAct } from './casework/check-why-no-act.ts'
import { askOutside } from './casework/ask-outside.ts'
import { close } from './casework/close.ts'
import { carryOutOrder } from './casework/carry-out-order.ts'
import { complain } from './casework/complain.ts'
import { correctTold } from './casework/correct-told.ts'
import { decide } from './casework/decide.ts'
import { decideAppeal } from './casework/decide-appeal.ts'
import { describeImpact } from './casework/describe-impact.ts'
import { endOutside } from './casework/end-outside.ts'
import { flagDelay } from './casework/flag-delay.ts'
import { giveBack } from './casework/give-back.ts'
import { giveContactDetails } from './casework/give-contact-details.ts'
import { giveNewTime } from './casework/give-new-time.ts'
import { lookAtDuty } from './casework/look-at-duty.ts'
import { lowerRating } from './casework/lower-rating.ts'
import { noteWish } from './casework/note-wish.ts'
import { ruleOnWish } from './casework/rule-on-wish.ts'
import { announceErasing } from './casework/announce-erasing.ts'
import { askToErase } from './casework/ask-to-erase.ts'
import { eraseCase } from './casework/erase-case.ts'
import { offerBodies } from './casework/offer-bodies.ts'
import { noteDeciders } from './casework/note-deciders.ts'
import { noteLateness } from './casework/note-lateness.ts'
import { noteMailReturned } from './casework/note-mail-returned.ts'
import { rateImpact } from './casework/rate-impact.ts'
import { recordFinding } from './casework/record-finding.ts'
import { resume } from './casework/resume.ts'
import { reviewRating } from './casework/review-rating.ts'
import { ruleOnSetAside } from './casework/rule-on-set-aside.ts'
import { sayWhyNoAct } from './casework/say-why-no-act.ts'
import { ruleOnDelay } from './casework/rule-on-delay.ts'
import { askAboutReprisal } from './casework/ask-about-reprisal.ts'
import { recordReprisalStep } from './casework/record-reprisal-step.ts'
import { sayAboutReprisal } from './casework/say-about-reprisal.ts'
import { takeUpReprisal } from './casework/take-up-reprisal.ts'
import { askHowItIs } from './casework/ask-how-it-is.ts'
import { sayWhetherItHelped } from './casework/say-whether-it-helped.ts'
import { tellBody } from './casework/tell-body.ts'
import { sayHowItIs } from './casework/say-how-it-is.ts'
import { tellNotifier } from './casework/tell-notifier.ts'
import { sayOwnView } from './casework/say-own-view.ts'
import { takeBackErasing } from './casework/take-back-erasing.ts'
import { takeBackNo } from './casework/take-back-no.ts'
import { takeUp } from './casework/take-up.ts'
import { turnDelay } from './casework/turn-delay.ts'
import { withdraw } from './casework/withdraw.ts'
import { writeMessage } from './casework/write-message.ts'
import { addEntity } from './value-chain/add-entity.ts'
import { answerFear } from './value-chain/answer-fear.ts'
import { answerHandover } from './value-chain/answer-handover.ts'
import { answerAboutContact } from './value-chain/answer-about-contact.ts'
import { askAboutContact } from './value-chain/ask-about-contact.ts'
import { askBody } from './value-chain/ask-body.ts'
import { recordBodyAnswer } from './value-chain/record-body-answer.ts'
import { attribute } from './value-chain/attribute.ts'
import { chooseContact } from './value-chain/choose-contact.ts'
import { confirmEntity } from './value-chain/confirm-entity.ts'
import { consentToShare } from './value-chain/consent-to-share.ts'
import { correctEntity } from './value-chain/correct-entity.ts'
import { expireHandover } from './value-chain/expire-handover.ts'
import { noteSilence } from './value-chain/note-silence.ts'
import { offerHandover } from './value-chain/offer-handover.ts'
import { openReassessment } from './value-chain/open-reassessment.ts'
import { planReassessment } from './value-chain/plan-reassessment.ts'
import { recordClaim } from './value-chain/record-claim.ts'
import { recordCooperation } from './value-chain/record-cooperation.ts'
import { removeEntity } from './value-chain/remove-entity.ts'
import { tellEntity } from './value-chain/tell-entity.ts'
import { answerOffer } from './remedy/answer-offer.ts'
import { confirmDelivery } from './remedy/confirm-delivery.ts'
import { considerElement } from './remedy/consider-element.ts'
import { consultPerson } from './remedy/consult-person.ts'
import { imposeAction } from './remedy/impose-action.ts'
import { overtakeAction } from './remedy/overtake-action.ts'
import { proposeAction } from './remedy/propose-action.ts'
import { recordCommitment } from './remedy/record-commitment.ts'
import { recordDelivery } from './remedy/record-delivery.ts'
import { sendOffer } from './remedy/send-offer.ts'
import { startAction } from './remedy/start-action.ts'
import { takeAdvice } from './remedy/take-advice.ts'
import { verifyDelivery } from './remedy/verify-delivery.ts'
import type { Chapter, Verb } from './case/verb.ts'
import { CASE_STATES, type ActorKind, type CaseState } from './vocabulary/casework.ts'

/**
 * Everything that can be done to a case, by chapter: the one list. Buttons, API, permissions, the documents and the
 * random stories of the tests are made from it; what is not in it cannot be done.
 */
const CHAPTERS = {
  casework: [
    giveContactDetails,
    correctTold,
    sayOwnView,
    askHowItIs,
    sayHowItIs,
    tellNotifier,
    offerBodies,
    answerBodies,
    tellBody,
    askWhetherItHelped,
    sayWhetherItHelped,
    takeUp,
    writeMessage,
    addNote,
    askPerson,
    answerQuestion,
    showFacts,
    answerFact,
    answerFacts,
    askForTalk,
    offerTalk,
    arrangeTalk,
    answerTalk,
    recordTalk,
    translateText,
    answerTalkRecord,
    describeImpact,
    addGroup,
    recordFinding,
    rateImpact,
    reviewRating,
    lowerRating,
    answerOwnView,
    flagDelay,
    ruleOnDelay,
    decide,
    sayWhyNoAct,
    checkWhyNoAct,
    takeBackNo,
    askToSetAside,
    ruleOnSetAside,
    close,
    lookAtDuty,
    withdraw,
    resume,
    appeal,
    complain,
    decideAppeal,
    carryOutOrder,
    askOutside,
    answerOutside,
    endOutside,
    giveNewTime,
    noteLateness,
    turnDelay,
    markNoCopy,
    askToStop,
    recordStopAnswer,
    keepSnapshot,
    holdEverything,
    askToReleaseHold,
    keepHold,
    releaseHold,
    recordCall,
    nameWhoMaySee,
    sayNobodyApart,
    openToColleagues,
    declareConflict,
    liftRecusal,
    keepFrom,
    answerKeeping,
    endKeeping,
    letInAdviser,
    endAdviser,
    openJoining,
    endJoining,
    countMembers,
    noteTimesOver,
    hearMembers,
    skipFirstStep,
    giveBack,
    noteDeciders,
    noteMailReturned,
    noteWish,
    ruleOnWish,
    askToErase,
    takeBackErasing,
    announceErasing,
    eraseCase,
    takeUpReprisal,
    recordReprisalStep,
    sayAboutReprisal,
    askAboutReprisal,
  ],
  'value-chain': [
    addEntity,
    answerFear,
    confirmEntity,
    correctEntity,
    removeEntity,
    tellEntity,
    recordCooperation,
    noteSilence,
    recordClaim,
    attribute,
    planReassessment,
    openReassessment,
    chooseContact,
    askBody,
    recordBodyAnswer,
    askAboutContact,
    answerAboutContact,
    offerHandover,
    answerHandover,
    expireHandover,
    consentToShare,
  ],
  remedy: [
    proposeAction,
    considerElement,
    consultPerson,
    recordCommitment,
    sendOffer,
    answerOffer,
    takeAdvice,
    imposeAction,
    startAction,
    recordDelivery,
    verifyDelivery,
    confirmDelivery,
    overtakeAction,
  ],
} as const satisfies Readonly<Record<Chapter, readonly Verb[]>>

type Each = (typeof CHAPTERS)[Chapter][number]
export type { Chapter }
export type VerbName = Each['name']
type VerbCalled<Name extends VerbName> = Extract<Each, { readonly name: Name }>
/** The names of the verbs that somebody of this kind may use in some state. */
export type VerbBy<Kind extends ActorKind> = {
  [Name in VerbName]: Kind extends VerbCalled<Name>['by'][number] ? Name : never
}[VerbName]

const ALL: readonly Each[] = Object.values(CHAPTERS).flat()

/** Every verb by its name. */
export const verbs = Object.fromEntries(ALL.map((each) => [each.name, each])) as {
  readonly [Name in VerbName]: VerbCalled<Name>
}

const namesOf = <const C extends Chapter>(chapter: C) =>
  CHAPTERS[chapter].map(({ name }) => name) as readonly (typeof CHAPTERS)[C][number]['name'][]

/** The names of the verbs of each chapter, in order. */
export const VERBS = {
  casework: namesOf('casework'),
  'value-chain': namesOf('value-chain'),
  remedy: namesOf('remedy'),
} as const

/** The names of all verbs, in order. */
export const VERB_NAMES: readonly VerbName[] = ALL.map(({ name }) => name)

/** A verb by its name, its input no longer known to the compiler: for doors, which have checked it by its schema. */
export function verbCalled(name: VerbName): Verb {
  return verbs[name] as Verb
}

/** Who may do it in a state, and to which states it may lead; `same` leaves the state as it is. */
export interface Step {
  readonly by: readonly [ActorKind, ...ActorKind[]]
  readonly to: readonly (CaseState | 'same')[]
}

/** The lifecycle of a case: state × verb → who, and where it may lead. Made from the verbs. */
export const LIFECYCLE = Object.fromEntries(
  CASE_STATES.map(({ code }) => [
    code,
    Object.fromEntries(
      ALL.flatMap(({ name, by, from }) => {
        const to = from[code]
        return to === undefined ? [] : [[name, { by, to }] as const]
      }),
    ),
  ]),
) as Readonly<Record<CaseState, Readonly<Partial<Record<VerbName, Step>>>>>

/** The step of the lifecycle for a verb in a state, or null when there is none. */
export function stepFor(state: CaseState, verb: VerbName): Step | null {
  return LIFECYCLE[state][verb] ?? null
}
