import { readFileSync } from 'node:fs'
import { namesOfSplit } from '../../domain/diligence/evidence/group-codes.ts'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { decode } from '../../tables/decode.ts'
import { isZip } from '../../tables/zip-directory.ts'
import { sha256 } from '../files/hash.ts'
import { isThing } from '../files/thing.ts'
import { readCsv } from './csv.ts'
import { lastName, notPeople, type SplitName } from './group-key.ts'
import { readInspect } from './inspect.ts'
import { unpackEval } from './inspect-eval.ts'
import { promptfooIn, promptfooInLines, promptfooInTable } from './promptfoo-shapes.ts'
import { sideBySide } from '../files/side-by-side.ts'
import type { KeptResults } from '../files/kept-results.ts'
import { readPromptfoo } from './promptfoo.ts'
import { readJson } from './read-json.ts'
import type { Run } from '../files/count.ts'
import {
  EVERYBODY,
  note,
  problem,
  type EvidenceFile,
  type EvidenceNote,
  type EvidenceProblem,
  type FormatReading,
  type ReadableFormat,
  type ReadOptions,
} from './reading.ts'

/** What evaluation files say, ready for an evidence entry; a verdict is computed from it and never stored. */
export type EvidenceReading =
  | (Pick<Evidence, 'groups' | 'splitBy' | 'sources'> & {
      readonly notes: readonly EvidenceNote[]
      /** The answers of each source by question, to be kept beside the register; null for sums only. */
      readonly kept: readonly (KeptResults | null)[]
      /** What the answers could be split by and are not; null where they are split, or cannot be split otherwise. */
      readonly unsplit: readonly SplitName[] | null
    })
  | { readonly problems: readonly EvidenceProblem[] }

/** A file of an evaluation. `name` is how the register calls it, such as its path in the repository. */
export function loadEvidenceFile(path: string, name: string, when: EvidenceSource['when']): EvidenceFile {
  return { name, bytes: readFileSync(path), when }
}

/**
 * Reads a run before and a run after a mitigation (or one CSV that holds both) and puts them side by side per group. A
 * group that is in only one of the runs stays, with null for the other. Anything that cannot be read as it stands stops
 * the whole: half an import would be a false picture.
 */
export function readEvidence(files: readonly EvidenceFile[], options: ReadOptions): EvidenceReading {
  const kind = options.splitBy === null ? null : notPeople(options.splitBy)
  if (kind !== null) return problem('split_not_people', { name: kind })
  const readings = files.map((file) => ({ file, digest: sha256(file.bytes), ...readFile(file, options) }))
  const problems = readings.flatMap(({ file, reading }) =>
    'problems' in reading
      ? reading.problems.map((each) => ({ ...each, gaps: { ...each.gaps, file: file.name } }))
      : [],
  )
  if (problems.length > 0) return { problems }
  if (new Set(readings.map(({ digest }) => digest)).size < readings.length) return problem('same_file_twice')
  const good = readings.flatMap(({ file, digest, format, reading }) =>
    'problems' in reading ? [] : [{ file, digest, format, reading }],
  )
  const runs = good.flatMap(({ reading }) => reading.runs)
  const before = runs.filter((run) => run.when === 'before')
  const after = runs.filter((run) => run.when === 'after')
  if (before.length > 1 || after.length > 1) return problem('too_many_runs')
  const [was, is] = [before[0], after[0]]
  if (was && is && was.repeats !== is.repeats) {
    return problem('repeats_differ', { before: was.repeats, after: is.repeats })
  }
  const splitBy = splitByOf(runs, good, options)
  const isUnsplit = options.splitBy === null && good.some(({ format }) => format !== 'csv')
  return {
    unsplit: isUnsplit ? namesInAll(good.map(({ reading }) => reading.names)) : null,
    splitBy,
    groups: sideBySide(was, is),
    kept: good.map(({ digest, format, reading }) => keptOf(digest, format, splitBy, reading)),
    sources: good.map(({ file, digest, format, reading }) => ({
      when: reading.runs.every((run) => run.when === file.when) ? file.when : 'once',
      format: isSummed(reading) ? 'typed' : format,
      file: file.name,
      sha256: digest,
      results: null,
      address: null,
      tool: reading.tool,
      model: reading.model,
      ranOn: reading.ranOn,
      overrideReason: reading.overrideReason,
    })),
    notes: asOnce(files, [
      ...good.flatMap(({ reading }) => reading.notes),
      ...neverSeen(good, options),
      ...good.flatMap(({ file, reading }) =>
        isSummed(reading) ? [note('typed', { file: file.name, when: file.when })] : [],
      ),
      ...notesOn(runs, was, is),
    ]),
  }
}

/** Sums without the questions behind them, which nobody can count again. */
function isSummed({ runs }: Good): boolean {
  return runs.some(({ questions }) => questions === null)
}

type Good = Exclude<FormatReading, { readonly problems: unknown }>

function keptOf(
  sha256: string,
  format: ReadableFormat,
  splitBy: string | null,
  reading: Good,
): KeptResults | null {
  const runs = reading.runs.flatMap(({ when, trace, questions }) =>
    questions === null ? [] : [{ when, trace, questions }],
  )
  const { tool, model, ranOn } = reading
  return isSummed(reading) ? null : { file: { sha256, format, tool, model, ranOn, splitBy }, runs }
}

function readFile(
  file: EvidenceFile,
  options: ReadOptions,
): { readonly format: ReadableFormat; readonly reading: FormatReading } {
  const when = file.when === 'before' ? 'before' : 'after'
  if (isZip(file.bytes)) {
    const unpacked = unpackEval(file.bytes)
    const reading = 'problems' in unpacked ? unpacked : readInspect(unpacked.log, when, options)
    return { format: 'inspect', reading }
  }
  const decoded = decode(file.bytes)
  if ('noText' in decoded) return { format: 'csv', reading: problem('not_utf8') }
  const { text } = decoded
  if (text.trim() === '') return { format: 'csv', reading: problem('empty_file') }
  const ofPromptfoo = (shaped: ReturnType<typeof promptfooInLines>) =>
    shaped && {
      format: 'promptfoo' as const,
      reading: 'problems' in shaped ? shaped : readPromptfoo(shaped.output, when, options),
    }
  if (/\.(csv|tsv)$/i.test(file.name))
    return (
      ofPromptfoo(promptfooInTable(file.bytes)) ?? {
        format: 'csv',
        reading: readCsv(file.bytes, when, options),
      }
    )
  const json = readJson(text.replace(/^\uFEFF/, ''))
  const promptfoo = ofPromptfoo(promptfooIn(json) ?? promptfooInLines(text))
  if (promptfoo) return promptfoo
  if (isThing(json) && 'eval' in json && 'status' in json) {
    return { format: 'inspect', reading: readInspect(json, when, options) }
  }
  return { format: 'csv', reading: problem(json === undefined ? 'unreadable' : 'unknown_format') }
}

/** What was measured once is neither before nor after anything, so it is not called so. */
function asOnce(files: readonly EvidenceFile[], notes: readonly EvidenceNote[]): readonly EvidenceNote[] {
  if (notes.some(({ gaps }) => gaps['when'] === 'before') || files.some(({ when }) => when !== 'once'))
    return notes
  return notes.map(({ code, gaps }) =>
    code === 'one_run' ? note('only_once') : note(code, 'when' in gaps ? { ...gaps, when: 'once' } : gaps),
  )
}

/** A CSV is split by its own column, whatever it is called. */
function splitByOf(
  runs: readonly Run[],
  readings: readonly { readonly format: ReadableFormat }[],
  { splitBy }: ReadOptions,
): string | null {
  if (splitBy !== null) return namesOfSplit(splitBy).map(lastName).join(',')
  const isSplit = runs.some((run) => [...run.groups.keys()].some((key) => key !== EVERYBODY))
  return isSplit && readings.some(({ format }) => format === 'csv') ? 'group' : null
}

/** What every file could be split by. */
function namesInAll(files: readonly (readonly SplitName[])[]): SplitName[] {
  const [first = [], ...others] = files
  return first.filter(({ name }) => others.every((names) => names.some((each) => each.name === name)))
}

/** Nothing harmful in any run may be true, or a mistyped value. */
function neverSeen(
  readings: readonly {
    readonly format: ReadableFormat
    readonly reading: { readonly runs: readonly Run[] }
  }[],
  { harmfulWhen }: ReadOptions,
): EvidenceNote[] {
  const counts = readings
    .filter(({ format }) => format === 'inspect')
    .flatMap(({ reading }) => reading.runs.flatMap((run) => [...run.groups.values()]))
  const isUnseen = counts.length > 0 && counts.every((count) => count.harmful === 0)
  return isUnseen && harmfulWhen.length > 0 ? [note('harmful_never_seen', { asked: harmfulWhen })] : []
}

function notesOn(runs: readonly Run[], before: Run | undefined, after: Run | undefined): EvidenceNote[] {
  const notes: EvidenceNote[] = []
  for (const { when, groups, repeats, copies } of runs) {
    const counts = [...groups.values()]
    const missing = counts.reduce((sum, count) => sum + count.missing, 0)
    const all = counts.reduce((sum, count) => sum + count.of, missing)
    if (missing > 0) notes.push(note('missing', { when, missing, all }))
    if (repeats > 1) notes.push(note('repeats', { when, repeats }))
    if (copies > 0) notes.push(note('copies', { when, copies }))
  }
  if (!before || !after) notes.push(note('one_run', { when: before ? 'before' : 'after' }))
  if (before?.asked && after?.asked) {
    const { asked } = after
    const only = [...before.asked].filter((question) => !asked.has(question)).length
    const added = [...asked].filter((question) => !before.asked?.has(question)).length
    if (only + added > 0) notes.push(note('other_questions', { only, added }))
  }
  if (runs.every((run) => [...run.groups.keys()].every((key) => key === EVERYBODY)))
    notes.push(note('not_split'))
  return notes
}
