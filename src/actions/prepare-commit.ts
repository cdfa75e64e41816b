import type { KeyObject } from 'node:crypto'
import { checkEvent } from '../domain/case/check-event.ts'
import type { CaseEvent, SettledEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { grow } from '../domain/case/fold.ts'
import type { HandOn } from '../domain/casework/hands-of-kept.ts'
import { toldLater } from '../domain/intake/told-later.ts'
import { effectsOf, type Effect } from '../domain/reactions/reactions.ts'
import { sealTitle } from '../store/cases/sealed-title.ts'
import type { Tx } from '../store/database.ts'
import type { CommitRows, KeptRow, SketchRow } from '../store/history/commit-rows.ts'
import { rowsFor } from '../store/history/event-row.ts'
import type { WholeCase } from '../store/history/find-case.ts'
import { GENESIS } from '../store/history/ledger.ts'
import type { HashOfKey, NewDataKey } from '../store/keys/keyring.ts'
import { filingOf, sealSketch, type Filing } from '../store/intake/sealed-sketch.ts'
import type { Outgoing } from '../store/outbox.ts'
import { project } from '../store/projections/project.ts'
import type { House } from './house.ts'
import { endedForFear } from './intake/ended-for-fear.ts'
import { keptNow } from './kept-now.ts'
import { movedByARule } from './moved-by-a-rule.ts'

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
  readonly along?: Along
}

/** Whatever else is to be stored with a commit, in the same transaction. */
export type Along = (tx: Tx) => Promise<void>

/** A commit that is to be stored: its rows, what it causes outside of the case, and the case after it. */
export interface Prepared {
  readonly kase: Case
  readonly added: readonly SettledEvent[]
  readonly effects: readonly Effect[]
  readonly rows: CommitRows
  readonly key: KeyObject
}

/** What a commit looks at beside the case. */
export interface Beside {
  /** Every hand that somebody had in the keys of another; where nothing changes who is kept from a case, none. */
  readonly hands: readonly HandOn[]
  /** The address to which a code for the case is sent when somebody asks for it there; null where none is. */
  readonly codesTo: string | null
}

/** The key of a case that begins; null for one that is there. */
type MadeKey = NewDataKey | null

/**
 * Makes everything that a commit stores, before anything is.
 *
 */
export function prepare(house: House, of: Commit, { hands, codesTo }: Beside, made: MadeKey): Prepared {
  const { before } = of
  const all = [...of.events, ...movedByARule(house, before)]
  const events = [...all, ...endedForFear(house, before, all, codesTo)]
  const then = hands.length === 0 ? null : grow(of.caseId, before?.kase ?? null, events).kase
  const kept = then === null ? [] : keptNow(house, then, hands)
  const { kase, added } = grow(of.caseId, before?.kase ?? null, [...events, ...kept])
  for (const event of added) checkEvent(event)
  const effects = effectsOf(before?.kase ?? null, kase, added)
  return { kase, added, effects, ...rowsOf(house, of, { kase, added, effects }, made) }
}

function rowsOf(
  house: House,
  { caseId, before, receipt, kept, told }: Commit,
  { kase, added, effects }: Pick<Prepared, 'kase' | 'added' | 'effects'>,
  made: MadeKey,
): { readonly rows: CommitRows; readonly key: KeyObject } {
  const key = made?.key ?? before?.key
  if (key === undefined) throw new Error('A case that is read comes with its key.')
  const projected = project(kase, house)
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

/** What is told outside by mail, and to whom. */
function toldBy(each: Effect): Outgoing[] {
  if (each.effect === 'tell_person') return ['tell_person']
  return each.effect === 'tell_staff' ? [each.notice] : []
}
