import { viewCase } from '../../../actions/casework/view-case.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { catalogueEntry } from '../../../domain/remedy/catalogue.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath, type Desk } from '../forms/desk.ts'
import type { FormState } from '../forms/form-state.ts'
import { staffVerbOf } from '../forms/staff-verbs.ts'
import { Chain } from './chain.tsx'
import { Contact } from './contact.tsx'
import { Decisions } from './decisions.tsx'
import { FirstHour } from './first-hour.tsx'
import { Facts } from './facts.tsx'
import { CaseHead } from './head.tsx'
import { Impacts } from './impacts.tsx'
import { Law } from './law.tsx'
import { Problems } from './problems.tsx'
import { Remedy } from './remedy.tsx'
import { ReviewFirst } from './review.tsx'
import { SECTIONS, spotsOf } from './spots.ts'
import { Story } from './story.tsx'
import { Talk } from './talk.tsx'
import { CaseTimeline } from './timeline.tsx'
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
        <CaseHead desk={desk} />
        <ReviewFirst desk={desk} />
        <FirstHour desk={desk} />
        <OnThisPage desk={desk} />
        <div class="am-case">
          <div>
            <Story desk={desk} />
            <Impacts desk={desk} />
            <Chain desk={desk} />
            <Remedy desk={desk} />
          </div>
          <div>
            <Facts desk={desk} />
            <Contact desk={desk} />
            <Talk desk={desk} />
            <Decisions desk={desk} />
            <Law desk={desk} />
            <CaseTimeline desk={desk} />
          </div>
        </div>
      </>
    ),
  })
}

function OnThisPage({ desk }: { readonly desk: Desk }) {
  const { casePage } = desk.speaker.w.workspace
  const sections = SECTIONS.filter((section) => section !== 'next')
  return (
    <nav aria-label={casePage.onThisPage}>
      <ul class="am-filters">
        {[...sections, 'timeline' as const].map((section) => (
          <li>
            <a class="am-chip" href={`#${section}`}>
              {casePage[section].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
