import { isNobodyLeft, type Account } from '../access/nobody-left.ts'
import { standingOf } from '../access/relations.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText, nextId, type Context, type Ruling } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { LetInBy } from '../vocabulary/casework.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'
import { ruleOnNames, whyNotTheseNames, type Names } from './name-who-may-see.ts'
import { isAdmitted, isReader, readersFromOutside } from './outside.ts'
import { everythingOwed } from './owed.ts'
import { isUrgent } from './overview.ts'
import { isInForce, isRecused } from './recusals.ts'
import type { StepOwner } from './steps.ts'

/*
 * A case that nobody here may read is still owed a reading. Whoever lets people in sees no word of it, and so none of this
 * is a verb of the case: they let in somebody from outside, or name others of us who may see it (UNGP 31(f) and (h); red
 * lines 7 and 14). Whoever is kept from the case does neither, also where that leaves nobody here who could: then it is
 * done on the machine (docs/decisions/0023).
 */

/** Somebody from outside who is to read a case. */
export interface Reader {
  readonly account: string
  readonly name: string
  readonly email: string
  /** Where they work, as the person is told. */
  readonly house: string
  /** Ids of whoever made the account, or a link to it. */
  readonly hands: readonly string[]
  readonly letInBy: LetInBy
  /** Why one alone lets them in. */
  readonly alone?: string
}

/**
 * True for a case that nobody here may read, and nobody from outside reads.
 *
 * @param accounts everybody who could read it, those from outside too: neither whose account is shut, nor who has not come
 */
export function waitsForReader(kase: Case, accounts: readonly Account[]): boolean {
  const readers = readersFromOutside(kase)
  return isNobodyLeft(standingOf(kase), accounts) && !accounts.some(({ id }) => readers.includes(id))
}

/**
 * By when somebody from outside reads it: the first time by which somebody has to have opened it, so that nothing else that
 * was promised is owed before. What nobody has read keeps the time that was promised when it came in: that nobody here may
 * read it takes nothing from the person. What was over before nobody was left is late by itself, and no time to find
 * anybody by.
 *
 * @param shutAt when the last account left the desk that could have read it, where the case does not say so itself
 */
export function readerDue(kase: Case, shutAt: Instant | null, calendar: Calendar): Instant {
  const since = kase.readAt === null ? kase.receivedAt : leftSince(kase, shutAt)
  const owed = everythingOwed(kase, calendar)
    .filter(({ owner, by }) => ofTheHouse(owner) && by !== null && isBefore(since, by))
    .map(({ by }) => by)
  return earliest(dueOfReading(kase, since, calendar), ...owed)
}

function dueOfReading(kase: Case, since: Instant, calendar: Calendar): Instant {
  if (kase.readAt === null) return kase.triageDueAt
  return finding(kase, since, calendar)
}

/** Since when nobody may read it. */
function leftSince(kase: Case, shutAt: Instant | null): Instant {
  return latest(
    kase.accessSaidAt ?? kase.receivedAt,
    shutAt ?? kase.receivedAt,
    ...kase.recusals.filter(isInForce).map(({ at }) => at),
    ...kase.outside.flatMap(({ endedAt }) => endedAt ?? []),
  )
}

function ofTheHouse(owner: StepOwner): boolean {
  return owner === 'house' || owner === 'colleague'
}

/**
 * By when whoever was let in from outside has to have read it: the time that was told to the person, or as long as finding
 * somebody may take where that had passed already. After it another is looked for. Null where nobody was let in.
 */
export function readBy(kase: Case, calendar: Calendar): Instant | null {
  const reader = kase.outside.findLast((each) => isReader(each) && isAdmitted(each))
  if (reader === undefined) return null
  const told = kase.readAt === null ? kase.triageDueAt : null
  return told !== null && isBefore(reader.askedAt, told) ? told : finding(kase, reader.askedAt, calendar)
}

function finding(kase: Case, since: Instant, calendar: Calendar): Instant {
  return ownDue(isUrgent(kase) ? 'CLK-OWN-FIND-READER-P1-4H' : 'CLK-OWN-FIND-READER-2WD', since, calendar)
}

/**
 * Lets somebody from outside read the case and do what there is to do in it, until it ends. Whoever lets them in sees no
 * word of it, so that why somebody cannot be let in is never said: it would tell whom the person fears, one guess after
 * the other.
 */
export function letInReader(
  kase: Case,
  reader: Reader,
  accounts: readonly Account[],
  context: Context,
): Ruling {
  const { account, name, house, letInBy, alone } = reader
  if (!waitsForReader(kase, accounts) || isKeptOut(kase, context)) return refuse('somebody_reads_it')
  const missing = checkText(house, 'text_missing')
  if (missing !== null) return missing
  if (!mayRead(kase, reader)) return refuse('reader_not_let_in')
  // Whoever did not read it in their time reads it no more.
  const before = kase.outside.filter((each) => isReader(each) && isAdmitted(each))
  return [
    ...before.map(({ id }) => event(context, 'outside_ended', { reviewer: id }, {})),
    event(
      context,
      'outside_asked',
      { reviewer: nextId('w', kase.outside), account, verb: 'read_case', subject: {}, letInBy },
      { name, house, ...(alone && { alone }) },
    ),
  ]
}

/** Whom the person wants kept from it is not let in by another door, and holds no key to one; nor is whom they fear. */
function mayRead(kase: Case, { account, hands, name, email, house }: Reader): boolean {
  return (
    ![account, ...hands].some((id) => isRecused(kase, id)) &&
    [house, name, email].every((each) => whyNameMayNotLearn(kase, each) === null)
  )
}

/** True for one of us who is kept from the case: for them there is none. */
function isKeptOut(kase: Case, { by }: Context): boolean {
  return by.kind === 'staff' && isRecused(kase, by.id)
}

/**
 * Names others of us for a case that is for named staff alone and that none of them may read any more. Nobody names
 * themselves: they would open to themselves what a person feared for. What follows from what was said alone is said first;
 * everything else is one answer, so that nobody reads off who is kept from the case, or was named for it.
 */
export function nameReaders(
  kase: Case,
  names: Names,
  accounts: readonly Account[],
  context: Context,
): Ruling {
  if (!waitsForReader(kase, accounts) || isKeptOut(kase, context)) return refuse('somebody_reads_it')
  if (context.by.kind === 'staff' && names.named.includes(context.by.id)) return refuse('names_oneself')
  const shape = whyNotTheseNames(names, context)
  if (shape !== null) return shape
  const ruling = ruleOnNames(kase, names, context)
  return isRefusal(ruling) || names.named.some((id) => isRecused(kase, id))
    ? refuse('names_not_taken')
    : ruling
}
