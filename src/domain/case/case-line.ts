import { standingOf } from '../access/relations.ts'
import { placeInLists } from '../access/seen-by.ts'
import { isDutyOpen } from '../casework/open-duties.ts'
import { nextStep } from '../casework/next-step.ts'
import { deadlineKind, type DeadlineKind } from '../casework/deadline-kind.ts'
import { readBy } from '../casework/outside-reader.ts'
import { inHandOf } from '../casework/in-hand.ts'
import { isAsked, readersFromOutside } from '../casework/outside.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isParked } from '../casework/parked.ts'
import { retaliationDue } from '../casework/retaliation.ts'
import { secondLooks } from '../casework/second-look.ts'
import type { NextStep } from '../casework/steps.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState } from '../vocabulary/casework.ts'
import type { CaseKind, Channel, Submitter } from '../vocabulary/intake.ts'
import type { Right } from '../vocabulary/rights.ts'
import type { Grade, Priority } from '../vocabulary/severity.ts'
import type { Role } from '../vocabulary/value-chain.ts'
import type { Case } from './case.ts'
import { listedFor, type Listed } from './listed.ts'
import { isSetAside, waitsForAnswer, waitsForOthers, type Queue } from './queues.ts'
import { placeAmongLate, placeAmongMessages, placeOf } from './sort-key.ts'
import { titleOf } from './title-of.ts'

/** What lists need to know of a case. */
export interface CaseLine {
  readonly reference: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly language: string
  readonly channel: Channel
  readonly receivedAt: Instant
  readonly handler: string | null
  /** Everybody who has something of it in hand. */
  readonly inHand: readonly string[]
  readonly tookPart: readonly string[]
  /** Who sees it beside coordinators: everybody (null), or whoever has it, … */
  readonly seenAs: string | null
  /** … and those who took part, where somebody else has it. */
  readonly alsoSeenBy: readonly string[]
  /** The only ones who may see it; null where nobody is named. */
  readonly onlyFor: readonly string[] | null
  /** Those who must not see it. */
  readonly recused: readonly string[]
  /** Nothing of it may be erased. */
  readonly held: boolean
  readonly priority: Priority
  readonly deadline: Instant | null
  readonly deadlineKind: DeadlineKind | null
  readonly worklistKey: string
  readonly level: Grade | null
  readonly provisional: boolean
  readonly rights: readonly Right[]
  readonly roles: readonly Role[]
  readonly nextStep: NextStep
  readonly nextDue: Instant | null
  readonly openAppeals: number
  /** Accounts of people from outside who were asked something here, and of those who may look now. */
  readonly outsideAsked: readonly string[]
  readonly outsideAdmitted: readonly string[]
  /** Of these, those who read the case because nobody here may. */
  readonly readFromOutside: readonly string[]
  /** By when somebody of those has to have read it; null where nobody was let in. */
  readonly readerDue: Instant | null
  readonly waitingForOthers: boolean
  /** The person wrote something that nobody has answered. */
  readonly unanswered: boolean
  /** Until when to answer that the person is made to suffer for having written to us. */
  readonly retaliationDue: Instant | null
  readonly messagesKey: string
  /** Only the person has something to do: not in the list of work. */
  readonly parked: boolean
  /** Place among those that wait longest past a promise; null while none is broken. */
  readonly lateKey: string | null
  readonly priorityMoved: boolean
  /** It ended while somebody is found to owe remedy. */
  readonly dutyOpen: boolean
  /** Something waits for a second person. */
  readonly secondPerson: boolean
  /** Set aside by two of us, or to be. */
  readonly setAside: boolean
  /** For what it stands on each list, where that is not what comes next. */
  readonly listed: Readonly<Partial<Record<Queue, Listed>>>
  readonly title: string
  readonly submitter: Submitter
}

/** What lists show of a case now, by today's rules. */
export function caseLine(kase: Case, calendar: Calendar): CaseLine {
  const severity = caseSeverity(kase)
  const next = nextStep(kase, calendar)
  const place = placeOf(kase, calendar)
  const standing = standingOf(kase)
  const { seenAs, alsoSeenBy } = placeInLists(standing)
  return {
    reference: kase.reference,
    kind: kase.kind,
    state: kase.state,
    language: kase.language,
    channel: kase.channel,
    receivedAt: kase.receivedAt,
    handler: kase.handler,
    inHand: inHandOf(kase),
    tookPart: kase.tookPart,
    seenAs,
    onlyFor: kase.onlyFor,
    held: kase.held !== null,
    recused: standing.recused,
    alsoSeenBy,
    priority: severity.priority,
    deadline: severity.key.deadline,
    deadlineKind: deadlineKind(kase, severity.key.deadline),
    worklistKey: place,
    level: severity.level,
    provisional: severity.provisional,
    rights: [...new Set(kase.impacts.flatMap((impact) => impact.rights))],
    roles: [...new Set(kase.entities.map((entity) => entity.role))],
    nextStep: next.step,
    nextDue: next.by,
    openAppeals: standing.openAppeals,
    outsideAsked: kase.outside.filter(isAsked).map(({ account }) => account),
    outsideAdmitted: standing.admitted,
    readFromOutside: readersFromOutside(kase),
    readerDue: readBy(kase, calendar),
    waitingForOthers: waitsForOthers(kase),
    unanswered: waitsForAnswer(kase),
    retaliationDue: retaliationDue(kase, calendar),
    messagesKey: placeAmongMessages(kase, calendar, place),
    parked: isParked(kase, calendar),
    lateKey: placeAmongLate(kase, calendar),
    priorityMoved: kase.priorityMoved !== null,
    dutyOpen: isDutyOpen(kase),
    secondPerson: secondLooks(kase, calendar).length > 0,
    setAside: isSetAside(kase),
    listed: listedFor(kase, calendar),
    title: titleOf(kase),
    submitter: kase.submitter,
  }
}
