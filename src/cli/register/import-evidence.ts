import { statSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { judge } from '../../domain/diligence/evidence/verdict.ts'
import { EVIDENCE_MEASURES, EVIDENCE_SHOWS } from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { sayNames } from '../../register/evidence/group-key.ts'
import { loadEvidenceFile, readEvidence } from '../../register/evidence/read-evidence.ts'
import { sayShortly } from '../../register/evidence/say-verdict.ts'
import { oneLine } from '../../register/formats/plain.ts'
import { readRegister } from '../../register/read.ts'
import { say } from '../../register/say.ts'
import { toFile } from '../../register/schema/case.ts'
import { TODO } from '../../register/templates.ts'
import { repositoryOf } from '../../register/watch.ts'
import { changeEntry, entryText, nextId, pathOf, writeNew } from '../../register/write.ts'
import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { imports as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, print, tell, UsageError, type CommandCall, type ExitCode } from '../command.ts'
import { labelOf, optionOf, registerFolder, todayOf } from './common.ts'

/** What `--split-by` says where results really cannot be split. */
const NOT_SPLIT = 'none'

/** `register import evidence`: counts from result files become a new entry, or are added to one that stands. */
export function importEvidence(call: CommandCall, given: readonly string[]): ExitCode {
  const folder = registerFolder(call)
  const named: [string, EvidenceSource['when']][] = [
    ...split(optionOf(call, 'before')).map((file): [string, 'before'] => [file, 'before']),
    ...split(optionOf(call, 'after')).map((file): [string, 'after'] => [file, 'after']),
    ...split(optionOf(call, 'once')).map((file): [string, 'once'] => [file, 'once']),
    ...given.map((file): [string, 'once'] => [file, 'once']),
  ]
  if (named.length === 0) throw new UsageError(usage.nameFile)
  const root = repositoryOf(folder)
  const files = named.map(([file, when]) => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new UsageError(say(usage.notRead, { file }))
    return loadEvidenceFile(file, nameOf(root, file), when)
  })
  const measure = labelOf('measure', optionOf(call, 'measure') ?? 'harm', codesOf(EVIDENCE_MEASURES))
  const shows = labelOf('shows', optionOf(call, 'shows') ?? 'lower_rate', codesOf(EVIDENCE_SHOWS))
  const splitBy = optionOf(call, 'split-by')
  const reading = readEvidence(files, {
    splitBy: splitBy === undefined || splitBy === NOT_SPLIT ? null : splitBy,
    measure,
    metric: optionOf(call, 'metric') ?? null,
    provider: optionOf(call, 'provider') ?? null,
    prompt: optionOf(call, 'prompt') ?? null,
    harmfulWhen: split(optionOf(call, 'harmful-when')),
    overrideReason: optionOf(call, 'override') ?? null,
  })
  if ('problems' in reading) {
    for (const { code, gaps } of reading.problems) {
      const { says, fix } = evidenceWords.problems[code]
      tell(`${say(says, gaps)}\n  → ${say(fix, gaps)}`)
    }
    return EXIT.findings
  }
  if (splitBy === undefined && reading.unsplit !== null)
    throw new UsageError(
      reading.unsplit.length === 0
        ? words.splitImpossible
        : oneLine(say(words.splitNeeded, { names: sayNames(reading.unsplit) })),
    )
  const { sources: here } = readRegister(folder)
  for (const id of [...split(optionOf(call, 'impact')), ...split(optionOf(call, 'mitigation'))])
    if (!here.has(id)) throw new UsageError(say(usage.unknownEntry, { id }))
  const into = optionOf(call, 'into')
  const id = into ?? nextId(folder, 'evidence', [...here.keys()])
  let entry: Evidence
  if (into === undefined) {
    entry = {
      id,
      title: optionOf(call, 'title') ?? TODO,
      mitigation: optionOf(call, 'mitigation') ?? null,
      impacts: split(optionOf(call, 'impact')),
      measure,
      shows,
      collectedOn: todayOf(call),
      by: optionOf(call, 'by') ?? TODO,
      splitBy: reading.splitBy,
      groups: reading.groups,
      signedBy: [],
      summary: null,
      sources: reading.sources,
    }
    writeNew(folder, id, entryText(toFile(entry) as object))
  } else entry = extend(folder, into, reading)
  for (const { code, gaps } of reading.notes) tell(say(evidenceWords.notes[code], gaps))
  report(call, folder, entry, files.length)
  return EXIT.ok
}

/** What the entry says now, and what only people can add to it. */
function report(call: CommandCall, folder: string, entry: Evidence, files: number): void {
  const { id, groups, sources } = entry
  const verdict = judge(entry)
  const left = leftIn(entry)
  if (call.json) {
    const perGroup = Object.fromEntries(verdict.groups.map((each) => [each.key, each.verdict]))
    print(JSON.stringify({ id, groups, sources, verdict: verdict.verdict, verdicts: perGroup, left }))
    return
  }
  const path = join(folder, pathOf(id))
  print(say(words.evidence, { id, groups: groups.length, files, path }))
  for (const line of sayShortly(verdict)) print(oneLine(line))
  const what = left.map((key) => words.leftKeys[key]).join('; ')
  if (left.length > 0) print(say(words.left, { what, path }))
}

function leftIn({ title, by, impacts }: Evidence): (keyof typeof words.leftKeys)[] {
  return [
    ...(title === TODO ? (['title'] as const) : []),
    ...(by === TODO ? (['by'] as const) : []),
    ...(impacts.length === 0 ? (['impacts'] as const) : []),
  ]
}

/** Puts a further run beside the one that stands; counts that are there already stay unless the file has newer ones. */
function extend(
  folder: string,
  id: string,
  reading: Pick<Evidence, 'groups' | 'sources' | 'splitBy'>,
): Evidence {
  const standing = readRegister(folder).register.evidence.find((each) => each.id === id)
  if (!standing) throw new UsageError(say(usage.unknownEntry, { id }))
  const keys = [...new Set([...standing.groups, ...reading.groups].map(({ key }) => key))]
  const groups = keys.map((key) => {
    const [was, is] = [standing, reading].map((each) => each.groups.find((group) => group.key === key))
    return { key, before: is?.before ?? was?.before ?? null, after: is?.after ?? was?.after ?? null }
  })
  const fresh = reading.sources.filter(
    ({ sha256 }) => !standing.sources.some((source) => source.sha256 === sha256),
  )
  const splitBy = standing.splitBy ?? reading.splitBy
  const sources = [...standing.sources, ...fresh]
  changeEntry(folder, id, [
    { path: ['split_by'], value: splitBy },
    { path: ['groups'], value: groups },
    { path: ['sources'], value: toFile(sources) },
  ])
  return { ...standing, splitBy, groups, sources }
}

function split(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/**
 * How the register calls a file: by its path in the repository, or by its name alone where it lies outside. Where things
 * lie on the computer of one person says nothing to others and may name that person.
 */
function nameOf(root: string, file: string): string {
  const path = relative(root, resolve(file)).replaceAll('\\', '/')
  return isAbsolute(path) || path.split('/')[0] === '..' ? basename(file) : path
}
