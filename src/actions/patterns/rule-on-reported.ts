import { refuseEmptyWords } from '../../domain/case/say-something.ts'
import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { whyNotPublic } from '../../domain/patterns/reported.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { casesOfReported, findReported, ruleReported } from '../../store/reported.ts'
import { noteLooks } from '../casework/looks.ts'
import type { House } from '../house.ts'
import { onAccounts } from '../staff/hand.ts'
import { readable } from './cases-of.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** What came of a second person's word. */
export type Ruled = 'done' | 'not_there' | 'yourself' | 'not_all_yours' | 'not_any_more' | 'reasons_missing'

/**
 * A second person makes a description public, or says why not. They have to be able to read each of its cases, and the
 * whole rule is asked once more: what spoke against it since then counts as much.
 */
export async function ruleOnReported(
  house: House,
  viewer: StaffViewer,
  id: string,
  { accepted, reasons }: { readonly accepted: boolean; readonly reasons: string },
): Promise<Ruled> {
  const found = isUuid(id) ? await findReported(house.database, house.keys, id) : null
  if (found?.state !== 'proposed') return 'not_there'
  if (found.proposedBy === viewer.id) return 'yourself'
  if (!accepted && refuseEmptyWords(reasons) !== null) return 'reasons_missing'
  const ids = await casesOfReported(house.database, id)
  const cases = await readable(house, viewer, ids)
  if (cases.length < ids.length) return 'not_all_yours'
  await noteLooks(house, viewer, ids, 'found')
  if (accepted && whyNotPublic(found, cases).length > 0) return 'not_any_more'
  return onAccounts(house, async (tx, accounts) => {
    const roles: readonly StaffRole[] = rolesInHouse('reported')
    // One hand alone would have made it public, where the other is gone.
    const others = accounts.filter(
      (each) => roles.includes(each.role) && !each.disabled && !each.waits && each.id !== viewer.id,
    )
    const ruling = { by: viewer.id, at: new Date(house.now()), accepted, reasons: accepted ? null : reasons }
    const isDone = await ruleReported(
      tx,
      house.keys,
      id,
      ruling,
      others.map((each) => each.id),
    )
    return isDone ? 'done' : 'not_there'
  })
}
