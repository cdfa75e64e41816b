import type { RegisterView } from '../check/view.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/**
 * How honestly a field of ours fits a field of theirs. Severity is never converted: our three judgements travel as they
 * are, under names of our own, or not at all.
 */
export const FITS = [
  { code: 'direct' },
  { code: 'partial' },
  { code: 'approximate' },
  { code: 'unmapped' },
] as const
export type Fit = (typeof FITS)[number]['code']

/** One field of the register and what became of it in an export. */
export interface FieldFit {
  /** Ours, for example `impact.groups.ratings`. */
  readonly field: string
  /** Theirs, or null when it has no place there. */
  readonly to: string | null
  readonly fit: Fit
  /** What was lost, in plain words; null when nothing was. */
  readonly lost: string | null
  /** For a kind of entry that is carried in part: its fields that are not, in the spelling of the files. */
  readonly missing?: readonly string[]
}

export interface Exported {
  /** Name proposed for the file. */
  readonly file: string
  readonly text: string
  readonly fields: readonly FieldFit[]
}

/** Turns a register into somebody else's form. */
export type Exporter = (speaker: RegisterSpeaker, view: RegisterView) => Exported
