import { statSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { freshFrom } from '../../domain/diligence/evidence/holds.ts'
import { isAbout } from '../../domain/diligence/evidence/group-codes.ts'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import { EVIDENCE_MEASURES, EVIDENCE_SHOWS } from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import type { Evidence, EvidenceSource, Impact } from '../../domain/diligence/register.ts'
import { withHistory } from '../../register/check/git/history.ts'
import { sayNames } from '../../register/evidence/group-key.ts'
import { keepResults } from '../../register/files/kept-results.ts'
import { loadEvidenceFile, readEvidence } from '../../register/evidence/read-evidence.ts'
import { sayNote, sayProblem } from '../../register/evidence/say-problem.ts'
import { sayShortly } from '../../register/evidence/say-verdict.ts'
import { oneLine } from '../../domain/typed/one-line.ts'
import { readRegister } from '../../register/files/read.ts'
import { toFile } from '../../register/files/schema/case.ts'
import { listOf, namesOf, TODO } from '../../register/files/templates.ts'
import { repositoryOf } from '../../register/files/watch.ts'
import { entryText, nextId, pathOf, writeNew } from '../../register/files/write.ts'
import { EXIT, print, tell, UsageError, type CommandCall, type ExitCode } from '../command.ts'
import { labelOf, registerFolder, todayOf } from './common.ts'
import { optionOf } from './option-of.ts'
import { extendEvidence, isToldOnly, NOT_SPLIT, standingEvidence } from './extend-evidence.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { takenIds } from './taken-ids.ts'

/** `register import evidence`: counts from result files become a new entry, or are added to one that stands. */
export function importEvidence(
  speaker: RegisterSpeaker,
  call: CommandCall,
  given: readonly string[],
): ExitCode {
  const { w, say } = speaker
  const { imports: words, usage } = w.commands
  const folder = registerFolder(speaker, call)
  const named: [string, EvidenceSource['when']][] = [
    ...listOf(optionOf(call, 'before')).map((file): [string, 'before'] => [file, 'before']),
    ...listOf(optionOf(call, 'after')).map((file): [string, 'after'] => [file, 'after']),
    ...listOf(optionOf(call, 'once')).map((file): [string, 'once'] => [file, 'once']),
    ...given.map((file): [string, 'once'] => [file, 'once']),
  ]
  const into = optionOf(call, 'into')
  if (named.length === 0 && !isToldOnly(call)) throw new UsageError(usage.nameFile)
  const loaded = readRegister(folder)
  const { sources: here, register } = loaded
  for (const id of [...listOf(optionOf(call, 'impact')), ...listOf(optionOf(call, 'mitigation'))])
    if (!here.has(id)) throw new UsageError(say(usage.unknownEntry, { id }))
  const standing = into === undefined ? null : standingEvidence(speaker, folder, into)
  if (standing !== null && named.length === 0) {
    const nothing = { groups: [], files: [], splitBy: null, keep: (file: EvidenceSource) => file }
    const entry = extendEvidence(speaker, call, folder, standing, nothing)
    report(speaker, call, folder, entry, register.impacts, 0)
    return EXIT.ok
  }
  const root = repositoryOf(folder)
  const files = named.map(([file, when]) => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new UsageError(say(usage.notRead, { file }))
    return loadEvidenceFile(file, nameOf(root, file), when)
  })
  const measure = labelOf(
    speaker,
    'measure',
    optionOf(call, 'measure') ?? standing?.measure ?? 'harm',
    codesOf(EVIDENCE_MEASURES),
  )
  const shows = labelOf(speaker, 'shows', optionOf(call, 'shows') ?? 'lower_rate', codesOf(EVIDENCE_SHOWS))
  const splitBy = optionOf(call, 'split-by')
  const reading = readEvidence(files, {
    splitBy: splitBy === undefined || splitBy === NOT_SPLIT ? null : splitBy,
    measure,
    metric: optionOf(call, 'metric') ?? null,
    provider: optionOf(call, 'provider') ?? null,
    prompt: optionOf(call, 'prompt') ?? null,
    plugins: listOf(optionOf(call, 'plugin')),
    harmfulWhen: listOf(optionOf(call, 'harmful-when')),
    overrideReason: optionOf(call, 'override') ?? null,
  })
  if ('problems' in reading) {
    for (const each of reading.problems) tell(sayProblem(speaker, each))
    return EXIT.findings
  }
  if (splitBy === undefined && reading.unsplit !== null)
    throw new UsageError(
      reading.unsplit.length === 0
        ? words.splitImpossible
        : oneLine(say(words.splitNeeded, { names: sayNames(reading.unsplit) })),
    )
  // Kept only now that nothing stands in the way any more.
  const keep = (source: EvidenceSource): EvidenceSource => {
    const kept = reading.kept[reading.sources.indexOf(source)] ?? null
    return kept === null ? source : { ...source, results: keepResults(folder, kept) }
  }
  let entry: Evidence
  if (standing === null) {
    const id = nextId(folder, 'evidence', takenIds(loaded))
    entry = {
      id,
      title: optionOf(call, 'title') ?? TODO,
      mitigation: optionOf(call, 'mitigation') ?? null,
      impacts: listOf(optionOf(call, 'impact')),
      measure,
      shows,
      collectedOn: todayOf(speaker, call),
      by: namesOf(optionOf(call, 'by')).join(', ') || TODO,
      splitBy: reading.splitBy,
      groups: reading.groups,
      signedBy: [],
      summary: null,
      sources: reading.sources.map(keep),
    }
    writeNew(folder, id, entryText(toFile(entry) as object))
  } else entry = extendEvidence(speaker, call, folder, standing, { ...reading, files: reading.sources, keep })
  sayFirstDay(speaker, call, folder, entry)
  for (const each of reading.notes) tell(sayNote(speaker, each))
  report(speaker, call, folder, entry, register.impacts, files.length)
  return EXIT.ok
}

/** Answers that were known before are no younger for being imported again. */
function sayFirstDay(speaker: RegisterSpeaker, call: CommandCall, folder: string, entry: Evidence): void {
  const { w, say } = speaker
  const { id } = entry
  const { register } = withHistory(readRegister(folder), todayOf(speaker, call))
  const since = register.evidence.find((each) => each.id === id)?.knownSince
  const said = freshFrom({ ...entry, knownSince: undefined })
  if (since !== undefined && said !== null && since < said)
    tell(say(w.commands.imports.knownBefore, { id, date: since }))
}

/** What the entry says now, and what only people can add to it. */
function report(
  speaker: RegisterSpeaker,
  call: CommandCall,
  folder: string,
  entry: Evidence,
  impacts: readonly Impact[],
  files: number,
): void {
  const { w, say } = speaker
  const words = w.commands.imports
  const { id, groups, sources } = entry
  const verdict = judge(entry)
  const left = leftIn(entry)
  const strangers = strangersIn(entry, impacts)
  for (const key of strangers) {
    const gaps = { impacts: entry.impacts, name: entry.splitBy ?? '', key }
    tell(oneLine(say(words.noGroupWithKey, gaps)))
  }
  if (strangers.length > 0) tell(words.noGroupWithKeyFix)
  if (call.json) {
    const perGroup = Object.fromEntries(verdict.groups.map((each) => [each.key, each.verdict]))
    print(
      JSON.stringify({ id, groups, sources, verdict: verdict.verdict, verdicts: perGroup, left, strangers }),
    )
    return
  }
  const path = join(folder, pathOf(id))
  print(say(files === 0 ? words.evidenceFilled : words.evidence, { id, groups: groups.length, files, path }))
  for (const line of sayShortly(speaker, verdict)) print(oneLine(line))
  const what = left.map((key) => words.leftKeys[key]).join('; ')
  if (left.length > 0) print(say(words.left, { what, path, id }))
}

/** Groups of the results that no group of the linked impacts has among its keys: they count for nobody. */
function strangersIn({ impacts, splitBy, groups }: Evidence, all: readonly Impact[]): string[] {
  if (splitBy === null || impacts.length === 0) return []
  const linked = all.filter(({ id }) => impacts.includes(id)).flatMap((impact) => impact.groups)
  return groups.map(({ key }) => key).filter((key) => !linked.some(({ keys }) => isAbout(keys, splitBy, key)))
}

/** What only people can say of evidence. */
type LeftKey = 'title' | 'by' | 'impacts'

function leftIn({ title, by, impacts }: Evidence): LeftKey[] {
  return [
    ...(title === TODO ? (['title'] as const) : []),
    ...(by === TODO ? (['by'] as const) : []),
    ...(impacts.length === 0 ? (['impacts'] as const) : []),
  ]
}

/**
 * How the register calls a file: by its path in the repository, or by its name alone where it lies outside. Where
 * things lie on the computer of one person says nothing to others and may name that person.
 */
function nameOf(root: string, file: string): string {
  const path = relative(root, resolve(file)).replaceAll('\\', '/')
  return isAbsolute(path) || path.split('/')[0] === '..' ? basename(file) : path
}
