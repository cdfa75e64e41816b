import { refuseEmptyWords } from '../../domain/case/say-something.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { endReported } from '../../store/reported.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/** Ends one, which takes nobody else: from then on nobody can join it. Who joined keeps a case of their own. */
export async function endReportedBy(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  id: string,
  reasons: string,
): Promise<'done' | 'not_there' | 'reasons_missing'> {
  if (!isUuid(id)) return 'not_there'
  if (refuseEmptyWords(reasons) !== null) return 'reasons_missing'
  const end = { by: viewer.id, at: new Date(house.now()), because: 'staff', reasons } as const
  return (await inTransaction(house, (tx) => endReported(tx, house.keys, id, end))) ? 'done' : 'not_there'
}
