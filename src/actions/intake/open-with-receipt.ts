import type { ReceiptProblem } from '../../domain/intake/receipt.ts'
import { findReceipt } from '../../store/receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { readReceipt } from './receipt.ts'

/** What a receipt opens, or which word of it is not right; `unknown` when it is well formed but opens nothing. */
export type Opened =
  | { readonly viewer: Extract<Viewer, { kind: 'person' }> }
  | { readonly problem: ReceiptProblem | { readonly problem: 'unknown' } }

/** Opens a case with what the person typed. Nothing but the receipt is asked for. */
export async function openWithReceipt(house: House, typed: string): Promise<Opened> {
  const read = readReceipt(typed)
  if (!read.ok) return { problem: read }
  const caseId = await findReceipt(house.database, house.keys, read.entropy)
  return caseId === null ? { problem: { problem: 'unknown' } } : { viewer: { kind: 'person', caseId } }
}
