import type { Case } from '../case/case.ts'
import { isJoinable } from './group.ts'
import type { PersonView } from './person-view.ts'

/** Whether others of a group can join it, and what whoever leads it is told of them. */
export function groupOf(kase: Case): PersonView['group'] {
  const { joining, joinedTold: joined } = kase
  if (kase.submitter !== 'group' && joining === null) return null
  const { shown = null, hearsOutcome = false } = joining ?? {}
  return { openSince: joining !== null && isJoinable(kase) ? joining.at : null, shown, hearsOutcome, joined }
}
