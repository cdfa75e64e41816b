import { isLocalDate } from '../../domain/time/calendar.ts'
import type { EvidenceSource } from '../../domain/diligence/register.ts'
import type { EvidenceFormat, EvidenceMeasure } from '../../domain/vocabulary/diligence.ts'
import type { Run } from '../files/count.ts'
import type { SplitName } from './group-key.ts'
import type { RegisterWords } from '../../words/en/register/index.ts'
import type { RegisterGaps } from '../../words/register-speaker.ts'

/** Formats that can be read from a file; the others are written by people. */
export type ReadableFormat = Extract<EvidenceFormat, 'promptfoo' | 'inspect' | 'csv' | 'typed'>

/** An output file of an evaluation, as it is on the disk. `name` is how the register will call it. */
export interface EvidenceFile {
  readonly name: string
  readonly bytes: Buffer
  readonly when: EvidenceSource['when']
}

/** What has to be said for files that leave it open. Null or empty: not said. */
export interface ReadOptions {
  /** Name in the metadata (or variables) that holds the group, for example `language`, or `language,sex` crossed. */
  readonly splitBy: string | null
  readonly measure: EvidenceMeasure
  /** promptfoo: the metric of the assertions to count. Inspect: the scorer. */
  readonly metric: string | null
  /** promptfoo: label or id of the provider, where a file holds several. */
  readonly provider: string | null
  /** promptfoo: label of the prompt, where a file holds several. */
  readonly prompt: string | null
  /** promptfoo, red team: the attacks that count, by their ids. */
  readonly plugins: readonly string[]
  /** promptfoo: `fail` (default) or `pass`. Inspect: values such as `I`, or `>=0.5`. */
  readonly harmfulWhen: readonly string[]
  /** Why a run that did not succeed, or was declared invalid, is used all the same. */
  readonly overrideReason: string | null
}

export const PLAIN_OPTIONS: ReadOptions = {
  splitBy: null,
  measure: 'harm',
  metric: null,
  provider: null,
  prompt: null,
  plugins: [],
  harmfulWhen: [],
  overrideReason: null,
}

type EvidenceProblemCode = keyof RegisterWords['evidence']['problems']
type EvidenceNoteCode = keyof RegisterWords['evidence']['notes']

/** Why nothing was taken over; words are in `evidence.problems`. */
export interface EvidenceProblem {
  readonly code: EvidenceProblemCode
  readonly gaps: RegisterGaps
}

/** What was taken over and somebody should know. */
export interface EvidenceNote {
  readonly code: EvidenceNoteCode
  readonly gaps: RegisterGaps
}

/** What a reader of one format found, before it is put together with the other run. */
export type FormatReading =
  | {
      readonly runs: readonly Run[]
      readonly notes: readonly EvidenceNote[]
      /** What the answers could be split by; empty where the format has a column for it. */
      readonly names: readonly SplitName[]
      readonly tool: string | null
      readonly model: string | null
      readonly ranOn: string | null
      readonly overrideReason: string | null
    }
  | { readonly problems: readonly EvidenceProblem[] }

/** One problem is enough to take nothing over. */
export function problem(code: EvidenceProblemCode, gaps: RegisterGaps = {}): { problems: EvidenceProblem[] } {
  return { problems: [{ code, gaps }] }
}

/** Something to know about how evidence was read, and what fills the gaps of its sentence. */
export function note(code: EvidenceNoteCode, gaps: RegisterGaps = {}): EvidenceNote {
  return { code, gaps }
}

/** Group of everybody, where a file is not split. */
export const EVERYBODY = 'all'

/** The day a run says it ran on; null where it says none, or what is no day. */
export function dayOf(moment: string | null | undefined): string | null {
  const day = moment?.slice(0, 10) ?? ''
  return isLocalDate(day) ? day : null
}
