import { valueOf } from './group-key.ts'
import { rightsOfPlugin, sharedRights } from './plugin-rights.ts'
import { placesOf, type ResultRow } from './promptfoo-row.ts'
import { note, problem, type EvidenceNote, type EvidenceProblem } from './reading.ts'

type Attacks =
  | {
      readonly rows: readonly ResultRow[]
      readonly isRedTeam: boolean
      readonly notes: readonly EvidenceNote[]
    }
  | { problems: readonly EvidenceProblem[] }

/**
 * The rows of the attacks that count. A red-team run is known by what its rows carry. Each kind of attack is a harm of
 * its own: insults and leaked addresses added up are a rate of nothing, so where there are several somebody has to say
 * which, and several together only where they touch the same right.
 */
export function attacksIn(rows: readonly ResultRow[], asked: readonly string[]): Attacks {
  const attacks = rows.map(attackOf)
  const known = [...new Set(attacks.filter((each) => each !== null))].sort()
  const names = known.map(withRights).join('; ')
  const isRedTeam = known.length > 0 || rows.some((row) => valueOf(placesOf(row), 'severity') !== null)
  const unknown = asked.find((each) => !known.includes(each))
  if (unknown !== undefined) return problem('plugin_unknown', { asked: unknown, names: names || '–' })
  if (asked.length === 0 && known.length > 1) return problem('plugin_needed', { names })
  const chosen = asked.length > 0 ? asked : known
  const rights = sharedRights(chosen)
  if (chosen.length > 1 && rights.length === 0)
    return problem('plugins_mixed', { names: chosen.map(withRights).join('; ') })
  const touches = rights.length > 0 ? [note('plugin_rights', { names: chosen, rights })] : []
  const own = rows.filter((_, index) => chosen.includes(attacks[index] ?? ''))
  return { rows: chosen.length === 0 || asked.length === 0 ? rows : own, isRedTeam, notes: touches }
}

/** The id of the attack; older files name only the category of harm. */
function attackOf(row: ResultRow): string | null {
  const places = placesOf(row)
  return valueOf(places, 'pluginId') ?? valueOf(places, 'harmCategory')
}

function withRights(id: string): string {
  const rights = rightsOfPlugin(id)
  return rights.length === 0 ? id : `${id} (${rights.join(', ')})`
}
