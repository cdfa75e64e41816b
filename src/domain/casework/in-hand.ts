import type { Case } from '../case/case.ts'
import { waitsForAnswer } from '../case/queues.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { isDutyOpen } from './open-duties.ts'
import { openReprisal } from './reprisals.ts'
import { openTalk } from './talks.ts'

/**
 * The accounts of everybody of us who has something of a case in hand, each once: the case, while something in it is for
 * somebody to do, the trouble that the person has, a talk that is not over. Whoever goes gives all of it back
 * (`give_back`), so that the person waits for nobody who is gone (red lines 14 and 17).
 */
export function inHandOf(kase: Case): readonly string[] {
  const handler = kase.handler !== null && needsSomebody(kase) ? [kase.handler] : []
  const owner = openReprisal(kase)?.owner ?? null
  return [...new Set([...handler, ...(owner === null ? [] : [owner]), ...(openTalk(kase)?.ours ?? [])])]
}

/** True while something in it is for somebody of the house to do. */
function needsSomebody(kase: Case): boolean {
  return kase.state !== 'closed' || waitsForAnswer(kase) || isDutyOpen(kase) || hasOpenAppeal(kase)
}
