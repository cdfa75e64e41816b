import { instantFromMs } from '../../domain/time/instant.ts'
import type { JsonValue } from '../../domain/transparency/canonical-json.ts'
import type { EventRow } from '../../store/cases/event-row.ts'
import { eventOf } from '../../store/cases/event-row.ts'
import { digestsOf, GENESIS, ledgerHash } from '../../store/cases/ledger.ts'
import { countOrphans, readChains, type Chain } from '../../store/ledger/read-chains.ts'
import type { House } from '../house.ts'

/** What is wrong with a ledger, and where. */
export interface LedgerFault {
  readonly caseId: string
  readonly seq: number | null
  readonly fault: 'gap' | 'broken_link' | 'changed_event' | 'changed_text' | 'cut_off' | 'no_file'
}

export interface LedgerReport {
  readonly cases: number
  readonly events: number
  /** Texts whose digest was compared with what the key opens. */
  readonly texts: number
  readonly faults: readonly LedgerFault[]
}

/**
 * Recomputes the hash chain of every case, compares its end with the case file, and, where the key is there, each
 * text with its digest. Finds changed, removed, inserted and swapped events (UNGP 31(e); design, ledger).
 */
export async function verifyLedger(
  house: House,
  progress: (cases: number) => void = () => {},
): Promise<LedgerReport> {
  const faults: LedgerFault[] = []
  const sum = { cases: 0, events: 0, texts: 0 }
  for await (const chain of readChains(house.database)) {
    sum.cases += 1
    sum.events += chain.rows.length
    faults.push(...checkChain(chain))
    const texts = checkTexts(house, chain)
    sum.texts += texts.compared
    faults.push(...texts.faults)
    progress(sum.cases)
  }
  if ((await countOrphans(house.database)) > 0) faults.push({ caseId: '', seq: null, fault: 'no_file' })
  return { ...sum, faults }
}

function checkChain(chain: Chain): LedgerFault[] {
  const faults: LedgerFault[] = []
  let prev: Buffer = GENESIS
  chain.rows.forEach((row, index) => {
    const at = { caseId: chain.caseId, seq: row.seq }
    if (row.seq !== index + 1) faults.push({ ...at, fault: 'gap' })
    if (!row.prev.equals(prev)) faults.push({ ...at, fault: 'broken_link' })
    if (!hashOf(row).equals(row.hash)) faults.push({ ...at, fault: 'changed_event' })
    prev = row.hash
  })
  if (chain.rows.length !== chain.events || !prev.equals(chain.head))
    faults.push({ caseId: chain.caseId, seq: null, fault: 'cut_off' })
  return faults
}

function hashOf(row: EventRow): Buffer {
  return ledgerHash(row.prev, {
    caseId: row.case_id,
    seq: row.seq,
    kind: row.kind,
    at: instantFromMs(row.at.getTime()),
    actor: row.actor,
    actorId: row.actor_id,
    actorToken: row.actor_token,
    audience: row.audience,
    facts: row.facts as JsonValue,
    digests: row.digests as JsonValue,
  })
}

/** A case whose key was erased keeps a ledger that verifies; only its texts cannot be compared any more. */
function checkTexts(house: House, chain: Chain): { compared: number; faults: LedgerFault[] } {
  if (chain.wrapped === null || chain.keyId === null) return { compared: 0, faults: [] }
  const key = house.keys.unwrapDataKey(chain.caseId, chain.wrapped, chain.keyId)
  const sealed = chain.rows.filter((row) => row.texts !== null || Object.keys(row.digests).length > 0)
  const faults = sealed
    .filter((row) => !textsFit(row, key))
    .map((row) => ({ caseId: chain.caseId, seq: row.seq, fault: 'changed_text' }) as const)
  return { compared: sealed.length, faults }
}

function textsFit(row: EventRow, key: Buffer): boolean {
  try {
    const expected = digestsOf(key, row.seq, eventOf(row, key).texts)
    const names = Object.keys(row.digests)
    return (
      names.length === Object.keys(expected).length &&
      names.every((name) => row.digests[name] === expected[name])
    )
  } catch {
    return false
  }
}
