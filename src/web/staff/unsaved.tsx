import { ownerMark } from '../../actions/staff/carried.ts'
import { draftOf, forgetDraft, keepDraft } from '../../actions/staff/drafts.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import { InsetText } from '../components/inset-text.tsx'
import { field, staffOf, type Visit } from '../route.ts'

/*
 * Forms of accounts belong to no case. What was typed into one when the session had ended comes back after signing in,
 * to the account it was made for alone. A form with a password carries no mark: a password is never kept.
 */

/** What a form says of itself: which it is, and whose. */
export function UnsavedMark({ visit, form }: { readonly visit: Visit; readonly form: string }) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="owner" value={ownerMark(visit.house, staffOf(visit).id)} />
    </>
  )
}

const placeOf = (visit: Visit, form: string) => ({ staff: staffOf(visit).id, caseId: null, form })

/** The visit with what was typed into a form and not saved, and since when; as it is where there is nothing. */
export async function withUnsaved(
  visit: Visit,
  form: string,
): Promise<{ readonly visit: Visit; readonly keptAt: string | null }> {
  const draft = await draftOf(visit.house, placeOf(visit, form))
  if (draft === null) return { visit, keptAt: null }
  const typed = new FormData()
  for (const [name, value] of draft.fields) typed.append(name, value)
  return { visit: { ...visit, form: typed }, keptAt: draft.at }
}

/** Says since when it stands there unsaved. */
export function UnsavedSince({ visit, keptAt }: { readonly visit: Visit; readonly keptAt: string | null }) {
  const { speaker } = visit
  if (keptAt === null) return <></>
  const moment = speaker.moment(instantFromMs(Date.parse(keptAt)))
  return <InsetText>{speaker.say(speaker.w.workspace.casePage.hand.keptAt, { moment })}</InsetText>
}

/** Keeps what was typed into these fields while they do something else first. */
export function keepUnsaved(visit: Visit, form: string, names: readonly string[]): Promise<void> {
  const typed = names.map((name) => [name, field(visit.form, name)] as const)
  return keepDraft(
    visit.house,
    placeOf(visit, form),
    typed.filter(([, value]) => value !== ''),
  )
}

/** It was saved. */
export function forgetUnsaved(visit: Visit, form: string): Promise<void> {
  return forgetDraft(visit.house, placeOf(visit, form))
}
