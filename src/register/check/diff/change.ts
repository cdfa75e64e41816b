import type { Assessed } from '../../../domain/diligence/assess.ts'
import type { ImpactLevel } from '../../../domain/diligence/level.ts'
import type { LoadedRegister } from '../../files/read.ts'
import type { Impact } from '../../../domain/diligence/register.ts'

/** What may be different between two registers, or two CycloneDX files. */
const CHANGE_KINDS = [
  { code: 'new' },
  { code: 'gone' },
  { code: 'changed' },
  { code: 'level' },
  { code: 'lowered' },
  { code: 'lowering' },
  { code: 'lowered_without_evidence' },
  { code: 'status' },
  { code: 'group_new' },
  { code: 'group_gone' },
  { code: 'size' },
  { code: 'grade' },
  { code: 'unread' },
  { code: 'model_new' },
  { code: 'model_gone' },
  { code: 'owed' },
] as const

/** One difference, in words and for machines. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number]['code']
  /** Of the entry, the model, or the assessment owed; `register` is `register.yaml`. */
  readonly id: string
  readonly sentence: string
  /** For `changed`: the keys that hold something else now. */
  readonly keys?: readonly string[]
}

/** True for what somebody must look at: a harm that is gone or graded lower with nothing to show for it, and debts. */
export function mustBeSeen({ kind, id }: Change): boolean {
  if (kind === 'gone') return id.startsWith('IMP-')
  return kind === 'lowered_without_evidence' || kind === 'owed' || kind === 'unread'
}

/** An impact as one of the two registers has it. */
export interface ImpactSide {
  readonly impact: Impact
  readonly level: ImpactLevel
}

/** One of the two registers, as it was read and as it stands on the day of the comparison. */
export interface Side {
  readonly loaded: LoadedRegister
  readonly assessed: Assessed
}
