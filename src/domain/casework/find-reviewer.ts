import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { OutsideReviewer } from './outside.ts'

/** Everybody from outside who was asked, as what something can be done to. */
export function eachReviewer({ outside }: Case): Subject[] {
  return outside.map(({ id }) => ({ reviewer: id }))
}

/** Whoever was asked under that id, or a refusal: there is none. */
export function findReviewer({ outside }: Case, id: string | undefined): OutsideReviewer | Refusal {
  return outside.find((each) => each.id === id) ?? refuse('unknown_reviewer')
}
