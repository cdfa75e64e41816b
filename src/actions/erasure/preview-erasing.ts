import { keepsFromErasing } from '../../domain/casework/erasing.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { referenceTyped } from '../../domain/typed/reference.ts'
import type { CaseState } from '../../domain/vocabulary/casework.ts'
import { casesWithReference } from '../../store/cases/cases-with-reference.ts'
import { findErased, type ErasedCase } from '../../store/erasure/erased-cases.ts'
import { whatLies, type WhatLies } from '../../store/erasure/wipe.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'

/** What erasing a case would do. */
export interface ErasingPreview {
  readonly caseId: string
  readonly reference: string
  readonly state: CaseState
  readonly lies: WhatLies
  /** Everything that keeps it from being erased now. */
  readonly keeps: readonly Refusal[]
}

/** The ids of the cases that somebody means: an id, or a reference, which is short and may be that of two. */
export async function casesMeant(house: House, typed: string): Promise<readonly string[]> {
  if (isUuid(typed)) return [typed.toLowerCase()]
  return casesWithReference(house.database, referenceTyped(typed))
}

/** What erasing would do, what is erased already, or null where there is no such case. Changes nothing. */
export async function previewErasing(
  house: House,
  caseId: string,
): Promise<ErasingPreview | { readonly erased: ErasedCase } | null> {
  const erased = await findErased(house.database, caseId)
  if (erased !== null) return { erased }
  const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
  if (whole === null) return null
  const { kase } = whole
  return {
    caseId,
    reference: kase.reference,
    state: kase.state,
    lies: await whatLies(house.database, caseId),
    keeps: keepsFromErasing(kase),
  }
}
