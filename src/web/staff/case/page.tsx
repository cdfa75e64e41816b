import { viewCase } from '../../../actions/casework/view-case.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { CLOCK_CHANGES } from '../../../domain/typed/local-moment.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath, type Desk } from '../forms/desk.ts'
import type { FormState } from '../forms/form-state.ts'
import { staffVerbOf } from '../forms/staff-verbs.ts'
import { Problems } from './problems.tsx'
import { CaseSections } from './sections.tsx'
import { spotsOf } from './spots.ts'
import { isolateCode } from '../isolate.ts'

/** The page of one case. */
export function caseDetailPage(visit: Visit): Promise<Response> {
  return showCase(visit, null)
}

/** A form's address, asked for as a page: somebody signed in again, or pressed reload after an error. */
export function backToCase(visit: Visit): Response | Promise<Response> {
  const id = idOf(visit)
  return isUuid(id) ? visit.c.redirect(casePath(id), 303) : notFoundPage(visit)
}

/** The page of one case, with a form that came back when there is one. */
export async function showCase(
  visit: Visit,
  state: FormState | null,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { c, speaker, house } = visit
  const view = await viewCase(house, staffViewer(staffOf(visit)), idOf(visit))
  if (view === null) return notFoundPage(visit)
  const desk: Desk = {
    speaker,
    view,
    spots: spotsOf(view),
    state,
    saved: staffVerbOf(c.req.query('saved') ?? ''),
    clocks: CLOCK_CHANGES.find((each) => each === c.req.query('clocks')) ?? null,
    suggested: catalogueEntry(c.req.query('catalogue') ?? '') ?? null,
  }
  const { workspace, vocabulary, common } = speaker.w
  const { kase } = view
  const queue =
    kase.state === 'closed' ? 'closed' : kase.kind === 'notification' ? 'notifications' : 'worklist'
  const reference = speaker.say(workspace.casePage.head.reference, { reference: isolateCode(kase.reference) })
  return staffPage(visit, {
    // Neutral: somebody may look over the shoulder at the list of windows.
    title: state === null ? reference : speaker.say(common.titleError, { title: reference }),
    status,
    current: `/staff/queues/${queue}`,
    children: (
      <>
        <Problems desk={desk} />
        <Breadcrumbs
          label={workspace.frame.breadcrumb}
          items={[
            { text: vocabulary.queues[queue], href: `/staff/queues/${queue}` },
            { text: <bdi dir="ltr">{kase.reference}</bdi> },
          ]}
        />
        <CaseSections desk={desk} />
      </>
    ),
  })
}
