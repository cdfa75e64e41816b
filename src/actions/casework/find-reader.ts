import { isDeepStrictEqual } from 'node:util'
import { z } from '@hono/zod-openapi'
import { neededToLetRead } from '../../domain/access/account-rules.ts'
import { colleagues, emailAddress, maybeReason, shortText } from '../../domain/case/fields.ts'
import { letInReader, nameReaders } from '../../domain/casework/outside-reader.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Context, Ruling } from '../../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import type { Read } from '../../store/database.ts'
import { findCase } from '../../store/history/find-case.ts'
import { handsOn } from '../../store/staff/account-acts.ts'
import { lockAccounts, type StaffAccount } from '../../store/staff/accounts.ts'
import { findersOf } from '../../store/staff/finders.ts'
import { findOutside } from '../../store/staff/outside.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import type { Along } from '../prepare-commit.ts'
import { contextOf } from '../run-verb.ts'
import { kept, missing, reasonAlone } from '../staff/alone.ts'
import { colleaguesOf, type ColleagueName } from '../staff/colleagues.ts'
import { idOfHand, onRecord, type Hand } from '../staff/hand.ts'
import { inTransaction } from '../transaction.ts'
import { TRIES } from '../tries.ts'
import { caseBehind, couldRead } from './left-to-nobody.ts'

const HOUSE = { kind: 'house' } as const

const readerInput = z.object({
  /** The address of an account from outside. */
  email: emailAddress(),
  /** Where they work, as the person is told. */
  house: shortText(),
  reason: reasonAlone(),
})

const namesInput = z.object({ named: colleagues(), alone: maybeReason(), noCoordinator: maybeReason() })

/** What is missing before one alone lets somebody read a case. */
export type ReaderNeeds = { readonly needs: 'reason' }

/**
 * Lets somebody from outside read a case that nobody here may. Whoever does it sees no word of it, before or after. Each
 * try is on the record of accounts, without the case.
 *
 * @param mark stands for the case (`casesLeftToNobody`)
 */
export async function findReader(
  house: House,
  by: Hand,
  mark: string,
  raw: unknown,
): Promise<'done' | Refusal | Invalid | ReaderNeeds> {
  const input = parseInput(readerInput, raw)
  if (isInvalid(input)) return input
  const caseId = await caseBehind(house, idOfHand(by), mark)
  if (caseId === null) return refuse('somebody_reads_it')
  return untilAccountsStay(async () => {
    const known = await knownNow(house, house.database, caseId, input.email)
    const done = await letIn(house, by, caseId, input, known)
    if (isTry(done)) await noteTry(house, by, { act: 'reader_refused', staffId: known.found?.id ?? null })
    return done
  })
}

type Wanted = z.output<typeof readerInput>

/** What has to be known of accounts to let somebody in. */
interface Known {
  readonly found: { readonly id: string; readonly name: string } | null
  readonly accounts: readonly StaffAccount[]
  readonly hands: readonly string[]
  readonly finders: readonly string[]
}

class AccountsMoved extends Error {
  override readonly name = 'AccountsMoved'
}

/** Somebody did something to an account, or let it in to another case: it is looked at again. */
async function untilAccountsStay<T>(once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof AccountsMoved) || tries === TRIES) throw error
    }
  }
}

async function knownNow(house: House, read: Read, caseId: string, email: string): Promise<Known> {
  const found = await findOutside(read, house.keys, email)
  return {
    found,
    accounts: await couldRead(house, read, caseId),
    hands: found === null ? [] : await handsOn(read, found.id),
    finders: await findersOf(read, caseId),
  }
}

async function letIn(
  house: House,
  by: Hand,
  caseId: string,
  { email, house: works, reason = '' }: Wanted,
  known: Known,
): Promise<'done' | Refusal | ReaderNeeds> {
  const { found, accounts, hands, finders } = known
  if (found === null) return refuse('reader_not_let_in')
  const needed = neededToLetRead(hands, by, finders, missing('reason', reason) === null)
  if (needed === 'another') return refuse('reader_not_let_in')
  if (missing(needed, reason) !== null) return { needs: 'reason' }
  const { id, name } = found
  const letInBy = by === 'machine' ? by : by.role === 'coordinator' ? 'coordinator' : 'administrator'
  const alone = kept(needed, reason)
  const why = alone.reason === undefined ? {} : { alone: alone.reason }
  const reader = { account: id, name, email, house: works, hands, letInBy, ...why } as const
  return unseen(house, by, caseId, {
    decide: (kase, context) => letInReader(kase, reader, accounts, context),
    async along(tx) {
      await lockAccounts(tx)
      if (!isDeepStrictEqual(await knownNow(house, tx, caseId, email), known)) throw new AccountsMoved()
      await onRecord(house, tx, by, { act: 'reader_let_in', staffId: id, ...alone })
    },
  })
}

/** True for what was wanted and refused, where that could tell something of the case if it were tried again and again. */
function isTry(done: 'done' | Refusal | ReaderNeeds): boolean {
  return done !== 'done' && ('needs' in done || done.refused !== 'text_missing')
}

function noteTry(house: House, by: Hand, act: Parameters<typeof onRecord>[3]): Promise<void> {
  return inTransaction(house, (tx) => onRecord(house, tx, by, act))
}

/** Names others of us for a case that is for named staff alone and that none of them may read any more. */
export async function findNames(
  house: House,
  by: Exclude<Hand, 'machine'>,
  mark: string,
  raw: unknown,
): Promise<'done' | Refusal | Invalid> {
  const input = parseInput(namesInput, raw)
  if (isInvalid(input)) return input
  return untilAccountsStay(() => nameOthers(house, by, mark, input))
}

async function nameOthers(
  house: House,
  by: Exclude<Hand, 'machine'>,
  mark: string,
  input: z.output<typeof namesInput>,
): Promise<'done' | Refusal> {
  const caseId = await caseBehind(house, by.id, mark)
  if (caseId === null) return refuse('somebody_reads_it')
  const now = async (read: Read) => ({
    open: await couldRead(house, read, caseId),
    finders: await findersOf(read, caseId),
  })
  const known = await now(house.database)
  const { open } = known
  const there = await colleaguesOf(house)
  const done = await unseen(house, by, caseId, {
    async along(tx) {
      await lockAccounts(tx)
      if (!isDeepStrictEqual(await now(tx), known)) throw new AccountsMoved()
    },
    decide: (kase, context) =>
      nameReaders(kase, input, open, {
        ...context,
        isColleague: (id) => there.some((each) => each.id === id),
        isCoordinator: (id) => there.some((each) => each.id === id && each.isCoordinator),
      }),
  })
  if (done !== 'done') await noteTry(house, by, { act: 'names_refused' })
  return done
}

/**
 * Everybody who works on cases here but whoever asks, also those who are kept from it: the list itself would tell who is.
 * Nobody where no names are what keeps us out of it.
 */
export async function whomToName(house: House, by: string, mark: string): Promise<readonly ColleagueName[]> {
  const caseId = await caseBehind(house, by, mark)
  const found = caseId === null ? null : await findCase(house.database, house.keys, HOUSE, caseId)
  if (found === null || found.kase.onlyFor === null) return []
  return (await colleaguesOf(house)).filter(({ id }) => id !== by)
}

/** Decides and saves without anybody having seen the case. */
async function unseen(
  house: House,
  by: Hand,
  caseId: string,
  {
    decide,
    along,
  }: {
    readonly decide: (kase: Case, context: Context) => Ruling
    readonly along?: Along
  },
): Promise<'done' | Refusal> {
  const actor = by === 'machine' ? ({ kind: 'clock' } as const) : ({ kind: 'staff', id: by.id } as const)
  const done = await decideAndCommit(house, {
    viewer: HOUSE,
    by: actor,
    caseId,
    decide: (kase) => decide(kase, contextOf(house, actor)),
    seen: null,
    mayGoOn: () => true,
    ...(along && { along: () => along }),
  })
  return isRefusal(done) ? done : 'done'
}
