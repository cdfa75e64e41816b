import type { Rater } from '../../../domain/vocabulary/severity.ts'
import type { AssessmentDepth, MitigationStatus, Release } from '../../../domain/vocabulary/diligence.ts'
import type { Lowerable } from '../../../domain/diligence/register.ts'

/** What codes of the files are called inside a sentence. */
export const nameWords: {
  readonly judgements: Record<Lowerable, string>
  readonly depths: Record<AssessmentDepth, string>
  readonly mitigationStatuses: Record<MitigationStatus, string>
  readonly decisions: Record<Release, string>
  readonly fits: Readonly<Record<'direct' | 'partial' | 'approximate' | 'unmapped', string>>
  readonly unknown: string
  readonly raters: Record<Rater, string>
  readonly stillOpen: Readonly<Record<string, string>>
  readonly anybody: string
  readonly types: Readonly<Record<string, string>>
} = {
  judgements: {
    scale: 'scale',
    scope: 'scope',
    irremediability: 'irremediability',
    likelihood: 'likelihood',
  },
  depths: { light: 'light', full: 'full' },
  mitigationStatuses: {
    planned: 'planned',
    active: 'active',
    ineffective: 'ineffective',
    retired: 'retired',
  },
  decisions: { hold: 'hold', closed: 'closed', staged: 'staged', open: 'open' },
  /** How a field fits one of another form. */
  fits: { direct: 'direct', partial: 'partial', approximate: 'approximate', unmapped: 'unmapped' },
  unknown: 'unknown',
  /** Who rated, inside a sentence. */
  raters: { company: 'the organisation', expert: 'an expert body', affected: 'the people affected' },
  /** What may still be open while an impact is closed. */
  stillOpen: { lowering: 'a lowering that is not in force', grievance: 'a grievance' },
  /** Where nobody at all was heard. */
  anybody: 'anybody',
  /** What may stand in a file. */
  types: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
    record: 'keys with values',
  },
}
