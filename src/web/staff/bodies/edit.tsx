import { oneBody } from '../../../actions/bodies/all-bodies.ts'
import { saveBody } from '../../../actions/bodies/save-body.ts'
import { isInvalid, type Invalid } from '../../../actions/parse-input.ts'
import { rowOfListing } from '../../../domain/bodies/listing-row.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../../route.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { cellsIn, columnsOf, fieldOf, labelKey, rawOf, type Cells } from './edit-fields.ts'
import { BodyFields } from './edit-form.tsx'

/** The form for a new body. */
export function newBodyPage(visit: Visit): Promise<Response> {
  return show(visit, { cells: {}, seen: 0, problems: {}, isNew: true })
}

/** The form for what is listed of a body. */
export async function editBodyPage(visit: Visit): Promise<Response> {
  const view = await oneBody(visit.house, idOf(visit))
  if (view === null) return notFoundPage(visit)
  return show(visit, {
    cells: rowOfListing(view.listing),
    seen: view.version,
    problems: {},
    isNew: false,
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
  return visit.c.redirect(`/staff/bodies/${cells['id'] ?? ''}?saved=1`, 303)
}

/** Saves what is listed, unless somebody else changed it meanwhile. */
export async function postEditBody(visit: Visit): Promise<Response> {
  const view = await oneBody(visit.house, idOf(visit))
  if (view === null) return notFoundPage(visit)
  const seen = Number(/^\d{1,9}$/.exec(field(visit.form, 'seen'))?.[0] ?? 0)
  const cells: Cells = { ...cellsIn(visit.form), id: view.listing.id }
  const raw = rawOf(cells, view.listing)
  const done = await saveBody(visit.house, staffOf(visit), { act: 'edited', seen, raw })
  if (isInvalid(done)) return show(visit, { cells, seen, isNew: false, problems: problemsOf(visit, done) })
  if (done === 'overtaken')
    return show(visit, { cells, seen: view.version, isNew: false, problems: {}, isOvertaken: true })
  return visit.c.redirect(`/staff/bodies/${view.listing.id}?saved=1`, 303)
}

/** Each field that is not right, by the column it is asked for in. */
function problemsOf({ speaker }: Visit, { invalid }: Invalid): Problems {
  const { wrong } = speaker.w.workspace.bodies
  const said: Readonly<Record<string, string>> = wrong
  return Object.fromEntries(
    invalid.map((each) => {
      const column = fieldOf(each.field)
      return [column, said[labelKey(column)] ?? sayProblem(speaker, each)]
    }),
  )
}

interface Shown {
  readonly cells: Cells
  /** The version that whoever edits has seen. */
  readonly seen: number
  readonly problems: Problems
  readonly isNew: boolean
  readonly isOvertaken?: boolean
}

function show(visit: Visit, { cells, seen, problems, isNew, isOvertaken }: Shown): Promise<Response> {
  const { speaker } = visit
  const words = speaker.w.workspace.bodies
  const title = isNew ? words.add : words.edit
  const path = isNew ? '/staff/bodies/new' : `/staff/bodies/${cells['id'] ?? ''}/edit`
  const head = headOf(speaker, title, problems)
  return staffPage(visit, {
    ...head,
    status: isOvertaken === true ? 409 : head.status,
    current: '/staff/bodies',
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <p>
          <a href={isNew ? '/staff/bodies' : `/staff/bodies/${cells['id'] ?? ''}`}>
            {isNew ? words.title : words.lookNow}
          </a>
        </p>
        <h1>{title}</h1>
        {isOvertaken === true && (
          <NotificationBanner title={words.lookNow} role="alert">
            <p>{words.overtaken}</p>
          </NotificationBanner>
        )}
        <form method="post" action={path} class="am-form" novalidate>
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
