import { translateByMachine } from '../../../actions/casework/translate-by-machine.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath } from '../forms/desk.ts'
import { pagesAsked } from './pages.tsx'

/** Somebody sends one text to the machine that translates, and goes back to where the text stands. */
export async function postByMachine(visit: Visit): Promise<Response> {
  const { c, house, form, speaker } = visit
  const caseId = idOf(visit)
  const staff = staffOf(visit)
  if (!isUuid(caseId)) return notFoundPage(visit)
  // The form was opened while there was a machine.
  if (house.translator === null) return c.redirect(casePath(caseId), 303)
  const by = { kind: 'staff', id: staff.id } as const
  const asked = { told: field(form, 'told'), into: speaker.language }
  const done = await translateByMachine(house, staffViewer(staff), by, caseId, asked)
  if (done === null) return notFoundPage(visit)
  const message = done.kase.messages.find(({ body }) => body === done.text)
  const query = new URLSearchParams({
    ...pagesAsked((name) => field(form, name)),
    ...(done.failed !== null && { untranslated: done.failed }),
  })
  const place = done.failed !== null ? '' : message === undefined ? '#story' : `#message-${message.id}`
  return c.redirect(`${casePath(caseId)}${query.size === 0 ? '' : `?${query}`}${place}`, 303)
}
