import type { Child } from 'hono/jsx'
import { isInvalid } from '../../actions/parse-input.ts'
import { addStaff, everybody, shutAccount } from '../../actions/staff/add-staff.ts'
import { allTokens, revokeToken } from '../../actions/staff/tokens.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Input } from '../components/input.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Radios } from '../components/radios.tsx'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../route.ts'
import { AccountTable } from './account-table.tsx'
import { isolate } from './isolate.ts'
import { TokenTable } from './token-table.tsx'

type Problems = Readonly<Record<string, string>>

/** Everybody with an account, and the form that adds one. */
export async function accountsPage(visit: Visit): Promise<Response> {
  const { c, speaker } = visit
  const words = speaker.w.workspace.accounts
  const shut = await nameOf(visit, c.req.query('shut'))
  const opened = await nameOf(visit, c.req.query('opened'))
  const done =
    shut !== null
      ? speaker.say(words.shutDone, { name: isolate(shut) })
      : opened !== null
        ? speaker.say(words.openDone, { name: isolate(opened) })
        : c.req.query('revoked') !== undefined
          ? words.revokeDone
          : null
  const banner = done !== null && (
    <NotificationBanner tone="success" title={speaker.w.workspace.casePage.saved}>
      <p>{done}</p>
    </NotificationBanner>
  )
  return show(visit, {}, banner)
}

/** Adds an account, and shows its password this once. */
export async function postAccounts(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { problems, workspace } = speaker.w
  const words = workspace.accounts
  const email = field(form, 'email')
  const name = field(form, 'name') || email
  const added = await addStaff(house, {
    email,
    name: field(form, 'name') || undefined,
    role: field(form, 'role') || undefined,
  })
  if (isInvalid(added))
    return show(
      visit,
      Object.fromEntries(added.invalid.map((each) => [each.field, problems[each.problem]])),
      null,
    )
  if ('taken' in added) return show(visit, { email: words.taken }, null)
  return show(
    { ...visit, form: new FormData() },
    {},
    <ReceiptBox
      id="password"
      title={speaker.say(words.added, { name: isolate(name) })}
      codes={[
        { label: words.email, code: email },
        { label: words.password, code: added.password },
      ]}
    >
      <p>{words.passwordOnce}</p>
    </ReceiptBox>,
  )
}

export const postShut = (visit: Visit) => change(visit, true)
export const postOpen = (visit: Visit) => change(visit, false)

/** Shuts or opens an account; nobody shuts their own, so that somebody always can. */
async function change(visit: Visit, shut: boolean): Promise<Response> {
  const id = idOf(visit)
  if ((await nameOf(visit, id)) === null || id === staffOf(visit).id) return notFoundPage(visit)
  if (!(await shutAccount(visit.house, id, shut)))
    return show(visit, { name: visit.speaker.w.workspace.accounts.lastNamed }, null)
  return visit.c.redirect(`/staff/accounts?${shut ? 'shut' : 'opened'}=${id}`, 303)
}

/** Ends a token for good. */
export async function postRevoke(visit: Visit): Promise<Response> {
  const id = idOf(visit)
  if (!(await revokeToken(visit.house, id))) return notFoundPage(visit)
  return visit.c.redirect('/staff/accounts?revoked=1', 303)
}

async function nameOf({ house }: Visit, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  return (await everybody(house)).find((account) => account.id === id)?.name ?? null
}

async function show(visit: Visit, problems: Problems, top: Child): Promise<Response> {
  const { speaker, house } = visit
  const { common, workspace } = speaker.w
  const words = workspace.accounts
  const bad = Object.entries(problems)
  const [accounts, tokens] = await Promise.all([everybody(house), allTokens(house)])
  return staffPage(visit, {
    title: bad.length === 0 ? words.title : speaker.say(common.titleError, { title: words.title }),
    status: bad.length === 0 ? 200 : 400,
    current: '/staff/accounts',
    children: (
      <>
        {bad.length > 0 && (
          <ErrorSummary
            title={common.errorTitle}
            items={bad.map(([name, text]) => ({ text, href: `#${name}` }))}
          />
        )}
        <h1>{words.title}</h1>
        {top}
        <AccountTable speaker={speaker} accounts={accounts} me={staffOf(visit).id} />
        <h2>{words.add}</h2>
        <AddForm visit={visit} problems={problems} />
        <h2>{words.tokens}</h2>
        <p>{words.tokensAbout}</p>
        {tokens.length > 0 && <TokenTable speaker={speaker} tokens={tokens} accounts={accounts} />}
      </>
    ),
  })
}

function AddForm({ visit, problems }: { readonly visit: Visit; readonly problems: Problems }) {
  const { speaker, form } = visit
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.accounts
  const shared = (name: string) => ({
    name,
    value: field(form, name),
    error: problems[name],
    errorPrefix: common.errorPrefix,
  })
  return (
    <form method="post" action="/staff/accounts" class="am-form" novalidate>
      <Input {...shared('name')} label={words.name} autocomplete="off" dir="auto" />
      <Input {...shared('email')} label={words.email} type="email" autocomplete="off" dir="ltr" />
      <Radios
        {...shared('role')}
        legend={words.role}
        small
        items={codesOf(STAFF_ROLES).map((code) => ({
          value: code,
          text: vocabulary.staffRoles[code],
          hint: words.roleHints[code],
        }))}
      />
      <Button preventDoubleClick>{words.addButton}</Button>
    </form>
  )
}
