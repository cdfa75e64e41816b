import { InsetText } from '../components/inset-text.tsx'
import { isFor, staffPage } from '../pages/staff-page.tsx'
import { ACCOUNT_STAFF, CASE_STAFF, LIST_STAFF, staffOf, type Visit } from '../route.ts'
import { outsideCase } from '../../actions/staff/outside-case.ts'
import { casePath } from './forms/desk.ts'
import { showQueue } from './queue.tsx'

/** Where each role begins: cases, accounts, or what an auditor can check. */
export function homePage(visit: Visit): Response | Promise<Response> {
  const { role } = staffOf(visit)
  if (isFor(LIST_STAFF, role)) return showQueue(visit, 'worklist')
  if (isFor(CASE_STAFF, role)) return outsideHome(visit)
  if (isFor(ACCOUNT_STAFF, role)) return visit.c.redirect('/staff/accounts', 303)
  const words = visit.speaker.w.workspace.auditor
  return staffPage(visit, {
    title: words.title,
    current: '/staff',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.body}</p>
        <InsetText>
          <code dir="ltr">{words.command}</code>
        </InsetText>
        <p>{words.more}</p>
      </>
    ),
  })
}

/** Somebody from outside begins at the one case that they were asked about, as soon as the person has said yes. */
async function outsideHome(visit: Visit): Promise<Response> {
  const caseId = await outsideCase(visit.house, staffOf(visit).id)
  if (caseId !== null) return visit.c.redirect(casePath(caseId), 303)
  const words = visit.speaker.w.workspace.outsideHome
  return staffPage(visit, {
    title: words.title,
    current: '/staff',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.body}</p>
      </>
    ),
  })
}
