import { relative, resolve } from 'node:path'
import { EVIDENCE_MEASURES, EVIDENCE_SHOWS } from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { loadEvidenceFile, readEvidence } from '../../register/evidence/read-evidence.ts'
import { readRegister } from '../../register/read.ts'
import { say } from '../../register/say.ts'
import { toFile } from '../../register/schema/case.ts'
import { TODO } from '../../register/templates.ts'
import { repositoryOf } from '../../register/watch.ts'
import { changeEntry, entryText, nextId, writeNew } from '../../register/write.ts'
import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { imports as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, print, tell, UsageError, type CommandCall, type ExitCode } from '../command.ts'
import { labelOf, optionOf, registerFolder, textOf, todayOf } from './common.ts'

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
    textOf(file)
    return loadEvidenceFile(file, nameOf(root, file), when)
  })
  const measure = labelOf('measure', optionOf(call, 'measure') ?? 'harm', codesOf(EVIDENCE_MEASURES))
  const shows = labelOf('shows', optionOf(call, 'shows') ?? 'lower_rate', codesOf(EVIDENCE_SHOWS))
  const reading = readEvidence(files, {
    splitBy: optionOf(call, 'split-by') ?? null,
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
  const { sources: here } = readRegister(folder)
  for (const id of [...split(optionOf(call, 'impact')), ...split(optionOf(call, 'mitigation'))])
    if (!here.has(id)) throw new UsageError(say(usage.unknownEntry, { id }))
  const into = optionOf(call, 'into')
  const id = into ?? nextId(folder, 'evidence', [...here.keys()])
  if (into === undefined) {
    const entry: Evidence = {
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
  } else extend(folder, into, reading)
  for (const { code, gaps } of reading.notes) tell(say(evidenceWords.notes[code], gaps))
  if (call.json) print(JSON.stringify({ id, groups: reading.groups, sources: reading.sources }))
  else print(say(words.evidence, { id, groups: reading.groups.length, files: files.length }))
  return EXIT.ok
}

/** Puts a further run beside the one that stands; counts that are there already stay unless the file has newer ones. */
function extend(folder: string, id: string, reading: Pick<Evidence, 'groups' | 'sources' | 'splitBy'>): void {
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
  changeEntry(folder, id, [
    { path: ['split_by'], value: standing.splitBy ?? reading.splitBy },
    { path: ['groups'], value: groups },
    { path: ['sources'], value: toFile([...standing.sources, ...fresh]) },
  ])
}

function split(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** How the register calls a file: by its path in the repository, or as given where it lies outside. */
function nameOf(root: string, file: string): string {
  const path = relative(root, resolve(file)).replaceAll('\\', '/')
  return path.startsWith('..') ? file : path
}
