import { isDone } from '../../../actions/decide-and-commit.ts'
import { keyOfForm } from '../../../actions/run-verb.ts'
import { ownerOf } from '../../../actions/staff/carried.ts'
import { forgetDraft, isFormId, keepDraft } from '../../../actions/staff/drafts.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, type Visit } from '../../route.ts'
import { casePath, handPath } from '../forms/desk.ts'
import { leadOn } from '../lead-on.ts'
import { draftIn } from './hand.ts'
import { deskOf } from './page.tsx'
import { keyIn } from './run-verb.ts'

/**
 * Keeps what stands in the form in hand, and leads on to what was pressed; a script that only keeps is answered with
 * nothing.
 */
export async function postKeep(visit: Visit): Promise<Response> {
  const { c, house, form } = visit
  const caseId = idOf(visit)
  const id = field(form, 'form')
  const then = field(form, 'then')
  const staff = staffOf(visit).id
  if (!isUuid(caseId)) return notFoundPage(visit)
  if (!isFormId(id)) return c.redirect(casePath(caseId), 303)
  const place = { staff, caseId, form: id }
  if (then === 'discard') {
    await forgetDraft(house, place)
    return c.redirect(handPath(caseId, id), 303)
  }
  const desk = await deskOf(visit, null)
  if (desk === null) return notFoundPage(visit)
  const spot = desk.spots.find((each) => each.id === id) ?? null
  // A form that was made for somebody else never gets here: `mount.ts` keeps it for them. What was saved meanwhile stays so.
  const key = keyIn(form)
  const isSaved = key !== null && (await isDone(house, keyOfForm({ kind: 'staff', id: staff }, caseId, key)))
  if (!isSaved && ownerOf(house, field(form, 'owner')) === staff)
    await keepDraft(house, place, draftIn(desk, id, spot, form))
  if (then === '') return c.body(null, 204)
  if (then.startsWith('do:')) return c.redirect(handPath(caseId, then.slice('do:'.length)), 303)
  if (then === 'list') {
    const entry = catalogueEntry(field(form, 'from-list'))
    const chosen = entry ? `&catalogue=${entry.id}` : ''
    return c.redirect(`${casePath(caseId)}?do=${id}${chosen}#at`, 303)
  }
  if (then === 'bodies') return c.redirect(handPath(caseId, id), 303)
  if (then === 'directory') {
    const asked = new URLSearchParams({ do: id })
    const [country, body] = [field(form, 'directory-country'), field(form, 'from-directory')]
    if (country !== '') asked.set('country', country)
    if (body !== '') asked.set('body', body)
    return c.redirect(`${casePath(caseId)}?${asked.toString()}#at`, 303)
  }
  return leadOn(visit, then, then === 'close' ? casePath(caseId) : handPath(caseId, id))
}
