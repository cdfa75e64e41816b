import { z } from '@hono/zod-openapi'
import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import { neededToLetRead } from '../../domain/access/account-rules.ts'
import { colleagues, emailAddress, maybeReason, shortText } from '../../domain/case/fields.ts'
import { isRecused } from '../../domain/casework/recusals.ts'
import { couldBeNamed, letInReader, nameReaders } from '../../domain/casework/outside-reader.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Ruling } from '../../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { findCase } from '../../store/history/find-case.ts'
import { listStaff, type StaffAccount } from '../../store/staff/accounts.ts'
import { findOutside } from '../../store/staff/outside.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { contextOf } from '../run-verb.ts'
import { colleaguesOf, type ColleagueName } from '../staff/colleagues.ts'
import { missing, reasonAlone } from '../staff/alone.ts'
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
 * Lets somebody from outside read a case that nobody here may. Whoever does it sees no word of it, before or after.
 *
 * @param mark stands for the case (`casesLeftToNobody`)
 */
export async function findReader(
  house: House,
  by: string,
  mark: string,
  raw: unknown,
): Promise<'done' | Refusal | Invalid | ReaderNeeds> {
  const input = parseInput(readerInput, raw)
  if (isInvalid(input)) return input
  const { email, reason = '' } = input
  const caseId = await caseBehind(house, by, mark)
  if (caseId === null) return refuse('somebody_reads_it')
  const [found, accounts] = await Promise.all([
    findOutside(house.database, house.keys, email),
    listStaff(house.database, house.keys),
  ])
  const account = accounts.find(({ id }) => id === found?.id)
  if (found === null || account === undefined) return refuse('no_outside_account')
  const open = await openAccounts(house)
  let needs: ReaderNeeds | null = null
  const done = await unseen(house, by, caseId, (kase, context) => {
    const needed = neededToLetRead(account, by, othersWhoCould(kase, accounts, by))
    needs = needed === 'second_person' ? { needs: needed } : asReason(missing(needed, reason))
    if (needs !== null) return refuse('somebody_reads_it')
    const alone = needed === 'reason' ? { alone: reason } : {}
    return letInReader(
      kase,
      { account: found.id, name: found.name, email, house: input.house, ...alone },
      open,
      context,
    )
  })
  return needs ?? done
}

/** Names others of us for a case that is for named staff alone and that none of them may read any more. */
export async function findNames(
  house: House,
  by: string,
  mark: string,
  raw: unknown,
): Promise<'done' | Refusal | Invalid> {
  const input = parseInput(namesInput, raw)
  if (isInvalid(input)) return input
  const caseId = await caseBehind(house, by, mark)
  if (caseId === null) return refuse('somebody_reads_it')
  const [there, open] = await Promise.all([colleaguesOf(house), openAccounts(house)])
  return unseen(house, by, caseId, (kase, context) =>
    nameReaders(kase, input, open, {
      ...context,
      isColleague: (id) => there.some((each) => each.id === id),
      isCoordinator: (id) => there.some((each) => each.id === id && each.isCoordinator),
    }),
  )
}

/** Those of us who could be named for it; nobody where no names are what keeps us out of it. */
export async function couldRead(
  house: House,
  by: string,
  mark: string,
): Promise<readonly ColleagueName[] | null> {
  const caseId = await caseBehind(house, by, mark)
  const found = caseId === null ? null : await findCase(house.database, house.keys, HOUSE, caseId)
  if (found === null) return null
  return couldBeNamed(found.kase, await colleaguesOf(house)).filter(({ id }) => id !== by)
}

/** Decides and saves without anybody having seen the case. */
async function unseen(
  house: House,
  by: string,
  caseId: string,
  decide: (kase: Case, context: ReturnType<typeof contextOf>) => Ruling,
): Promise<'done' | Refusal> {
  const actor = { kind: 'staff', id: by } as const
  const done = await decideAndCommit(house, {
    viewer: HOUSE,
    by: actor,
    caseId,
    decide: (kase) => decide(kase, contextOf(house, actor)),
    seen: null,
    mayGoOn: () => true,
  })
  return isRefusal(done) ? done : 'done'
}

/** Everybody else who can let people in and is not kept from the case. */
function othersWhoCould(kase: Case, accounts: readonly StaffAccount[], by: string): string[] {
  const roles = rolesInHouse('accounts')
  return accounts
    .filter(({ role, disabled, waits, hasCome }) => {
      return roles.includes(role) && !disabled && !waits && hasCome
    })
    .flatMap(({ id }) => (id === by || isRecused(kase, id) ? [] : [id]))
}

function asReason(lacks: object | null): ReaderNeeds | null {
  return lacks === null ? null : { needs: 'reason' }
}
