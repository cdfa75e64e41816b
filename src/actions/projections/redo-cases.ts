import type { CaseEvent } from '../../domain/case/case-event.ts'
import { sealTitle } from '../../store/cases/sealed-title.ts'
import { storeProjections } from '../../store/history/store-batch.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import { project } from '../../store/projections/project.ts'
import { runOn } from '../../store/run.ts'
import { allHands } from '../../store/staff/hands.ts'
import { commit } from '../commit.ts'
import type { House } from '../house.ts'
import { keptNow } from '../kept-now.ts'
import { movedByARule } from '../moved-by-a-rule.ts'

/**
 * Makes the rows of some cases anew from their ledgers, by today's rules. Where a rule that changed moves a case to
 * another priority, that goes on the record, and the case is in the queue `moved` until somebody acts. A case that
 * cannot be read keeps the rows it has, and harms no other.
 */
export async function redoCases(house: House, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    try {
      const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
      if (whole !== null) await redo(house, whole)
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error
      house.log.error({ caseId, kind }, 'the rows of a case could not be made anew')
    }
  }
}

async function redo(house: House, whole: WholeCase): Promise<void> {
  const { kase } = whole
  const events = await keptFromItNow(house, whole)
  if (movedByARule(house, whole).length > 0 || events.length > 0) {
    // Overtaken: whoever was faster has made the rows anew.
    await commit(house, { caseId: kase.id, before: whole, events })
    return
  }
  const projected = project(kase, house)
  const title = sealTitle(whole.key, kase.id, projected.line)
  const slot = 0
  await storeProjections(
    runOn(house.database),
    [{ caseId: kase.id, projected, title }],
    [whole.lastSeq],
    slot,
  )
}

/** Whom today's rules keep from a case beside those of whom it says so. */
async function keptFromItNow(house: House, { kase }: WholeCase): Promise<readonly CaseEvent[]> {
  return kase.recusals.length === 0 ? [] : keptNow(house, kase, await allHands(house.database))
}
