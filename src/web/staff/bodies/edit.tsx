import { oneBody } from '../../../actions/bodies/all-bodies.ts'
import { saveBody } from '../../../actions/bodies/save-body.ts'
import { isInvalid, type Invalid } from '../../../actions/parse-input.ts'
import { rowOfListing } from '../../../domain/bodies/listing-row.ts'
import { Button } from '../../components/button.tsx'
import { Leave } from '../../components/leave.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../../route.ts'
import type { Speaker } from '../../../words/speak.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { forgetUnsaved, inHand, KEEP_UNSAVED, UnsavedMark, UnsavedSince, withUnsaved } from '../unsaved.tsx'
import { cellsIn, columnsOf, fieldOf, isDay, labelKey, rawOf, type Cells } from './edit-fields.ts'
import { BodyFields, labelOf } from './edit-form.tsx'

/** The form for a new body. */
export async function newBodyPage(visit: Visit): Promise<Response> {
  const { keptAt, cells } = await kept(visit, NEW_FORM)
  return show(visit, { cells: cells ?? {}, seen: 0, problems: {}, isNew: true, keptAt })
}

/** Id of the form for a body that is not listed yet; of one that is, its own id stands behind it. */
const NEW_FORM = 'new-body'

function editForm(id: string): string {
  return `edit-body-${id}`
}

/** What was typed into this form and not saved, and upon which version; no cells where there is nothing. */
async function kept(visit: Visit, form: string) {
  const { visit: before, keptAt } = await withUnsaved(visit, form)
  return { keptAt, cells: keptAt === null ? null : cellsIn(before.form), seen: seenIn(before.form) }
}

/** Which version somebody had before them. */
function seenIn(form: FormData): number {
  return Number(/^\d{1,9}$/.exec(field(form, 'seen'))?.[0] ?? 0)
}

/** The form for what is listed of a body. */
export async function editBodyPage(visit: Visit): Promise<Response> {
  const view = await oneBody(visit.house, idOf(visit))
  if (view === null) return notFoundPage(visit)
  const listed = rowOfListing(view.listing)
  const { cells, keptAt, seen } = await kept(visit, editForm(view.listing.id))
  // Somebody looked at the form and changed nothing.
  const isChanged = cells !== null && !isSameRow({ ...cells, id: view.listing.id }, listed)
  return show(visit, {
    cells: isChanged ? cells : listed,
    seen: isChanged ? seen : view.version,
    problems: {},
    isNew: false,
    keptAt: isChanged ? keptAt : null,
  })
}

/** Adds a body that has a source. */
export async function postNewBody(visit: Visit): Promise<Response> {
  const cells = cellsIn(visit.form)
  const raw = rawOf(cells, null)
  const done = await saveBody(visit.house, staffOf(visit), { act: 'added', seen: 0, raw })
  const form = { cells, seen: 0, isNew: true }
  if (isInvalid(done)) return show(visit, { ...form, problems: problemsOf(visit, done) })
  if (done === 'overtaken')
    return show(visit, { ...form, problems: { id: visit.speaker.w.workspace.bodies.taken } })
  await forgetUnsaved(visit, NEW_FORM)
  return visit.c.redirect(`/staff/bodies/${cells['id'] ?? ''}?saved=1`, 303)
}

/** True where every box says what is listed, in whatever order. */
function isSameRow(boxes: Cells, listed: Cells): boolean {
  const lines = (cell = '') => cell.split('\n').toSorted().join('\n')
  return Object.entries(boxes).every(([column, cell]) => lines(cell) === lines(listed[column]))
}

/** Saves what is listed, unless somebody else changed it meanwhile. */
export async function postEditBody(visit: Visit): Promise<Response> {
  const view = await oneBody(visit.house, idOf(visit))
  if (view === null) return notFoundPage(visit)
  const seen = seenIn(visit.form)
  const cells: Cells = { ...cellsIn(visit.form), id: view.listing.id }
  const raw = rawOf(cells, view.listing)
  const done = await saveBody(visit.house, staffOf(visit), { act: 'edited', seen, raw })
  if (isInvalid(done)) return show(visit, { cells, seen, isNew: false, problems: problemsOf(visit, done) })
  if (done === 'overtaken')
    return show(visit, { cells, seen: view.version, isNew: false, problems: {}, isOvertaken: true })
  await forgetUnsaved(visit, editForm(view.listing.id))
  return visit.c.redirect(`/staff/bodies/${view.listing.id}?saved=1`, 303)
}

/** Each field that is not right, by the column it is asked for in. */
function problemsOf({ speaker }: Visit, { invalid }: Invalid): Problems {
  const { wrong } = speaker.w.workspace.bodies
  const said: Readonly<Record<string, string>> = wrong
  return Object.fromEntries(
    invalid.map((each) => {
      const column = fieldOf(each.field)
      const how = said[labelKey(column)] ?? (isDay(column) ? wrong.day : undefined)
      return [column, (each.length === undefined && how) || sayProblem(speaker, each)]
    }),
  )
}

/** The same for the list above the form, where nothing else says which box is meant. */
function withLabels(speaker: Speaker, problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([column, text]) => [column, `${labelOf(speaker, column)}: ${text}`]),
  )
}

interface Shown {
  readonly cells: Cells
  /** The version that whoever edits has seen. */
  readonly seen: number
  readonly problems: Problems
  readonly isNew: boolean
  readonly isOvertaken?: boolean
  /** Since when it stands there unsaved. */
  readonly keptAt?: string | null
}

function show(
  visit: Visit,
  { cells, seen, problems, isNew, isOvertaken, keptAt = null }: Shown,
): Promise<Response> {
  const { speaker } = visit
  const words = speaker.w.workspace.bodies
  const title = isNew ? words.add : words.edit
  const path = isNew ? '/staff/bodies/new' : `/staff/bodies/${idOf(visit)}/edit`
  const head = headOf(speaker, title, problems)
  return staffPage(visit, {
    ...head,
    status: isOvertaken === true ? 409 : head.status,
    current: '/staff/bodies',
    keepAt: KEEP_UNSAVED,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={withLabels(speaker, problems)} />
        <p>
          <Leave keepAt={KEEP_UNSAVED} to={isNew ? '/staff/bodies' : path.replace(/\/edit$/, '')}>
            {isNew ? words.title : words.lookNow}
          </Leave>
        </p>
        <h1>{title}</h1>
        {isOvertaken === true && (
          <NotificationBanner title={words.lookNow} role="alert">
            <p>{words.overtaken}</p>
          </NotificationBanner>
        )}
        <UnsavedSince visit={visit} keptAt={keptAt} />
        <form {...inHand(visit)} method="post" action={path} class="am-form" novalidate>
          <UnsavedMark visit={visit} form={isNew ? NEW_FORM : editForm(idOf(visit))} />
          <input type="hidden" name="seen" value={seen} />
          <BodyFields
            speaker={speaker}
            columns={columnsOf(cells, speaker.language, isNew)}
            cells={cells}
            problems={problems}
          />
          <Button preventDoubleClick>{words.save}</Button>
        </form>
      </>
    ),
  })
}
