import type { KeyObject } from 'node:crypto'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { JsonValue } from '../../domain/transparency/canonical-json.ts'
import { textsOf, type EventRow } from '../../store/history/event-row.ts'
import {
  endsIn,
  isOurs,
  readBatches,
  readKeptEnds,
  type KeptEnd,
  type LaneEnd,
} from '../../store/history/ledger-batch.ts'
import { areDigestsOf, GENESIS, ledgerHash } from '../../store/history/ledger.ts'
import { casesWithoutEntries, readChains, type Chain } from '../../store/history/read-chains.ts'
import type { Read } from '../../store/database.ts'
import type { WrappedKey } from '../../store/keys/keyring.ts'
import type { House } from '../house.ts'
import { atOneMoment } from '../transaction.ts'
import type { Anchor } from './anchor.ts'

/** What is wrong with a ledger, and where. */
export interface LedgerFault {
  /** Empty where whole batches are gone, and with them what they were about. */
  readonly caseId: string
  readonly seq: number | null
  readonly fault:
    | 'gap'
    | 'broken_link'
    | 'changed_event'
    | 'changed_text'
    | 'changed_key'
    | 'cut_off'
    | 'not_covered'
    | 'missing_case'
    | 'changed_batch'
    | 'lane_cut_off'
    /** What the database has is not what an anchor says that it had. */
    | 'set_back'
    | 'not_taken_over'
}

export interface LedgerReport {
  readonly cases: number
  readonly events: number
  /** Entries whose digests were compared with what the key opens. */
  readonly texts: number
  readonly faults: readonly LedgerFault[]
}

/** What the batches say of a case: its entries up to here, the last with this hash. */
interface Covered {
  /** By the number of the last entry of each commit. */
  readonly heads: Map<number, Buffer>
  last: number
}

/**
 * Recomputes every chain with its keyed hashes: that of each case, and that of each lane of batches over them. Finds
 * changed, removed, inserted and swapped events, a shortened case and a case that is gone, also when somebody who holds
 * the database alone made the plain hashes fit again (UNGP 31(e); design, ledger). Everything is read as it was at one
 * moment, so that what is filed meanwhile is no fault.
 *
 * @param anchors where the ledger stood at times before, kept outside the database: with them a whole database that was
 *   set back to an earlier time is found too
 */
export function verifyLedger(
  house: House,
  progress: (cases: number) => void = () => {},
  anchors: readonly Anchor[] = [],
): Promise<LedgerReport> {
  return atOneMoment(house, (read) => verifyAll(house, read, progress, anchors))
}

async function verifyAll(
  house: House,
  read: Read,
  progress: (cases: number) => void,
  anchors: readonly Anchor[],
): Promise<LedgerReport> {
  const { covered, faults } = await readCoverage(house, read, anchors)
  const sum = { cases: 0, events: 0, texts: 0 }
  for await (const chain of readChains(read)) {
    sum.cases += 1
    sum.events += chain.rows.length
    faults.push(...checkChain(chain), ...checkCoverage(chain, covered.get(chain.caseId)))
    covered.delete(chain.caseId)
    const texts = checkTexts(house, chain)
    sum.texts += texts.compared
    faults.push(...texts.faults)
    progress(sum.cases)
  }
  // Where every word of a case is gone from the commits too, what else lies of it still names it.
  for (const caseId of new Set([...covered.keys(), ...(await casesWithoutEntries(read))]))
    faults.push({ caseId, seq: null, fault: 'missing_case' })
  return { ...sum, faults }
}

/** Follows every lane, and collects what its batches say of each case. */
async function readCoverage(
  house: House,
  read: Read,
  anchors: readonly Anchor[],
): Promise<{ covered: Map<string, Covered>; faults: LedgerFault[] }> {
  const covered = new Map<string, Covered>()
  const faults: LedgerFault[] = []
  const kept = await readKeptEnds(read)
  const anchored = anchoredEnds([...anchors, ...endsOfChanges(house)])
  let lane = -1
  let end: LaneEnd = { n: 0, mac: GENESIS }
  for await (const batch of readBatches(read)) {
    if (batch.lane !== lane) end = { n: 0, mac: GENESIS }
    lane = batch.lane
    const fits = batch.n === end.n + 1 && isOurs(house.keys, end, batch)
    if (!fits) faults.push({ caseId: batch.entries[0]?.caseId ?? '', seq: null, fault: 'changed_batch' })
    end = { n: batch.n, mac: batch.mac }
    const mustBe = kept.get(lane)
    if (mustBe?.n === batch.n && mustBe.mac.equals(batch.mac)) kept.delete(lane)
    if (anchored.get(placeOf(batch))?.equals(batch.mac)) anchored.delete(placeOf(batch))
    for (const { caseId, last, head } of batch.entries) {
      const of = covered.get(caseId) ?? { heads: new Map<number, Buffer>(), last: 0 }
      of.heads.set(last, head)
      of.last = Math.max(of.last, last)
      covered.set(caseId, of)
    }
  }
  for (const _ of kept) faults.push({ caseId: '', seq: null, fault: 'lane_cut_off' })
  if (anchored.size > 0) faults.push({ caseId: '', seq: null, fault: 'set_back' })
  return { covered, faults }
}

const placeOf = ({ lane, n }: Pick<KeptEnd, 'lane' | 'n'>) => `${lane} ${n}`

/** Where the ledger stood when a key of it was changed: the key file remembers that, as an anchor does. */
function endsOfChanges({ keys }: House): Pick<Anchor, 'ends'>[] {
  return keys.live
    .taken('index:ledger')
    .flatMap(({ ends }) => (ends === null ? [] : [{ ends: endsIn(ends) }]))
}

/** The keyed hash that each batch has to have which an anchor names. */
function anchoredEnds(anchors: readonly Pick<Anchor, 'ends'>[]): Map<string, Buffer> {
  return new Map(anchors.flatMap(({ ends }) => ends.map((end) => [placeOf(end), end.mac] as const)))
}

/** Each commit of the case is covered by a batch, and ends with the hash that the batch says. */
function checkCoverage({ caseId, rows, before, key }: Chain, covered: Covered | undefined): LedgerFault[] {
  const last = rows.at(-1)
  // Only a case whose key was erased, or that cannot be read, is still as release 0.1.0 left it: the start takes over
  // all others. The end that was left is not keyed, so it proves nothing of a case that can be opened.
  const isOld = rows.every(({ version }) => version === 1)
  if (before !== null && covered === undefined && (key !== null || !isOld))
    return [{ caseId, seq: null, fault: 'not_taken_over' }]
  if (before !== null && covered === undefined)
    return last !== undefined && last.seq === before.events && last.hash.equals(before.head)
      ? []
      : [{ caseId, seq: null, fault: 'cut_off' }]
  if (covered === undefined) return [{ caseId, seq: null, fault: 'not_covered' }]
  const faults: LedgerFault[] = []
  for (const [seq, head] of covered.heads) {
    const row = rows[seq - 1]
    if (row === undefined) faults.push({ caseId, seq, fault: 'cut_off' })
    else if (!row.hash.equals(head)) faults.push({ caseId, seq, fault: 'changed_event' })
  }
  if (last !== undefined && last.seq > covered.last)
    faults.push({ caseId, seq: last.seq, fault: 'not_covered' })
  return faults
}

/** What is wrong with the ledger of one case by itself: its chain, and its words where its key is there. */
export function faultsOf(house: House, chain: Chain): LedgerFault[] {
  return [...checkChain(chain), ...checkTexts(house, chain).faults]
}

function checkChain({ caseId, rows }: Chain): LedgerFault[] {
  const faults: LedgerFault[] = []
  let prev: Buffer = GENESIS
  rows.forEach((row, index) => {
    const at = { caseId, seq: row.seq }
    if (row.seq !== index + 1) faults.push({ ...at, fault: 'gap' })
    if (!row.prev.equals(prev)) faults.push({ ...at, fault: 'broken_link' })
    if (!isAsKept(row) || !hashOf(row).equals(row.hash)) faults.push({ ...at, fault: 'changed_event' })
    prev = row.hash
  })
  return [...faults, ...checkTakeOver(caseId, rows)]
}

/**
 * The hash of release 0.1.0 covers neither what was settled, which its entries do not hold, nor more of the audience
 * than whether the person is in it.
 */
function isAsKept({ version, settled, audience }: EventRow): boolean {
  return version > 1 || (settled === null && ['staff', 'person,staff'].includes(audience.join()))
}

/** Entries by the rule of release 0.1.0 end with one that holds their head; none comes after it. */
function checkTakeOver(caseId: string, rows: readonly EventRow[]): LedgerFault[] {
  const old = rows.filter(({ version }) => version === 1)
  if (old.length === 0 || old.length === rows.length) return []
  const over = rows[old.length]
  const head = old.at(-1)?.hash.toString('hex')
  const fits =
    over?.kind === 'ledger_taken_over' && over.facts['head'] === head && over.facts['events'] === old.length
  return fits ? [] : [{ caseId, seq: old.length + 1, fault: 'not_taken_over' }]
}

function hashOf(row: EventRow): Buffer {
  return ledgerHash(row.prev, {
    caseId: row.case_id,
    seq: row.seq,
    version: row.version,
    kind: row.kind,
    at: instantFromMs(row.at.getTime()),
    actor: row.actor,
    actorId: row.actor_id,
    actorToken: row.actor_token,
    audience: row.audience,
    facts: row.facts as JsonValue,
    settled: row.settled as JsonValue,
    digests: row.digests as JsonValue,
  })
}

/** A case whose key was erased keeps a ledger that verifies; only its texts cannot be compared any more. */
function checkTexts(house: House, chain: Chain): { compared: number; faults: LedgerFault[] } {
  if (chain.key === null) return { compared: 0, faults: [] }
  const key = keyOf(house, chain.caseId, chain.key)
  if (key === null)
    return { compared: 0, faults: [{ caseId: chain.caseId, seq: null, fault: 'changed_key' }] }
  const sealed = chain.rows.filter((row) => row.sealed !== null || Object.keys(row.digests).length > 0)
  const faults = sealed
    .filter((row) => !textsFit(row, key))
    .map((row) => ({ caseId: chain.caseId, seq: row.seq, fault: 'changed_text' }) as const)
  return { compared: sealed.length, faults }
}

/** The key of a case; null when what is stored of it is not what the key file wrapped. */
function keyOf(house: House, caseId: string, wrapped: WrappedKey): KeyObject | null {
  try {
    return house.keys.unwrapDataKey(caseId, wrapped)
  } catch {
    return null
  }
}

function textsFit(row: EventRow, key: KeyObject): boolean {
  try {
    return areDigestsOf(row.digests, key, row.seq, textsOf(row, key))
  } catch {
    return false
  }
}
