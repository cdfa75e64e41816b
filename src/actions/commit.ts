import type { KeyObject } from 'node:crypto'
import { checkEvent } from '../domain/case/check-event.ts'
import type { CaseEvent, SettledEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { grow } from '../domain/case/fold.ts'
import { localDate } from '../domain/time/calendar.ts'
import { toldLater } from '../domain/intake/told-later.ts'
import { effectsOf, type Effect } from '../domain/reactions/reactions.ts'
import { sealTitle } from '../store/cases/sealed-title.ts'
import type { Tx } from '../store/database.ts'
import { noteErased } from '../store/erasure/erased-cases.ts'
import { sealWhy } from '../store/erasure/why-erased.ts'
import type { CommitRows, KeptRow, NotStored, SketchRow } from '../store/history/commit-rows.ts'
import { rowsFor } from '../store/history/event-row.ts'
import { GENESIS } from '../store/history/ledger.ts'
import type { WholeCase } from '../store/history/find-case.ts'
import type { HashOfKey } from '../store/keys/keyring.ts'
import { filingOf, sealSketch, type Filing } from '../store/intake/sealed-sketch.ts'
import type { Outgoing } from '../store/outbox.ts'
import { keepAct } from '../store/staff/account-acts.ts'
import { shutOutside } from '../store/staff/outside.ts'
import { noteTakenOver } from '../store/staff/taken-over.ts'
import { MADE_BY, project } from '../store/projections/project.ts'
import { applyToDirectory, isForDirectory } from './directory/apply-to-directory.ts'
import type { House } from './house.ts'
import { movedByARule } from './moved-by-a-rule.ts'
import { inTransaction } from './transaction.ts'

/** What follows from events that were not there when the case was read, or of a case that did not exist. */
export interface Commit {
  readonly caseId: string
  /** The case as it was read; null begins one. */
  readonly before: WholeCase | null
  readonly events: readonly CaseEvent[]
  readonly receipt?: HashOfKey
  readonly kept?: KeptRow
  /** Of a new case: what its person told, to tell whether others are like it. */
  readonly told?: Filing
  /** Whatever else is to be stored with it, in the same transaction. */
  readonly along?: (tx: Tx) => Promise<void>
}

/** A commit that is on disk: the case after it, with what it was made from. */
export interface Committed extends WholeCase {
  readonly before: Case | null
  readonly added: readonly SettledEvent[]
}

/**
 * The only way to save, for verbs, filing, importer and jobs: events → lists, clocks and counters → what has to happen
 * outside, all in one transaction. Nothing is locked while somebody decides: the first event has the number that
 * follows what was read, and when somebody else took that number, nothing is stored and the answer is `overtaken`.
 */
export async function commit(house: House, of: Commit): Promise<Committed | NotStored> {
  const { before } = of
  const { kase, added } = grow(of.caseId, before?.kase ?? null, [
    ...of.events,
    ...movedByARule(house, before),
  ])
  for (const event of added) checkEvent(event)
  const effects = effectsOf(before?.kase ?? null, kase, added)
  const { rows, key } = rowsOf(house, of, kase, added, effects)
  const stored = await store(house, of, rows, effects)
  if (stored !== 'stored') return stored
  const last = rows.events.at(-1)
  return {
    kase,
    events: [...(before?.events ?? []), ...added],
    key,
    head: last?.hash ?? GENESIS,
    lastSeq: last?.seq ?? 0,
    listed: { madeBy: MADE_BY, priority: rows.projected.line.priority },
    before: before?.kase ?? null,
    added,
  }
}

function rowsOf(
  house: House,
  { caseId, before, receipt, kept, told }: Commit,
  kase: Case,
  added: readonly SettledEvent[],
  effects: readonly Effect[],
): { readonly rows: CommitRows; readonly key: KeyObject } {
  const made = before === null ? house.keys.newDataKey(caseId) : null
  const key = made?.key ?? before?.key
  if (key === undefined) throw new Error('A case that is read comes with its key.')
  const projected = project(kase, house.calendar)
  const events = rowsFor(caseId, key, before?.head ?? GENESIS, before?.lastSeq ?? 0, added)
  const later = toldLater(before?.kase ?? null, kase, added)
  const filed = later === null ? told : filingOf(house.keys, later, false)
  const entry = later === null ? 0 : (events.at(-1)?.seq ?? 0)
  const rows = {
    caseId,
    events,
    projected,
    title: sealTitle(key, caseId, projected.line),
    newKey: made,
    receipt: receipt ?? null,
    kept: kept ?? null,
    sketch: filed ? sketchRow(key, kase, filed, entry) : null,
    tells: effects.flatMap(toldBy),
  }
  return { rows, key }
}

/** Sealed; that of later words has the hour of the filing, so that they are compared after the first ones. */
function sketchRow(key: KeyObject, { id, receivedAt }: Case, filed: Filing, entry: number): SketchRow {
  const sealed = sealSketch(key, { caseId: id, entry }, filed)
  return { entry, sealed, keyId: filed.keyId, at: new Date(receivedAt) }
}

/** By itself in a transaction when more has to be stored with it; else together with whatever waits. */
async function store(
  house: House,
  { along }: Commit,
  rows: CommitRows,
  effects: readonly Effect[],
): Promise<'stored' | NotStored> {
  const directory = effects.filter(isForDirectory)
  const accounts = effects.filter(isShutting)
  const told = effects.filter(isTellingColleague)
  const erased = effects.filter(isErasing)
  if (along === undefined && [directory, accounts, told, erased].every((each) => each.length === 0))
    return house.writer.write(rows)
  return house.writer.alone((write) =>
    inTransaction(house, async (tx) => {
      await applyToDirectory(tx, house, rows.caseId, directory)
      for (const { account } of accounts)
        if (await shutOutside(tx, account))
          await keepAct(tx, house.keys, house.now(), { act: 'shut', by: null, staffId: account })
      for (const { account } of told) await noteTakenOver(tx, account, rows.caseId)
      for (const { because, why } of erased) {
        const day = localDate(house.now(), house.calendar.timeZone)
        const sealed = why && sealWhy(house.keys, rows.caseId, why)
        await noteErased(tx, { caseId: rows.caseId, because, day, why: sealed })
      }
      await along?.(tx)
      await write(tx, rows)
    }),
  )
}

/** What is told outside by mail, and to whom. */
function toldBy(each: Effect): Outgoing[] {
  if (each.effect === 'tell_person') return ['tell_person']
  return each.effect === 'tell_staff' ? [each.notice] : []
}

function isShutting(each: Effect): each is Extract<Effect, { effect: 'shut_account' }> {
  return each.effect === 'shut_account'
}

function isErasing(each: Effect): each is Extract<Effect, { effect: 'erase_case' }> {
  return each.effect === 'erase_case'
}

function isTellingColleague(each: Effect): each is Extract<Effect, { effect: 'tell_taken_over' }> {
  return each.effect === 'tell_taken_over'
}
