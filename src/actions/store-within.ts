import { localDate } from '../domain/time/calendar.ts'
import type { Effect } from '../domain/reactions/reactions.ts'
import type { Tx } from '../store/database.ts'
import { noteErased } from '../store/erasure/erased-cases.ts'
import { sealWhy } from '../store/erasure/why-erased.ts'
import type { CommitRows } from '../store/history/commit-rows.ts'
import { keepAct } from '../store/staff/account-acts.ts'
import { endRecovery } from '../store/receipt-recoveries.ts'
import { endReportedOn, leaveReported } from '../store/reported.ts'
import { shutOutside } from '../store/staff/outside.ts'
import { noteTakenOver } from '../store/staff/taken-over.ts'
import { applyToDirectory, isForDirectory } from './directory/apply-to-directory.ts'
import type { House } from './house.ts'
import type { Commit, Prepared } from './prepare-commit.ts'

/** Stores the rows of commits within a transaction (`Writer.alone`). */
export type WriteWithin = (tx: Tx, commits: readonly CommitRows[]) => Promise<void>

/** Stores commits, in the order of their cases, within a transaction, with what they cause outside of their cases. */
export async function storeWithin(
  house: House,
  tx: Tx,
  write: WriteWithin,
  { along }: Pick<Commit, 'along'>,
  ...commits: readonly Prepared[]
): Promise<void> {
  for (const each of commits) await storeBeside(house, tx, each)
  await along?.(tx)
  await write(
    tx,
    commits.map(({ rows }) => rows),
  )
}

async function storeBeside(house: House, tx: Tx, { effects, rows }: Prepared): Promise<void> {
  await applyToDirectory(tx, house, rows.caseId, effects.filter(isForDirectory))
  for (const { account } of effects.filter(isShutting))
    if (await shutOutside(tx, account))
      await keepAct(tx, house.keys, house.now(), { act: 'shut', by: null, staffId: account })
  for (const { account } of effects.filter(isTellingColleague)) await noteTakenOver(tx, account, rows.caseId)
  const at = new Date(house.now())
  if (effects.some(({ effect }) => effect === 'end_reported')) await endReportedOn(tx, rows.caseId, at)
  if (effects.some(({ effect }) => effect === 'leave_reported')) await leaveReported(tx, rows.caseId, at)
  if (effects.some(isEndingRecovery)) await endRecovery(tx, rows.caseId)
  for (const { because, why } of effects.filter(isErasing)) {
    const day = localDate(house.now(), house.calendar.timeZone)
    const sealed = why && sealWhy(house.keys, rows.caseId, why)
    await noteErased(tx, { caseId: rows.caseId, because, day, why: sealed })
  }
}

/** True for what is stored beside the case. */
export function isStored(each: Effect): boolean {
  return (
    isForDirectory(each) ||
    isShutting(each) ||
    isTellingColleague(each) ||
    isErasing(each) ||
    isEndingRecovery(each) ||
    each.effect === 'end_reported' ||
    each.effect === 'leave_reported'
  )
}

function isShutting(each: Effect): each is Extract<Effect, { effect: 'shut_account' }> {
  return each.effect === 'shut_account'
}

function isErasing(each: Effect): each is Extract<Effect, { effect: 'erase_case' }> {
  return each.effect === 'erase_case'
}

function isEndingRecovery(each: Effect): boolean {
  return each.effect === 'end_recovery'
}

function isTellingColleague(each: Effect): each is Extract<Effect, { effect: 'tell_taken_over' }> {
  return each.effect === 'tell_taken_over'
}
