import type { Evidence, PairedCount } from '../../domain/diligence/register.ts'
import { stateOf } from './count.ts'
import type { Run } from './count.ts'

type Sided = Pick<Run, 'groups' | 'questions'> | undefined

/**
 * A run before and a run after, group by group. A group that is in only one of them stays, with null for the other.
 * Where both asked a group the same questions, each question is also looked at as a pair.
 */
export function sideBySide(before: Sided, after: Sided): Evidence['groups'] {
  const keys = [...new Set([...(before?.groups.keys() ?? []), ...(after?.groups.keys() ?? [])])].sort()
  return keys.map((key) => {
    const paired = pairsOf(before, after, key)
    return {
      key,
      before: before?.groups.get(key) ?? null,
      after: after?.groups.get(key) ?? null,
      ...(paired === null ? {} : { paired }),
    }
  })
}

/** Null unless both runs asked exactly the same; questions that were missing in one of them make no pair. */
function pairsOf(before: Sided, after: Sided, key: string): PairedCount | null {
  if (!before?.questions || !after?.questions) return null
  const was = statesOf(before.questions, key)
  const is = statesOf(after.questions, key)
  if (was.size === 0 || was.size !== is.size || [...was.keys()].some((id) => !is.has(id))) return null
  const pairs = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }
  for (const [id, old] of was) {
    const now = is.get(id)
    if (old === 'missing' || now === 'missing') continue
    if (old === 'harmful') pairs[now === 'harmful' ? 'both' : 'onlyBefore'] += 1
    else pairs[now === 'harmful' ? 'onlyAfter' : 'neither'] += 1
  }
  return pairs
}

function statesOf(questions: NonNullable<Run['questions']>, key: string) {
  return new Map(questions.filter((each) => each.key === key).map(({ id, tries }) => [id, stateOf(tries)]))
}
