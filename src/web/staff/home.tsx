import { InsetText } from '../components/inset-text.tsx'
import { isFor, staffPage } from '../pages/staff-page.tsx'
import { ACCOUNT_STAFF, CASE_STAFF, staffOf, type Visit } from '../route.ts'
import { showQueue } from './queue.tsx'

/** Where each role begins: cases, accounts, or what an auditor can check. */
export function homePage(visit: Visit): Response | Promise<Response> {
  const { role } = staffOf(visit)
  if (isFor(CASE_STAFF, role)) return showQueue(visit, 'worklist')
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
