import { ownerMark, ownerOf } from '../../actions/staff/carried.ts'
import { draftOf, forgetDraft, keepDraft } from '../../actions/staff/drafts.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import { InsetText } from '../components/inset-text.tsx'
import { IN_HAND } from '../components/leave.tsx'
import { field, fields, staffOf, type Visit } from '../route.ts'
import { typedFields } from './forms/marks.tsx'
import { leadOn } from './lead-on.ts'
import { placeOf as pageOf } from './put-back.ts'

/*
 * Forms of accounts and of the directory belong to no case. What was typed into one when the session had ended, or when
 * somebody went elsewhere, comes back to the account it was made for alone. A form with a password carries no mark: a
 * password is never kept.
 */

/** Where the form in hand of such a page is kept, by every way that leads away from it. */
export const KEEP_UNSAVED = '/staff/unsaved'

/** What the form has that somebody writes in on such a page. */
export function inHand({ speaker }: Visit) {
  return {
    id: IN_HAND,
    'data-keep': KEEP_UNSAVED,
    'data-keep-failed': speaker.w.workspace.casePage.hand.keepFailed,
  }
}

/** Keeps what was typed into such a form, and leads on to what was pressed. */
export async function postUnsaved(visit: Visit): Promise<Response> {
  const { c, house, form } = visit
  const place = placeOf(visit, field(form, 'form'))
  const then = field(form, 'then')
  const typed = typedFields(form)
  const isTyped = typed.some(([name, value]) => !NOT_TYPED.includes(name) && value.trim() !== '')
  // A form that was made for somebody else never gets here: `mount.ts` keeps it for them.
  if (ownerOf(house, field(form, 'owner')) === place.staff)
    await keepDraft(house, place, then !== 'discard' && isTyped ? typed : [])
  if (then === '') return c.body(null, 204)
  return leadOn(visit, then === 'discard' ? 'close' : then, pageOf(field(form, 'here')))
}

/** What a form says of itself beside its marks: which version was seen, and which line it is for. */
const NOT_TYPED = ['seen', 'version', 'once']

/** What a form says of itself: which it is, and whose. */
export function UnsavedMark({ visit, form }: { readonly visit: Visit; readonly form: string }) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="owner" value={ownerMark(visit.house, staffOf(visit).id)} />
      <input type="hidden" name="here" value={pageOf(visit.c.req.path)} />
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

interface UnsavedSinceProps {
  readonly visit: Visit
  readonly keptAt: string | null
}

/** Says since when it stands there unsaved. */
export function UnsavedSince({ visit, keptAt }: UnsavedSinceProps) {
  const { speaker } = visit
  if (keptAt === null) return <></>
  const moment = speaker.moment(instantFromMs(Date.parse(keptAt)))
  const { hand } = speaker.w.workspace.casePage
  return (
    <InsetText>
      <p>{speaker.say(hand.keptAt, { moment })}</p>
      <button class="am-link-button" form={IN_HAND} formaction={KEEP_UNSAVED} name="then" value="discard">
        {hand.discard}
      </button>
    </InsetText>
  )
}

/** Keeps what was typed into these fields while they do something else first. */
export function keepUnsaved(visit: Visit, form: string, names: readonly string[]): Promise<void> {
  const typed = names.flatMap((name) => fields(visit.form, name).map((value) => [name, value] as const))
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
