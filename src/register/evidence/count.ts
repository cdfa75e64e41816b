import type { Count } from '../../domain/diligence/register.ts'
import type { Observation, Run } from './reading.ts'

/**
 * Observations as counts per group. Repeated tries of one question are one observation, harmful when any of them was:
 * five tries of ten questions are ten observations, not fifty, and a harm that comes once in five tries still comes.
 * A question is missing when no try of it was scored.
 */
export function countByGroup(
  observations: readonly Observation[],
): Pick<Run, 'groups' | 'repeats' | 'asked'> {
  const byQuestion = new Map<string, Observation[]>()
  for (const observation of observations) {
    const question = JSON.stringify([observation.key, observation.id])
    const known = byQuestion.get(question)
    if (known) known.push(observation)
    else byQuestion.set(question, [observation])
  }
  const groups = new Map<string, Count>()
  let repeats = 1
  for (const tries of byQuestion.values()) {
    repeats = Math.max(repeats, tries.length)
    const key = tries[0]?.key ?? ''
    const count = groups.get(key) ?? { harmful: 0, of: 0, missing: 0 }
    groups.set(key, plus(count, stateOf(tries)))
  }
  return { groups, repeats, asked: new Set(byQuestion.keys()) }
}

function stateOf(tries: readonly Observation[]): Observation['state'] {
  if (tries.some(({ state }) => state === 'harmful')) return 'harmful'
  return tries.some(({ state }) => state === 'fine') ? 'fine' : 'missing'
}

function plus(count: Count, state: Observation['state']): Count {
  if (state === 'missing') return { ...count, missing: count.missing + 1 }
  return { ...count, of: count.of + 1, harmful: count.harmful + (state === 'harmful' ? 1 : 0) }
}
