import type { Count } from '../../domain/diligence/register.ts'
import { sha256 } from './hash.ts'

/** One answer of the system under test. `id` is the same for repeated tries of the same question. */
export interface Observation {
  readonly key: string
  readonly id: string
  readonly state: 'harmful' | 'fine' | 'missing'
  /** Question and answer as they were worded, to know a copy under another name; left out where the file has neither. */
  readonly worded?: string
  /** What the tool called this very try: another run has others. Left out where the file has none. */
  readonly trace?: string
}

/** One question as it was asked, and what each try of it was. */
export interface Question {
  readonly key: string
  readonly id: string
  readonly tries: readonly Observation['state'][]
}

/** The counts of one run, per group. */
export interface Run {
  readonly when: 'before' | 'after'
  readonly groups: ReadonlyMap<string, Count>
  /** How often each question was asked, at most. */
  readonly repeats: number
  /** The questions, where the format names them: to see whether both runs asked the same. */
  readonly asked: ReadonlySet<string> | null
  /** Every question with its tries; null where the file holds sums only. */
  readonly questions: readonly Question[] | null
  /** How many questions were left out because they are copies of others. */
  readonly copies: number
  /** One hash for all tries, where every one has a name of its own: a run that was copied has the same. */
  readonly trace: string | null
}

/** What observations come to. */
export type Counted = Omit<Run, 'when'>

/**
 * Observations as counts per group. Repeated tries of one question are one observation, harmful when any of them was:
 * five tries of ten questions are ten observations, not fifty, and a harm that comes once in five tries still comes.
 * A question is missing when no try of it was scored. The same question with the same answers under another name is a
 * copy, and counts once.
 */
export function countByGroup(observations: readonly Observation[]): Counted {
  const byQuestion = new Map<string, Observation[]>()
  for (const observation of observations) {
    const question = JSON.stringify([observation.key, observation.id])
    const known = byQuestion.get(question)
    if (known) known.push(observation)
    else byQuestion.set(question, [observation])
  }
  const asked = withoutCopies([...byQuestion.values()])
  const questions = asked.map((tries): Question => {
    const [{ key, id } = { key: '', id: '' }] = tries
    return { key, id, tries: tries.map(({ state }) => state) }
  })
  return {
    ...countQuestions(questions),
    copies: byQuestion.size - asked.length,
    trace: traceOf(observations),
  }
}

/** Questions as counts per group. */
export function countQuestions(questions: readonly Question[]): Omit<Counted, 'copies' | 'trace'> {
  const groups = new Map<string, Count>()
  let repeats = 1
  for (const { key, tries } of questions) {
    repeats = Math.max(repeats, tries.length)
    const count = groups.get(key) ?? { harmful: 0, of: 0, missing: 0 }
    groups.set(key, plus(count, stateOf(tries)))
  }
  const asked = new Set(questions.map(({ key, id }) => JSON.stringify([key, id])))
  return { groups, repeats, asked, questions }
}

/** What a question was, over all its tries. */
export function stateOf(tries: Question['tries']): Observation['state'] {
  if (tries.includes('harmful')) return 'harmful'
  return tries.includes('fine') ? 'fine' : 'missing'
}

/** The first of those that were worded alike throughout. What has no words is nobody's copy. */
function withoutCopies(questions: readonly Observation[][]): readonly Observation[][] {
  const known = new Set<string>()
  return questions.filter((tries) => {
    if (tries.some(({ worded }) => worded === undefined)) return true
    const said = JSON.stringify([tries[0]?.key, ...tries.map(({ worded }) => worded).sort()])
    const isCopy = known.has(said)
    known.add(said)
    return !isCopy
  })
}

function traceOf(observations: readonly Observation[]): string | null {
  const traces = observations.map(({ trace }) => trace)
  return traces.every((trace) => trace !== undefined) ? sha256(traces.sort().join('\n')) : null
}

function plus(count: Count, state: Observation['state']): Count {
  if (state === 'missing') return { ...count, missing: count.missing + 1 }
  return { ...count, of: count.of + 1, harmful: count.harmful + (state === 'harmful' ? 1 : 0) }
}
