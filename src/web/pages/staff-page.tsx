import { offeredBy } from '../../words/languages.ts'
import type { Child } from 'hono/jsx'
import { queueLengths } from '../../actions/casework/view-queue.ts'
import { QUEUES } from '../../domain/case/queues.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { FirstButton, Leave } from '../components/leave.tsx'
import { LanguageMenu } from '../components/language-menu.tsx'
import { SideNav } from '../components/side-nav.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import {
  ACCOUNT_STAFF,
  ACT_STAFF,
  DIRECTORY_STAFF,
  HOOK_STAFF,
  FILING_STAFF,
  LEDGER_STAFF,
  LIST_STAFF,
  REPORTED_STAFF,
  staffViewer,
  type Visit,
} from '../route.ts'
import { placeOf } from '../staff/put-back.ts'
import { Document, html } from './document.tsx'

export interface StaffPage {
  readonly title: string
  readonly status?: 200 | 400 | 404 | 409 | 410
  /** Address of the entry of the side navigation that this page belongs to. */
  readonly current?: string
  /** Where the form in hand is kept when somebody leaves it; without one nothing is in hand. */
  readonly keepAt?: string | null
  readonly children: Child
}

/** The frame of every page of the workspace: bar, queues with their lengths, language, sign out. */
export async function staffPage(visit: Visit, page: StaffPage): Promise<Response> {
  const { speaker, assets, house, staff } = visit
  const { common, workspace } = speaker.w
  const keepAt = page.keepAt ?? null
  return html(
    visit.c,
    page.status ?? 200,
    <Document
      speaker={speaker}
      title={`${speaker.say(workspace.frame.titleOf, { title: page.title })} – ${house.name}`}
      css={assets['staff.css']}
      js={assets['staff.js']}
    >
      {keepAt !== null && <FirstButton />}
      <SkipLink href="#main">{common.skipToContent}</SkipLink>
      <header class="am-bar">
        <Leave keepAt={keepAt} class="am-bar__brand" to="/staff">
          {common.product} <small>{house.name === common.product ? common.brandTail : house.name}</small>
        </Leave>
        <LanguageMenu
          speaker={speaker}
          languages={offeredBy(visit.house)}
          way={({ code, name, dir }) =>
            keepAt === null ? (
              <form method="post" action="/staff/language">
                <input type="hidden" name="to" value={`${placeOf(visit.c.req.path)}${queryOf(visit)}`} />
                <button class="am-link-button" name="language" value={code} lang={code} dir={dir}>
                  {name}
                </button>
              </form>
            ) : (
              <Leave keepAt={keepAt} class="am-link-button" to={`language:${code}`} lang={code} dir={dir}>
                {name}
              </Leave>
            )
          }
        />
        <ul class="am-bar__links">
          {staff && (
            <>
              <li>
                <Leave
                  keepAt={keepAt}
                  class="am-link-button"
                  to="/staff/you"
                  label={`${workspace.frame.you}: ${staff.name}`}
                >
                  <bdi>{staff.name}</bdi>
                </Leave>
              </li>
              <li>
                {keepAt === null ? (
                  <form method="post" action="/staff/sign-out">
                    <button class="am-link-button">{workspace.frame.signOut}</button>
                  </form>
                ) : (
                  <Leave keepAt={keepAt} class="am-link-button" to="sign-out">
                    {workspace.frame.signOut}
                  </Leave>
                )}
              </li>
            </>
          )}
        </ul>
      </header>
      {staff ? (
        <div class="am-desk">
          <SideNav
            label={workspace.frame.navigation}
            menuLabel={workspace.frame.menu}
            items={await navigation(visit, staff, page.current)}
            keepAt={keepAt}
          />
          <main class="am-work" id="main" tabindex={-1}>
            {page.children}
          </main>
        </div>
      ) : (
        <main class="am-work am-work--narrow" id="main" tabindex={-1}>
          {page.children}
        </main>
      )}
    </Document>,
  )
}

/** True when a role is among those that a kind of page is for. */
export function isFor(who: { readonly staff: readonly StaffRole[] }, role: StaffRole): boolean {
  return who.staff.includes(role)
}

/** How long each queue is; null where that cannot be read now, because the page may be what is shown only once. */
async function lengthsNow({ house }: Visit, staff: NonNullable<Visit['staff']>) {
  try {
    return await queueLengths(house, staffViewer(staff))
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ kind }, 'a page is shown without the lengths of the queues, which cannot be read')
    return null
  }
}

async function navigation(visit: Visit, staff: NonNullable<Visit['staff']>, current: string | undefined) {
  const { workspace, vocabulary } = visit.speaker.w
  const withCases = isFor(LIST_STAFF, staff.role)
  const lengths = withCases ? await lengthsNow(visit, staff) : null
  const queues = withCases
    ? QUEUES.map(({ code }) => ({
        href: `/staff/queues/${code}`,
        text: vocabulary.queues[code],
        count: code === 'closed' || lengths === null ? undefined : visit.speaker.number(lengths[code] ?? 0),
      }))
    : []
  const file = isFor(FILING_STAFF, staff.role) ? [{ href: '/staff/file', text: workspace.frame.file }] : []
  const onlyLedgers = isFor(LEDGER_STAFF, staff.role) && !withCases
  const auditor =
    onlyLedgers || staff.role === 'outside_reviewer'
      ? [{ href: '/staff', text: workspace.frame.yourWork }]
      : []
  const directory = isFor(DIRECTORY_STAFF, staff.role)
    ? [{ href: '/staff/organisations', text: workspace.frame.organisations }]
    : []
  const reported = isFor(REPORTED_STAFF, staff.role)
    ? [{ href: '/staff/reported', text: workspace.reported.title }]
    : []
  const bodies = [{ href: '/staff/bodies', text: workspace.frame.bodies }]
  const accounts = isFor(ACCOUNT_STAFF, staff.role)
    ? [{ href: '/staff/accounts', text: workspace.frame.accounts }]
    : []
  const acts = isFor(ACT_STAFF, staff.role)
    ? [{ href: '/staff/account-acts', text: workspace.frame.acts }]
    : []
  const hooks = isFor(HOOK_STAFF, staff.role)
    ? [{ href: '/staff/web-hooks', text: workspace.frame.hooks }]
    : []
  const you = [{ href: '/staff/you', text: workspace.frame.you }]
  return [
    ...auditor,
    ...queues,
    ...file,
    ...directory,
    ...reported,
    ...bodies,
    ...accounts,
    ...acts,
    ...hooks,
    ...you,
  ].map((item) => ({
    ...item,
    current: item.href === current,
  }))
}

/** The query of a page that was asked for by its address; a posted form has none to come back to. */
function queryOf(visit: Visit): string {
  return visit.c.req.method === 'GET' ? new URL(visit.c.req.url).search : ''
}
