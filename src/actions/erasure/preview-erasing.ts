import { keepsFromErasing } from '../../domain/casework/erasing.ts'
import { leftOpen } from '../../domain/casework/left-open.ts'
import { caseSeverity } from '../../domain/casework/overview.ts'
import { everythingOwed, type Next } from '../../domain/casework/owed.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { referenceTyped } from '../../domain/typed/reference.ts'
import type { CaseState } from '../../domain/vocabulary/casework.ts'
import type { LeftOpen } from '../../domain/vocabulary/erasing.ts'
import type { Priority } from '../../domain/vocabulary/severity.ts'
import { casesWithReference } from '../../store/cases/cases-with-reference.ts'
import { whatLies, type WhatLies } from '../../store/erasure/wipe.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'
import { findRecord, type ErasedOnRecord } from './find-record.ts'

/** What erasing a case would do. */
export interface ErasingPreview {
  readonly caseId: string
  readonly reference: string
  readonly state: CaseState
  readonly priority: Priority
  /** What would be left open, and has to be known. */
  readonly open: readonly LeftOpen[]
  /** What somebody still has to do, and until when, the first first. */
  readonly owed: readonly Pick<Next, 'step' | 'owner' | 'by'>[]
  readonly lies: WhatLies
  /** Everything that keeps it from being erased now. */
  readonly keeps: readonly Refusal[]
}

/** Behind every moment. */
const LAST = '~'

/** The ids of the cases that somebody means: an id, or a reference, which is short and may be that of two. */
export async function casesMeant(house: House, typed: string): Promise<readonly string[]> {
  if (isUuid(typed)) return [typed.toLowerCase()]
  return casesWithReference(house.database, referenceTyped(typed))
}

/** What erasing would do, what is erased already, or null where there is no such case. Changes nothing. */
export async function previewErasing(
  house: House,
  caseId: string,
): Promise<ErasingPreview | { readonly erased: ErasedOnRecord } | null> {
  const erased = await findRecord(house, caseId)
  if (erased !== null) return { erased }
  const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
  if (whole === null) return null
  const { kase } = whole
  return {
    caseId,
    reference: kase.reference,
    state: kase.state,
    priority: caseSeverity(kase).priority,
    open: leftOpen(kase),
    owed: everythingOwed(kase, house.calendar)
      .map(({ step, owner, by }) => ({ step, owner, by }))
      .toSorted((one, other) => ((one.by ?? LAST) < (other.by ?? LAST) ? -1 : 1)),
    lies: await whatLies(house.database, caseId),
    keeps: keepsFromErasing(kase, { now: house.now(), calendar: house.calendar }),
  }
}
