import { join } from 'node:path'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { oneLine } from '../../domain/typed/one-line.ts'
import { countedFrom, HOLDS_ANSWERS } from '../../register/files/recount.ts'
import { readRegister } from '../../register/files/read.ts'
import { toFile } from '../../register/files/schema/case.ts'
import { listOf, namesOf, TODO } from '../../register/files/templates.ts'
import { changeEntry, pathOf } from '../../register/files/write.ts'
import { UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** What was read from files, if any were given. */
export type Counted = Pick<Evidence, 'groups' | 'splitBy'> & {
  readonly files: Evidence['sources']
  /** Keeps the answers of a file, and gives its source with their hash. Asked for when nothing stands in the way. */
  readonly keep: (file: EvidenceSource) => EvidenceSource
}

/** What `--split-by` says where results really cannot be split. */
export const NOT_SPLIT = 'none'

/** Options that say what evidence is about; with `--into` they fill what the entry leaves open. */
const TOLD = ['title', 'by', 'impact', 'mitigation'] as const

/** True where nothing but such options is given, and no file is needed. */
export function isToldOnly(call: CommandCall): boolean {
  return optionOf(call, 'into') !== undefined && TOLD.some((name) => optionOf(call, name) !== undefined)
}

/** The entry that `--into` names. */
export function standingEvidence({ w, say }: RegisterSpeaker, folder: string, id: string): Evidence {
  const standing = readRegister(folder).register.evidence.find((each) => each.id === id)
  if (!standing) throw new UsageError(say(w.commands.usage.unknownEntry, { id }))
  return standing
}

/**
 * Puts a further run beside the one that stands, split in the same way, and counts both together again. What was only
 * typed cannot be counted again: those counts stay unless the file has newer ones.
 * What the options say is filled in where the entry says nothing yet; where it says something else, nothing is written.
 */
export function extendEvidence(
  { w, say }: RegisterSpeaker,
  call: CommandCall,
  folder: string,
  standing: Evidence,
  reading: Counted,
): Evidence {
  const { id } = standing
  const told = (name: string, stands: string | null, value: string | undefined): string | null => {
    if (value === undefined || value === stands) return stands
    if (stands === null || stands === TODO) return value
    const gaps = { id, option: name, standing: stands, path: join(folder, pathOf(id)) }
    throw new UsageError(say(w.commands.imports.alreadySaid, gaps))
  }
  told('measure', standing.measure, optionOf(call, 'measure'))
  told('shows', standing.shows, optionOf(call, 'shows'))
  const isCounted = reading.files.length > 0
  if (isCounted && standing.groups.length > 0)
    told('split-by', standing.splitBy ?? NOT_SPLIT, reading.splitBy ?? NOT_SPLIT)
  const said = {
    title: told('title', standing.title, optionOf(call, 'title')) ?? TODO,
    by: told('by', standing.by, namesOf(optionOf(call, 'by')).join(', ') || undefined) ?? TODO,
    mitigation: told('mitigation', standing.mitigation, optionOf(call, 'mitigation')),
  }
  const isSame = (one: EvidenceSource, other: EvidenceSource) => one.sha256 === other.sha256
  const lost = standing.sources.filter(
    (each) => canBeKept(each) && !reading.files.some((file) => isSame(each, file)),
  )
  if (isCounted && lost.length > 0) {
    const gaps = { id, files: lost.map(({ file }) => file).join(', ') }
    throw new UsageError(oneLine(say(w.commands.imports.answersMissing, gaps)))
  }
  // The same file again brings the answers that an older version of this command did not keep.
  const kept = standing.sources.map((each) => {
    const again = each.results === null ? reading.files.find((file) => isSame(each, file)) : undefined
    return again === undefined ? each : { ...each, results: reading.keep(again).results }
  })
  const fresh = reading.files.filter((file) => !standing.sources.some((each) => isSame(each, file)))
  const sources = [...kept, ...fresh.map(reading.keep)]
  const next: Evidence = {
    ...standing,
    ...said,
    impacts: [...new Set([...standing.impacts, ...listOf(optionOf(call, 'impact'))])],
    splitBy: standing.splitBy ?? reading.splitBy,
    groups: isCounted ? (countedFrom(folder, sources) ?? besideTyped(standing, reading)) : standing.groups,
    sources,
  }
  const changed = (['title', 'by', 'mitigation', 'impacts'] as const).filter(
    (key) => String(next[key]) !== String(standing[key]),
  )
  changeEntry(folder, id, [
    ...changed.map((key) => ({ path: [key], value: next[key] })),
    ...(isCounted
      ? [
          { path: ['split_by'], value: next.splitBy },
          { path: ['groups'], value: toFile(next.groups) },
          { path: ['sources'], value: toFile(next.sources) },
        ]
      : []),
  ])
  return next
}

/** Its file holds answers, and they are not kept. */
function canBeKept({ format, results }: EvidenceSource): boolean {
  return results === null && HOLDS_ANSWERS.includes(format)
}

/** Counts of which some were typed: a run that was read anew stands in the place of the one before, and has no pairs with it. */
function besideTyped(standing: Evidence, reading: Counted): Evidence['groups'] {
  const keys = [...new Set([...standing.groups, ...reading.groups].map(({ key }) => key))]
  return keys.map((key) => {
    const [was, is] = [standing, reading].map((each) => each.groups.find((group) => group.key === key))
    const before = is?.before ?? was?.before ?? null
    const after = is?.after ?? was?.after ?? null
    const whole = [is, was].find((each) => each?.before === before && each.after === after)
    return { key, before, after, paired: whole?.paired ?? null }
  })
}
