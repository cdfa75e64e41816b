import { deleteDraft, findDrafts, putDraft, type Draft, type DraftPlace } from '../../store/staff/drafts.ts'
import type { House } from '../house.ts'

/** From how much of the case it was written: says nothing by itself. */
const SEEN = 'seen'

/** Most drafts of one account in one case: more forms than anybody has begun in a day. */
const MOST_DRAFTS = 40

/** Keeps what a member of staff typed into a form and has not saved; nothing at all is no draft. */
export async function keepDraft(house: House, place: DraftPlace, fields: Draft['fields']): Promise<void> {
  if (fields.every(([name]) => name === SEEN)) return forgetDraft(house, place)
  const now = house.now()
  const there = await findDrafts(house.database, house.keys, place, now)
  const last = there.at(-1)
  if (last && there.length >= MOST_DRAFTS && !there.some(({ form }) => form === place.form))
    await deleteDraft(house.database, { ...place, form: last.form })
  await putDraft(house.database, house.keys, place, fields, now)
}

/** What an account typed in a case and has not saved, the newest first. */
export function draftsOf(house: House, staff: string, caseId: string | null): Promise<Draft[]> {
  return findDrafts(house.database, house.keys, { staff, caseId }, house.now())
}

/** It was saved, or is not wanted any more. */
export function forgetDraft(house: House, place: DraftPlace): Promise<void> {
  return deleteDraft(house.database, place)
}
