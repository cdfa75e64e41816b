import { tiedToAny, type Tied } from '../bodies/bodies-for.ts'
import { namesToMind } from '../bodies/names-to-mind.ts'
import type { Case } from '../case/case.ts'
import type { Reprisal, ReprisalStep } from './reprisals.ts'

/** The place, among what was done, of the body that the person was last told could look after it; -1 where none was named. */
export function lastWithBody({ steps }: Pick<Reprisal, 'steps'>): number {
  return steps.findLastIndex(({ body }) => body !== null)
}

/**
 * How a body that one of us named hangs together with the parties of the case and whom the person fears: it may be one of
 * them, or an office of theirs. Never left unsaid, as with every body of the directory.
 */
export function tiesOfStep(kase: Case, { body }: Pick<ReprisalStep, 'body'>): readonly Tied[] {
  return body === null ? [] : tiedToAny(namesToMind(kase))({ names: { named: body }, independence: null })
}
