import type { Case } from '../case/case.ts'
import { fearHeard } from '../value-chain/fear-told.ts'

/**
 * Everybody of whom a body must not be without it being said: the parties of the case, and whom the person fears,
 * wherever they wrote of it. What stands on their own page and what our desk says follow it both.
 */
export function namesToMind(kase: Case): readonly string[] {
  return [...kase.entities.map(({ name }) => name), ...fearHeard(kase)]
}
