import type { Case } from '../case/case.ts'
import type { Entity } from './chain.ts'
import { isFearOpen } from './may-learn.ts'

/** Whoever runs this house, while nobody has answered whether the person's words of whom they fear mean them; or null. */
export function fearOfUs(kase: Case): Entity | null {
  return kase.entities.find((each) => each.operator && isFearOpen(kase, each)) ?? null
}
