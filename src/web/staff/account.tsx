import type { Child } from 'hono/jsx'
import { makeLink } from '../../actions/staff/account-link.ts'
import { everybody } from '../../actions/staff/add-staff.ts'
import { isNewsTo, leavesBehind } from '../../actions/staff/left-without.ts'
import { confirmAccount, openAgain, type LetIn } from '../../actions/staff/let-in.ts'
import { openCasesHeld, shutAccount } from '../../actions/staff/shut-account.ts'
import { neededToConfirm, neededToOpen } from '../../domain/access/account-rules.ts'
import type { LeftWithout } from '../../store/cases/left-without.ts'
import type { StaffAccount } from '../../store/staff/accounts.ts'
import type { Speaker } from '../../words/speak.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { IN_HAND, Leave } from '../components/leave.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { isFor, staffPage } from '../pages/staff-page.tsx'
import { field, idOf, LETTING_STAFF, staffOf, type Visit } from '../route.ts'
import { colleagueOf, sayMissing, WhyAlone } from './account-parts.tsx'
import { AccountState } from './account-table.tsx'
import { HandedOver } from './handed-over.tsx'
import { isolate } from './isolate.ts'
import { LeftWithoutThem } from './left-without.tsx'
import { OnceMark } from './once-mark.tsx'
import {
  forgetUnsaved,
  inHand,
  KEEP_UNSAVED,
  keepUnsaved,
  UnsavedMark,
  UnsavedSince,
  withUnsaved,
} from './unsaved.tsx'

/** One account: how it stands, and what can be done to it. */
export async function accountPage(visit: Visit): Promise<Response> {
  const { c, speaker } = visit
  const number = (name: string) => Number(/^\d{1,6}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0)
  const account = await colleagueOf(visit)
  if (account === null) return notFoundPage(visit)
  const shut = c.req.query('shut') !== undefined && account.disabled && (
    <NotificationBanner tone="success" title={speaker.w.workspace.casePage.saved}>
      <p>
        {speaker.say(speaker.w.workspace.accounts.shutDone, {
          name: isolate(account.name),
          before: number('before'),
          after: number('after'),
        })}
      </p>
    </NotificationBanner>
  )
  const unsaved = await withUnsaved(visit, formOf(account))
  return show(unsaved.visit, null, shut || <UnsavedSince {...unsaved} />)
}

/** Id of the form that lets this account in. */
function formOf({ id }: Pick<StaffAccount, 'id'>): string {
  return `let-in-${id}`
}

/**
 * Shuts an account, and says how many open cases it had and has. What nobody would be left for is said before, also where
 * that came about since the page was made.
 */
export async function postShut(visit: Visit): Promise<Response> {
  const { house, speaker } = visit
  const id = idOf(visit)
  const found = await colleagueOf(visit)
  if (found === null) return notFoundPage(visit)
  const left = await leavesBehind(house, id, staffOf(visit).id)
  if (!found.disabled && isNewsTo(left, field(visit.form, 'left')))
    return show(visit, { at: 'shut', text: speaker.w.workspace.leftWithout.unsaid }, null)
  const shut = await shutAccount(house, staffOf(visit), id)
  if (shut === null || ('refused' in shut && shut.refused === 'own_account')) return notFoundPage(visit)
  const { account, accounts } = speaker.w.workspace
  if ('refused' in shut) {
    const why = shut.refused === 'last_named' ? accounts.lastNamed : account.lastCoordinator
    return show(visit, { at: 'shut', text: why }, null)
  }
  await keepUnsaved(visit, formOf({ id }), ['reason'])
  return visit.c.redirect(`/staff/accounts/${id}?shut=1&before=${shut.before}&after=${shut.after}`, 303)
}

/** Opens an account that was shut, or lets it wait for a second person. */
export function postOpen(visit: Visit): Promise<Response> {
  return letIn(visit, (reason, once) => openAgain(visit.house, staffOf(visit), idOf(visit), reason, once))
}

/** A second coordinator lets somebody in. */
export function postConfirm(visit: Visit): Promise<Response> {
  return letIn(visit, (reason, once) =>
    confirmAccount(visit.house, staffOf(visit), idOf(visit), reason, once),
  )
}

async function letIn(
  visit: Visit,
  work: (reason: string, once: string) => ReturnType<typeof openAgain>,
): Promise<Response> {
  const account = await colleagueOf(visit)
  const done = account && (await work(field(visit.form, 'reason'), field(visit.form, 'once')))
  if (!account || done === null) return notFoundPage(visit)
  if ('needs' in done) return show(visit, { at: 'reason', text: sayMissing(visit, done) }, null)
  await forgetUnsaved(visit, formOf(account))
  return handed(visit, account.name, done)
}

/** Makes a link for a new password. */
export async function postLink(visit: Visit): Promise<Response> {
  const account = await colleagueOf(visit)
  const endsCodes = field(visit.form, 'lost') === 'yes'
  const made =
    account &&
    (await makeLink(visit.house, staffOf(visit), account.id, { endsCodes, once: field(visit.form, 'once') }))
  return account && made ? handed(visit, account.name, made) : notFoundPage(visit)
}

function handed(visit: Visit, name: string, what: LetIn): Promise<Response> {
  const shown = <HandedOver speaker={visit.speaker} name={name} what={what} />
  return show({ ...visit, form: new FormData() }, null, shown)
}

interface Problem {
  readonly at: 'reason' | 'shut'
  readonly text: string
}

async function show(visit: Visit, problem: Problem | null, top: Child): Promise<Response> {
  const { speaker, house } = visit
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.account
  const [accounts, held, left] = await Promise.all([
    everybody(house),
    openCasesHeld(house),
    leavesBehind(house, idOf(visit), staffOf(visit).id),
  ])
  const account = accounts.find(({ id }) => id === idOf(visit))
  if (!account) return notFoundPage(visit)
  const cases = held.get(account.id) ?? 0
  const hasReason = account.disabled || neededToConfirm(account, staffOf(visit).id, accounts) !== null
  const keepAt = hasReason ? KEEP_UNSAVED : null
  return staffPage(visit, {
    title: problem === null ? account.name : speaker.say(common.titleError, { title: account.name }),
    status: problem === null ? 200 : 400,
    current: '/staff/accounts',
    keepAt,
    children: (
      <>
        {problem !== null && (
          <ErrorSummary title={common.errorTitle} items={[{ text: problem.text, href: `#${problem.at}` }]} />
        )}
        <p>
          <Leave keepAt={keepAt} to="/staff/accounts">
            {words.back}
          </Leave>
        </p>
        <h1>
          <bdi>{account.name}</bdi>
        </h1>
        {top}
        <SummaryList
          rows={[
            { key: words.state, value: <AccountState speaker={speaker} account={account} /> },
            { key: words.email, value: <bdi>{account.email}</bdi> },
            {
              key: words.role,
              value: (
                <>
                  {vocabulary.staffRoles[account.role]}{' '}
                  {!account.disabled && account.role !== 'outside_reviewer' && (
                    <Leave keepAt={keepAt} to={`/staff/accounts/${account.id}/role`}>
                      {workspace.role.way}
                    </Leave>
                  )}
                </>
              ),
            },
            {
              key: words.cases,
              value: (
                <>
                  {speaker.number(cases)} <span class="am-worklist__more">{words.casesHint}</span>
                </>
              ),
            },
            { key: words.codes, value: account.hasCodes ? words.codesOn : words.codesOff },
          ]}
        />
        {account.mailRefused && <p>{words.mailRefused}</p>}
        <Doors
          visit={visit}
          account={account}
          accounts={accounts}
          cases={cases}
          left={left}
          problem={problem}
        />
      </>
    ),
  })
}

interface DoorsProps {
  readonly visit: Visit
  readonly account: StaffAccount
  readonly accounts: readonly StaffAccount[]
  readonly cases: number
  readonly left: LeftWithout
  readonly problem: Problem | null
}

/** What can be done to this account by whoever looks. */
function Doors({ visit, account, accounts, cases, left, problem }: DoorsProps) {
  const { speaker, house } = visit
  const words = speaker.w.workspace.account
  const me = staffOf(visit)
  const path = `/staff/accounts/${account.id}`
  const error = problem?.at === 'reason' ? problem.text : undefined
  if (account.disabled)
    return (
      <form {...inHand(visit)} method="post" action={`${path}/open`} class="am-form" novalidate>
        <UnsavedMark visit={visit} form={formOf(account)} />
        <OnceMark />
        <h2>{words.openTitle}</h2>
        <p>{words.openBody}</p>
        {neededToOpen(account.role, me, accounts) === 'reason' && <WhyAlone visit={visit} error={error} />}
        <Button preventDoubleClick>{words.openButton}</Button>
      </form>
    )
  const confirming = neededToConfirm(account, me.id, accounts)
  const mayLink = !account.waits && isFor(LETTING_STAFF, me.role)
  return (
    <>
      {account.waits && confirming === null && <p>{words.waitsForOther}</p>}
      {confirming !== null && (
        <form {...inHand(visit)} method="post" action={`${path}/confirm`} class="am-form" novalidate>
          <UnsavedMark visit={visit} form={formOf(account)} />
          <OnceMark />
          <h2>{words.confirmTitle}</h2>
          <p>{confirming === 'reason' ? words.confirmAlone : words.confirmBody}</p>
          {confirming === 'reason' && <WhyAlone visit={visit} error={error} />}
          <Button preventDoubleClick>{words.confirmButton}</Button>
        </form>
      )}
      {mayLink && (
        <form method="post" action={`${path}/link`} class="am-form" novalidate>
          <OnceMark />
          <h2>{words.linkTitle}</h2>
          <p>
            {words.linkBody} {house.sendsMail && words.linkByMail}
          </p>
          {account.hasCodes && (
            <Checkboxes name="lost" small items={[{ value: 'yes', text: words.lostCodes }]} />
          )}
          <Button variant="secondary" preventDoubleClick>
            {words.linkButton}
          </Button>
        </form>
      )}
      <Shut
        speaker={speaker}
        path={`${path}/shut`}
        cases={cases}
        left={left}
        isBeside={confirming !== null}
      />
    </>
  )
}

interface ShutProps {
  readonly speaker: Speaker
  readonly path: string
  readonly cases: number
  readonly left: LeftWithout
  /** A form is in hand beside it, and what was typed there comes along. */
  readonly isBeside: boolean
}

function Shut({ speaker, path, cases, left, isBeside }: ShutProps) {
  const words = speaker.w.workspace.account
  const shown = (
    <>
      <h2>{words.shutTitle}</h2>
      <p>{speaker.say(words.shutBody, { n: cases })}</p>
      <LeftWithoutThem
        speaker={speaker}
        left={left}
        when={speaker.w.workspace.leftWithout.shut}
        {...(isBeside && { form: IN_HAND })}
      />
      <Button
        variant="warning"
        preventDoubleClick
        formaction={path}
        attributes={isBeside ? { form: IN_HAND } : undefined}
      >
        {words.shutButton}
      </Button>
    </>
  )
  if (isBeside)
    return (
      <div class="am-form" id="shut" tabindex={-1}>
        {shown}
      </div>
    )
  return (
    <form method="post" action={path} class="am-form" id="shut" tabindex={-1}>
      {shown}
    </form>
  )
}
