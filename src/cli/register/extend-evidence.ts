import { join } from 'node:path'
import type { Evidence, EvidenceSource } from '../../domain/diligence/register.ts'
import { countedFrom } from '../../register/files/recount.ts'
import { readRegister } from '../../register/files/read.ts'
import { toFile } from '../../register/files/schema/case.ts'
import { listOf, namesOf, TODO } from '../../register/files/templates.ts'
import { changeEntry, pathOf } from '../../register/files/write.ts'
import { UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** What was read from files, if any were given. */
export type Counted = Pick<Evidence, 'groups' | 'sources' | 'splitBy'>

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
 * Puts a further run beside the one that stands; counts that are there already stay unless the file has newer ones.
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
  const keys = [...new Set([...standing.groups, ...reading.groups].map(({ key }) => key))]
  const beside = keys.map((key) => {
    const [was, is] = [standing, reading].map((each) => each.groups.find((group) => group.key === key))
    return { key, before: is?.before ?? was?.before ?? null, after: is?.after ?? was?.after ?? null }
  })
  const isSame = (one: EvidenceSource, other: EvidenceSource) => one.sha256 === other.sha256
  const fresh = reading.sources.filter((source) => !standing.sources.some((each) => isSame(each, source)))
  // The same file again brings the answers that an older version of this command did not keep.
  const kept = standing.sources.map((each) => ({
    ...each,
    results: each.results ?? reading.sources.find((source) => isSame(each, source))?.results ?? null,
  }))
  const sources = [...kept, ...fresh]
  const next: Evidence = {
    ...standing,
    title: told('title', standing.title, optionOf(call, 'title')) ?? TODO,
    by: told('by', standing.by, namesOf(optionOf(call, 'by')).join(', ') || undefined) ?? TODO,
    mitigation: told('mitigation', standing.mitigation, optionOf(call, 'mitigation')),
    impacts: [...new Set([...standing.impacts, ...listOf(optionOf(call, 'impact'))])],
    splitBy: standing.splitBy ?? reading.splitBy,
    groups: reading.sources.length === 0 ? standing.groups : (countedFrom(folder, sources) ?? beside),
    sources,
  }
  const changed = (['title', 'by', 'mitigation', 'impacts'] as const).filter(
    (key) => String(next[key]) !== String(standing[key]),
  )
  changeEntry(folder, id, [
    ...changed.map((key) => ({ path: [key], value: next[key] })),
    ...(reading.sources.length === 0
      ? []
      : [
          { path: ['split_by'], value: next.splitBy },
          { path: ['groups'], value: toFile(next.groups) },
          { path: ['sources'], value: toFile(next.sources) },
        ]),
  ])
  return next
}
