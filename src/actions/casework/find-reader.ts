import { z } from '@hono/zod-openapi'
import { neededToLetRead } from '../../domain/access/account-rules.ts'
import { colleagues, emailAddress, maybeReason, shortText } from '../../domain/case/fields.ts'
import { letInReader, nameReaders } from '../../domain/casework/outside-reader.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Context, Ruling } from '../../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import type { Tx } from '../../store/database.ts'
import { findCase } from '../../store/history/find-case.ts'
import { handsOn } from '../../store/staff/account-acts.ts'
import { findersOf } from '../../store/staff/finders.ts'
import { findOutside } from '../../store/staff/outside.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { contextOf } from '../run-verb.ts'
import { kept, missing, reasonAlone } from '../staff/alone.ts'
import { colleaguesOf, type ColleagueName } from '../staff/colleagues.ts'
import { idOfHand, onRecord, type Hand } from '../staff/hand.ts'
import { inTransaction } from '../transaction.ts'
import { caseBehind, openAccounts } from './left-to-nobody.ts'

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
export type ReaderNeeds = { readonly needs: 'second_person' | 'reason' }

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
  const found = await findOutside(house.database, house.keys, input.email)
  const done =
    found === null ? refuse('reader_not_let_in') : await letIn(house, by, caseId, { ...input, ...found })
  if (isTry(done)) await noteTry(house, by, { act: 'reader_refused', staffId: found?.id ?? null })
  return done
}

type Wanted = z.output<typeof readerInput> & { readonly id: string; readonly name: string }

async function letIn(
  house: House,
  by: Hand,
  caseId: string,
  { id, name, email, house: works, reason = '' }: Wanted,
): Promise<'done' | Refusal | ReaderNeeds> {
  const [accounts, hands, finders] = await Promise.all([
    openAccounts(house),
    handsOn(house.database, id),
    findersOf(house.database, caseId),
  ])
  const letInBy = by === 'machine' ? by : by.role === 'coordinator' ? 'coordinator' : 'administrator'
  let needs: ReaderNeeds | null = null
  let alone: { readonly reason?: string } = {}
  const done = await unseen(house, by, caseId, {
    decide(kase, context) {
      const needed = neededToLetRead(hands, by, finders)
      needs = needed === 'second_person' ? { needs: needed } : asReason(missing(needed, reason))
      if (needs !== null) return refuse('reader_not_let_in')
      alone = kept(needed, reason)
      const reader = { account: id, name, email, house: works, hands, letInBy } as const
      const why = alone.reason === undefined ? {} : { alone: alone.reason }
      return letInReader(kase, { ...reader, ...why }, accounts, context)
    },
    along: (tx) => onRecord(house, tx, by, { act: 'reader_let_in', staffId: id, ...alone }),
  })
  return needs ?? done
}

/** True for what was wanted and refused, where that could tell something of the case if it were tried again and again. */
function isTry(done: 'done' | Refusal | ReaderNeeds): boolean {
  return (
    done !== 'done' && ('needs' in done ? done.needs === 'second_person' : done.refused !== 'text_missing')
  )
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
  const caseId = await caseBehind(house, by.id, mark)
  if (caseId === null) return refuse('somebody_reads_it')
  const [there, open] = await Promise.all([colleaguesOf(house), openAccounts(house)])
  const done = await unseen(house, by, caseId, {
    decide: (kase, context) =>
      nameReaders(kase, input, open, {
        ...context,
        isColleague: (id) => there.some((each) => each.id === id),
        isCoordinator: (id) => there.some((each) => each.id === id && each.isCoordinator),
      }),
  })
  if (done !== 'done' && done.refused === 'names_not_taken')
    await noteTry(house, by, { act: 'names_refused' })
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
    readonly along?: (tx: Tx) => Promise<void>
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
    ...(along && { along }),
  })
  return isRefusal(done) ? done : 'done'
}

function asReason(lacks: object | null): ReaderNeeds | null {
  return lacks === null ? null : { needs: 'reason' }
}
