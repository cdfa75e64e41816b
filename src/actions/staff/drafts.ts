import {
  deleteDraft,
  findDraft,
  listUnfinished,
  putDraft,
  type Draft,
  type DraftPlace,
  type Unfinished,
} from '../../store/staff/drafts.ts'
import type { House } from '../house.ts'

/** From how much of the case it was written: says nothing by itself. */
const SEEN = 'seen'

/** Most drafts of one account in one case: more forms than anybody has begun in a day. */
const MOST_DRAFTS = 40

/** An id that one of our forms can have: ids of a case are short. */
export function isFormId(id: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(id)
}

/**
 * Keeps what a member of staff typed into a form and has not saved; nothing at all is no draft, and neither is what
 * comes from no form of ours.
 */
export async function keepDraft(house: House, place: DraftPlace, fields: Draft['fields']): Promise<void> {
  if (!isFormId(place.form)) return
  if (fields.every(([name]) => name === SEEN)) return forgetDraft(house, place)
  const now = house.now()
  const there = await listUnfinished(house.database, place, now)
  const last = there.at(-1)
  if (last && there.length >= MOST_DRAFTS && !there.some(({ form }) => form === place.form))
    await deleteDraft(house.database, { ...place, form: last.form })
  await putDraft(house.database, house.keys, place, fields, now)
}

/** The forms of a case that an account typed into and has not saved, the newest first. */
export function unfinishedOf(house: House, staff: string, caseId: string): Promise<Unfinished[]> {
  return listUnfinished(house.database, { staff, caseId }, house.now())
}

/** What an account typed into a form and has not saved; null when there is nothing. */
export async function draftOf(house: House, place: DraftPlace): Promise<Draft | null> {
  return isFormId(place.form) ? findDraft(house.database, house.keys, place, house.now()) : null
}

/** It was saved, or is not wanted any more; of what comes from no form of ours there is none. */
export async function forgetDraft(house: House, place: DraftPlace): Promise<void> {
  if (isFormId(place.form)) await deleteDraft(house.database, place)
}
