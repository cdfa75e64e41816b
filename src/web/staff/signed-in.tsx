import { staffPage } from '../pages/staff-page.tsx'
import type { Visit } from '../route.ts'
import { keepSession } from './session.ts'

/**
 * Opens a session for whoever came back from another site, and leads on from a page of ours: what somebody is led to
 * from there gets no cookie of theirs.
 */
export function signedInPage(visit: Visit, token: string, to: string): Promise<Response> {
  const { signIn: words } = visit.speaker.w.workspace
  keepSession(visit, token)
  // A header takes only what an address is written with.
  const { pathname, search, hash } = new URL(to, visit.house.url)
  visit.c.header('refresh', `0;url=${pathname}${search}${hash}`)
  return staffPage(visit, {
    title: words.inTitle,
    children: (
      <>
        <h1>{words.inTitle}</h1>
        <p>{words.inBody}</p>
        <p>
          <a href={to}>{words.inGo}</a>
        </p>
      </>
    ),
  })
}
