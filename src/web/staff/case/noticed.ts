import { noticedTakenOver } from '../../../actions/casework/taken-over.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { idOf, staffOf, type Visit } from '../../route.ts'
import { casePath } from '../forms/desk.ts'

/** They know that a colleague has the case now. */
export async function postNoticed(visit: Visit): Promise<Response> {
  const caseId = idOf(visit)
  if (!isUuid(caseId)) return notFoundPage(visit)
  await noticedTakenOver(visit.house, staffOf(visit).id, caseId)
  return visit.c.redirect(casePath(caseId), 303)
}
