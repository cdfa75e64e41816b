import type { Instant } from '../time/instant.ts'
import type {
  CaseState,
  Complaint,
  DecisionKind,
  DecisionOutcome,
  NoActReason,
  Order,
  Outcome,
  RecusalReason,
  SetAsideReason,
} from '../vocabulary/casework.ts'
import type { ErasingReason } from '../vocabulary/erasing.ts'
import type { NotedWishCode } from '../vocabulary/noted-wish.ts'
import type {
  CaseKind,
  Channel,
  ContactSafety,
  DangerSign,
  Mandate,
  Submitter,
} from '../vocabulary/intake.ts'
import type { ImpactFinding, ImpactKind, ImpactNature, ImpactOrigin, Relation } from '../vocabulary/impact.ts'
import type { Right } from '../vocabulary/rights.ts'
import type { HowBad, Priority, PutRight } from '../vocabulary/severity.ts'
import type { FirstStep, Measure } from '../vocabulary/first-hour.ts'
import type { Actor } from './actor.ts'
import type { TheirWords } from './their-words.ts'
import type { ToldBefore } from './told.ts'
import type { FileTurnedAway, GivenFile } from '../files/files.ts'
import type { Reprisal } from '../casework/reprisals.ts'
import type { HowItIs } from '../casework/follow-up.ts'
import type { GeneralNews, LaterStage } from '../vocabulary/follow-up.ts'
import type { Adviser } from '../casework/advisers.ts'
import type { JoiningCode, Member, MemberLine, MembersUnheard } from '../casework/group.ts'
import type { Answered } from '../casework/answered-by.ts'
import type { Inquiry } from '../casework/inquiries.ts'
import type { ShownFact } from '../casework/shown-facts.ts'
import type { Talk } from '../casework/talks.ts'
import type { InTheirs, SentOut, Translation } from '../casework/translations.ts'
import type { OutsideReviewer } from '../casework/outside.ts'
import type { Promised } from '../casework/next-step.ts'
import type { Referral } from '../casework/referrals.ts'
import type { Delay } from '../casework/priority.ts'
import type { Judgement, Lowering, Rating, Review } from '../casework/severity.ts'
import type {
  ContactChoice,
  ContactQuestion,
  Entity,
  EntityClaim,
  Handover,
  OutsideBody,
  PlannedReassessment,
} from '../value-chain/chain.ts'
import type { AttributionCell } from '../value-chain/attribution.ts'
import type { ElementConsidered, Offer, RemedyAction } from '../remedy/plan.ts'

/** A grievance or notification being handled: everything its events say, folded by `evolve`. */
export interface Case {
  readonly id: string
  readonly reference: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly channel: Channel
  readonly language: string
  readonly receivedAt: Instant
  /** The last moment that it knows of: of its newest event. What is late or near is so for the lists as of then. */
  readonly asOf: Instant
  /** The moment of the newest event that the person reads: what they do next counts as done at that, or later. */
  readonly theirsAsOf: Instant
  readonly submitter: Submitter
  /** Nobody said it; never shown as told. */
  readonly submitterAssumed?: true | undefined
  /** Where they are, by its code of two letters; absent where they did not say. */
  readonly country?: string | undefined
  /** Whoever tells it says that they are under 18; absent where they did not. */
  readonly under18?: true | undefined
  /** For how many people they speak; null where they did not say. */
  readonly speaksFor: number | null
  /** As what they speak for somebody; null where they did not say. */
  readonly mandate: Mandate | null
  /** What those they speak for know of it and want, in their words. */
  readonly behalf: string | null
  /** The person said that it is about a child, or that they are one. */
  readonly child: boolean
  readonly dangerSigns: readonly DangerSign[]
  /** When they told it first, they said that somebody makes them suffer for speaking up, or threatens to. */
  readonly toldOfReprisal?: true | undefined
  readonly dateThatWillPass: Instant | null
  readonly triageDueAt: Instant
  readonly danger: boolean
  readonly story: string
  readonly product: string | null
  /**
   * The public description that they joined, as they read it (decision 0050); it is their story where they added no
   * words. Absent where they told it all themselves.
   */
  readonly joined?: { readonly id: string; readonly description: string } | undefined
  /** Which version of it; absent where nobody said. */
  readonly version?: string | undefined
  /** Which of its answers, by the product's own number for it; absent where nobody said. */
  readonly output?: string | undefined
  readonly wish: string | null
  readonly feared: string | null
  readonly source: string | null
  /** What the person set right of what they told, as it was before, oldest first. */
  readonly toldBefore: readonly ToldBefore[]
  readonly person: ContactDetails | null
  /** Ways to reach them that were replaced or taken back, oldest first: for the person alone. */
  readonly personBefore: readonly ContactDetails[]
  /** Since when mail to their address does not reach them; null while nothing came back. */
  readonly mailReturnedAt: Instant | null
  /** Since when a word of their own is asked for beside their receipt; null while none is. */
  readonly ownWordSince: Instant | null
  /** Since when a code is sent to an address that they chose, when it is asked for; null while none is. */
  readonly recoverySince: Instant | null
  /** When a new receipt was last made with such a code; null where none was. */
  readonly receiptByMailAt: Instant | null
  readonly handler: string | null
  /** When somebody of the staff first took it up to read it; null while nobody has. */
  readonly readAt: Instant | null
  /** Staff who did anything on this case; none of them decides an appeal. */
  readonly tookPart: readonly string[]
  /** How bad it is and whether it can be put right, in the person's own view, each time they said it. */
  readonly ownViews: readonly OwnView[]
  /** What a second person last answered to that with reasons, and by which decision; null when an appeal undid it. */
  readonly ownViewAnswered: OwnViewAnswered | null
  readonly impacts: readonly Impact[]
  readonly entities: readonly Entity[]
  /** Taken off the case again; kept for their names and so that no id is given twice. */
  readonly formerEntities: readonly Entity[]
  readonly cells: readonly AttributionCell[]
  readonly claims: readonly EntityClaim[]
  readonly reassessments: readonly PlannedReassessment[]
  readonly contacts: readonly ContactChoice[]
  readonly handovers: readonly Handover[]
  readonly consents: readonly {
    readonly entity: string
    readonly identity: boolean
    /** The person was told what it may bring; needed for an organisation they fear. */
    readonly warned: boolean
    /** Whether it may learn of the case at all; null where the yes to naming them says it. */
    readonly tell: boolean | null
    /** For somebody they fear a yes is for one telling; then it is used up. */
    readonly used: boolean
    readonly at: Instant
  }[]
  readonly plan: readonly RemedyAction[]
  readonly elements: readonly ElementConsidered[]
  readonly offers: readonly Offer[]
  readonly messages: readonly Message[]
  /** What was given for it in files, also what is gone again; oldest first. */
  readonly files: readonly GivenFile[]
  /** What was said of files that were not taken in for it; oldest first. */
  readonly filesTurnedAway: readonly FileTurnedAway[]
  /** Everything that the person, or somebody beside them, ever wrote, in whatever field; also what was replaced since. */
  readonly theirWords: readonly TheirWords[]
  readonly notes: readonly Note[]
  readonly decisions: readonly CaseDecision[]
  readonly appeals: readonly Appeal[]
  /** Everybody from outside of the house who was asked to do one thing here. */
  readonly outside: readonly OutsideReviewer[]
  /** Promised times that passed; each once. */
  readonly missed: readonly Promised[]
  /** After the end: when the person was asked how it is. */
  readonly followUps: readonly { readonly after: LaterStage; readonly at: Instant }[]
  /** What they said of how it is, each time; a later answer stands beside an earlier one. */
  readonly howItIs: readonly HowItIs[]
  /** What whoever told of others was told of what came of it. */
  readonly generalNews: readonly { readonly news: readonly GeneralNews[]; readonly at: Instant }[]
  /** Bodies outside that the person was offered for a need, and what came of it. */
  readonly referrals: readonly Referral[]
  /** New times that the person was told for what is late, with the reasons. */
  readonly newTimes: readonly NewTime[]
  readonly outcome: Outcome | null
  readonly closedAt: Instant | null
  /** How often the person stopped it. */
  readonly stops: number
  /**
   * When it last came back to be assessed: by an appeal, because the person asked for something else, or because they
   * go on after they had stopped.
   */
  readonly lookedAtAgainSince: Instant | null
  /** When it last opened again after it was closed: no time of ours ran meanwhile. */
  readonly openedAgainAt: Instant | null
  readonly adequacy: Readonly<Record<string, string>>
  /** When the person last had news that they did not make themselves; at first, when they were heard. */
  readonly lastNewsAt: Instant
  /** When the person wrote what nobody has answered yet; also after a case was closed. */
  readonly unansweredSince: Instant | null
  /** The same for what words of ours alone answer. Never without `unansweredSince`, and never before it. */
  readonly wordsOwedSince: Instant | null
  /**
   * Since when nobody has answered that the person is made to suffer for having written to us. Never without
   * `unansweredSince`.
   */
  readonly retaliationSince: Instant | null
  /** Trouble that they have, or had, for having written to us; one of it is open at most. */
  readonly reprisals: readonly Reprisal[]
  /** What we took for a no of the person, and they said that it was none; oldest first. */
  readonly takenBackNos: readonly TakenBackNo[]
  /** Asked to be set aside, and waiting for a second person. */
  readonly toSetAside: SetAside | null
  /** The person said that a filing which was set aside is theirs: it is not set aside again. */
  readonly isTheirs: boolean
  /** When somebody looks again at what is still owed after the case ended. */
  readonly lookAgainAt: Instant | null
  /** What somebody was asked to stop, take down or hold at once. */
  readonly measures: readonly InterimMeasure[]
  /** What was kept of something that may be gone tomorrow. */
  readonly snapshots: readonly Snapshot[]
  readonly calls: readonly Call[]
  /** Nothing of the case is erased while this stands. */
  readonly held: { readonly because: string; readonly by: Actor; readonly at: Instant } | null
  /** Somebody asked that the hold be ended, and it waits for a second person. */
  readonly toRelease: { readonly because: string; readonly by: Actor; readonly at: Instant } | null
  /** When earlier holds were ended, oldest first. */
  readonly releasedAt: readonly Instant[]
  /** Since when one of us says that there may be pictures of the abuse of a child. */
  readonly noCopySince: Instant | null
  /** What of the first hour needs no doing, and why. */
  readonly skipped: readonly { readonly step: FirstStep; readonly reasons: string; readonly at: Instant }[]
  /** The only staff who may see it; null where nobody is named. */
  readonly onlyFor: readonly string[] | null
  /** Since when nobody here can decide the appeal that waits; null while somebody can, or while that is not known. */
  readonly nobodyDecidesSince: Instant | null
  /** Those of us who must not see it, or must not have, and why; the same one twice where there were two reasons. */
  readonly recusals: readonly Recusal[]
  /** Whom of us the person wants kept from it, in their words. */
  readonly keepings: readonly Keeping[]
  /** When somebody said who may see it; null where nobody has, also where only who was there already sees it. */
  readonly accessSaidAt: Instant | null
  /** Since when whoever runs this house is feared in this case. */
  readonly operatorFearedSince: Instant | null
  /** Since when nobody has answered whether the person's words of whom they fear mean whoever runs this house. */
  readonly fearOfUsSince: Instant | null
  /** Everybody who stands, or stood, beside the person with a receipt of their own. */
  readonly advisers: readonly Adviser[]
  /** The code with which others join a group; null where there never was one. */
  readonly joining: JoiningCode | null
  /** How many joined at least, as whoever leads the group was told; 0 before that. */
  readonly joinedTold: number
  /** Everybody who joined the group, also who left it. */
  readonly members: readonly Member[]
  /** What they said, but for those who left; empty for everybody but staff and themselves. */
  readonly memberLines: readonly MemberLine[]
  /** What of it nobody of us has read. */
  readonly membersUnheard: MembersUnheard | null
  /** Nobody in the house stands apart from whom the person fears. */
  readonly nobodyApart: { readonly reasons: string; readonly at: Instant } | null
  /** Outside bodies that were asked to be the contact. */
  readonly bodies: readonly OutsideBody[]
  /** What the person was asked about who may become their contact, and their word. */
  readonly contactQuestions: readonly ContactQuestion[]
  /** What we asked the person, and what they said to each. */
  readonly inquiries: readonly Inquiry[]
  /** The facts that a decision relies on, as they were shown, and what the person said to each. */
  readonly shownFacts: readonly ShownFact[]
  /** Calls, meetings and mediations that one side asked for, and what came of each. */
  readonly talks: readonly Talk[]
  /** Words of the person in other languages, oldest first; they stand beside what was written. */
  readonly translations: readonly Translation[]
  /** Which of their words were sent to a machine that translates. */
  readonly sentOut: readonly SentOut[]
  /** Words of ours in the language of the person. */
  readonly inTheirs: readonly InTheirs[]
  /**
   * How many of these were shown before what was found, decided or opened last: no hearing for what is decided next.
   */
  readonly factsUsed: number
  /** When they said that they have nothing to add to those; null where they did not, or were shown more since. */
  readonly nothingToAddAt: Instant | null
  /** A rule of this house changed, and with it who comes first; null once somebody of the staff did anything since. */
  /** It is to be erased at a time to come, and why. Until then it can be taken back, or held. */
  readonly erasing: {
    readonly because: Exclude<ErasingReason, 'house'>
    readonly at: Instant
    readonly on: Instant
    /** Words that wait for an answer came after that. */
    readonly saidMore?: true
  } | null
  /**
   * What was to be erased on a day and was kept past it: that day is over, and nothing is erased until somebody asks
   * for it, or it is announced, anew. Null where there is none, or that happened.
   */
  readonly lapsedErasing: {
    readonly because: Exclude<ErasingReason, 'house'>
    readonly on: Instant
    readonly at: Instant
  } | null
  /** What one of us last wrote down that they want, and waits for a second person or was not done; null where there is none. */
  readonly notedWish: {
    readonly wish: NotedWishCode
    readonly said: Channel
    readonly words: string
    readonly by: Actor
    readonly at: Instant
    readonly declined: { readonly reasons: string; readonly at: Instant } | null
  } | null
  /** How many of their words stood there when they last said that it is safe to write to them. */
  readonly wordsBeforeSafe: number
  /** When the choice of an address for a code ended because they wrote of it and of somebody whom they fear. */
  readonly recoveryFearedAt: Instant | null
  /** What keeps it from being erased and is not shown to whoever reads it like this. */
  readonly keptBeside?: 'case_is_held' | 'erased_after_answer'
  /** When the person last said, or showed, that they want it kept. */
  readonly keptAgainAt: Instant | null
  /** Since when its words are erased: whoever still has it in hand does nothing more to it. */
  readonly erasedAt: Instant | null
  readonly priorityMoved: { readonly from: Priority; readonly to: Priority; readonly at: Instant } | null
}

export interface Recusal {
  readonly id: string
  readonly account: string
  readonly because: RecusalReason
  /** What the person asked, where it follows from that; ends with it. */
  readonly keeping: string | null
  /** The account of whoever is kept from the case and had a hand in the keys of this one; ends with theirs. */
  readonly hand: string | null
  readonly at: Instant
  /** When it ended; null while it stands. */
  readonly endedAt: Instant | null
  /** When a coordinator ended it; null where it stands, or ended otherwise. */
  readonly liftedAt: Instant | null
}

export interface Keeping {
  readonly id: string
  readonly who: string
  readonly at: Instant
  /** When their words named an account, or one of us answered whom they mean; null while that is open. */
  readonly answeredAt: Instant | null
  /** What we wrote to the person of it. */
  readonly answer: string | null
  /** When they took it back. */
  readonly endedAt: Instant | null
}

export interface InterimMeasure {
  readonly id: string
  readonly measure: Measure
  readonly whom: string
  readonly what: string
  readonly until: Instant
  readonly at: Instant
  readonly answer: { readonly stopped: boolean; readonly words: string; readonly at: Instant } | null
}

export interface Snapshot {
  readonly id: string
  readonly what: string
  readonly where: string
  readonly address: string | null
  readonly hash: string | null
  readonly by: Actor
  readonly at: Instant
}

export interface Call {
  readonly whom: string
  readonly when: Instant
  readonly said: string
  readonly by: Actor
}

export interface OwnView {
  readonly howBad: HowBad | null
  readonly putRight: PutRight | null
  readonly at: Instant
}

/** The grades that stood side by side when a second person answered. */
export interface OwnViewAnswered {
  readonly decision: string
  readonly theirs: Pick<Judgement, 'scale' | 'irremediability'>
  readonly ours: Pick<Judgement, 'scale' | 'irremediability'>
}

export interface ContactDetails {
  readonly safety: ContactSafety
  /** Nobody said how safe it is: being careful is our choice, and not shown as their word. */
  readonly safetyAssumed?: true | undefined
  readonly name: string | null
  readonly email: string | null
  readonly howToReach: string | null
  /** How to call or write there safely; null where they said nothing of it. */
  readonly plan: ContactPlan | null
}

/** What somebody who rings or writes there keeps to (domain reference 13: safe-contact plan). */
export interface ContactPlan {
  /** When, in their own words, by the clock where they are. */
  readonly times: string | null
  /** What whoever rings or writes calls themselves. */
  readonly coverName: string | null
  /** Who may pick up or open it, beside them. */
  readonly whoMayAnswer: string | null
  /** Nothing is left: no message with anybody, none on a machine. */
  readonly leaveNoMessage: boolean
}

export interface Impact {
  readonly id: string
  readonly title: string
  /** The first is the primary right; the others follow from it. */
  readonly rights: readonly Right[]
  readonly otherRight: { readonly name: string; readonly source: string } | null
  readonly kind: ImpactKind
  readonly nature: ImpactNature
  readonly origin: ImpactOrigin
  readonly relation: Relation
  readonly finding: {
    readonly code: ImpactFinding
    readonly reasons: string
    readonly at: Instant
    readonly by: Actor
  } | null
  readonly groups: readonly AffectedGroup[]
  readonly delay: RaisedDelay | null
  /** Why it goes without an act; counts once somebody else has confirmed it. */
  readonly noAct: NoAct | null
}

/** A delay flag, with whoever raised it and where it stands towards its date. */
export interface RaisedDelay extends Delay {
  /** Who of the staff raised it; null when the date is the person's own. */
  readonly by: string | null
  /** A service account raised it: nobody knows who holds it, so whoever answers may be the same. */
  readonly service: boolean
  readonly flaggedAt: Instant
  /** The date is near enough to order anything; before, an accepted flag waits. */
  readonly near: boolean
  /** Since when it orders: accepted, and near; null while it does not. */
  readonly ordersSince: Instant | null
  /** When the date had passed. */
  readonly passedAt: Instant | null
  /** An earlier date that waits for somebody else's answer while the accepted one counts. */
  readonly earlier: Pick<RaisedDelay, 'deadline' | 'reason' | 'by' | 'service' | 'flaggedAt'> | null
}

/** A new time for what was promised by another and is late. */
export interface NewTime extends Promised {
  /** The time that passed. */
  readonly was: Instant
  /** What it is about (`keyOfOwed`); missing in older cases, where it counts for everything of that step and time. */
  readonly late?: string | undefined
  readonly reasons: string
  readonly at: Instant
  /** When what it was told for was no longer owed, so that it is for nothing that comes later; null until then. */
  readonly overAt: Instant | null
}

export interface NoAct {
  readonly because: NoActReason
  readonly reasons: string
  /** Their words, the proof, or how it was searched. */
  readonly shows: string
  readonly by: Actor
  readonly at: Instant
  /** The decision that confirmed it; null while it waits for a second person. */
  readonly decision: string | null
}

export interface TakenBackNo extends Pick<NoAct, 'shows' | 'decision'> {
  readonly impact: string
  /** When we took it for a no. */
  readonly takenAt: Instant
  /** When the person said that it was none. */
  readonly at: Instant
}

/** What two people say of a filing that is nobody's story. */
export interface SetAside {
  readonly because: SetAsideReason
  readonly reasons: string
  readonly by: Actor
  readonly at: Instant
}

export interface AffectedGroup {
  readonly id: string
  readonly label: string
  readonly knownCount: number | null
  readonly estimatedCount: number | null
  readonly method: string | null
  readonly heightenedRisk: string | null
  readonly ratings: readonly Rating[]
  readonly lowering: Lowering | null
  /** When an appeal overturned a lowering that was in force; null when none did. */
  readonly raisedAgainAt: Instant | null
  readonly reviews: readonly Review[]
  /** How many ratings were there when a date passed after which more may be lost; null when none did. */
  readonly outdated: number | null
}

export interface Message {
  readonly id: string
  readonly from: 'person' | 'staff'
  readonly by: Actor
  readonly at: Instant
  readonly body: string
  /** The person says in it that somebody makes them suffer for having written to us. */
  readonly retaliation: boolean
  /** It adds to what they told first, or corrects it; absent where it does not. */
  readonly addsToStory?: boolean
  /** Who stands beside the person and wrote it for them; absent where the person wrote it. */
  readonly adviser?: string
  /** None of those may read it; absent where they may. */
  readonly notForAdvisers?: boolean
  /** One of those wrote it and names some of us: the person is asked whether they must not see the case. */
  readonly namesUs?: true
}

/** Internal: never shown to the person or to another organisation. */
export interface Note {
  readonly by: Actor
  readonly at: Instant
  readonly note: string
}

export interface CaseDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly outcome: DecisionOutcome | Outcome | Answered | null
  readonly reasons: string
  readonly whatNext: string | null
  readonly at: Instant
  readonly by: Actor
  readonly appealUntil: Instant
  readonly tookPart: readonly string[]
  /** The harm that it is about; absent where it is about the case as a whole, and in older cases. */
  readonly impact?: string
  /** The action that was taken back; absent in older cases. */
  readonly action?: string
  /** What was tried before it was given up; said only of an ending without all of the remedy. */
  readonly tried?: string
}

export interface Appeal {
  readonly id: string
  readonly against: 'decision' | Complaint
  /** What it is against; null where it is against silence, or how we acted. */
  readonly decision: string | null
  /** The promised time that had passed, where it is against silence. */
  readonly missed: Promised | null
  readonly reasons: string
  readonly at: Instant
  readonly dueAt: Instant
  /** Made while the case was closed, and not stopped since. */
  readonly afterClosing: boolean
  readonly decided: {
    readonly outcome: Answered
    /** What it orders; null where the kind of decision says it, and where nothing changes. */
    readonly order: Order | null
    /** The harm that it names; absent where none was named. */
    readonly impact?: string
    /** The decision that was made with it. */
    readonly decision: string
    readonly reasons: string
    readonly at: Instant
    readonly by: Actor
  } | null
  /** What was done of what it ordered, where that is an act of its own. */
  readonly carriedOut: { readonly done: string; readonly at: Instant } | null
}
