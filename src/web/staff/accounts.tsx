import type { Child } from 'hono/jsx'
import { casesLeftToNobody } from '../../actions/casework/left-to-nobody.ts'
import { isInvalid } from '../../actions/parse-input.ts'
import { addStaff, everybody } from '../../actions/staff/add-staff.ts'
import { openCasesHeld } from '../../actions/staff/shut-account.ts'
import { allTokens, revokeToken } from '../../actions/staff/tokens.ts'
import { neededToOpen } from '../../domain/access/account-rules.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import type { StaffAccount } from '../../store/staff/accounts.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Radios } from '../components/radios.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../route.ts'
import { sayMissing, WhyAlone } from './account-parts.tsx'
import { AccountTable } from './account-table.tsx'
import { HandedOver } from './handed-over.tsx'
import { LeftToNobodyList } from './left-to-nobody.tsx'
import { TokenTable } from './token-table.tsx'
import {
  forgetUnsaved,
  inHand,
  KEEP_UNSAVED,
  keepUnsaved,
  UnsavedMark,
  UnsavedSince,
  withUnsaved,
} from './unsaved.tsx'
import { headOf, problemsIn, ProblemSummary, type Problems } from './page-problems.tsx'

/** Id of the form that adds an account, and what is typed into it. */
const ADD_FORM = 'add-account'
const ADD_FIELDS = ['name', 'email', 'role', 'reason'] as const

/** Everybody with an account, and the form that adds one. */
export async function accountsPage(visit: Visit): Promise<Response> {
  const { c, speaker } = visit
  const banner = c.req.query('revoked') !== undefined && (
    <NotificationBanner tone="success" title={speaker.w.workspace.casePage.saved}>
      <p>{speaker.w.workspace.accounts.revokeDone}</p>
    </NotificationBanner>
  )
  const unsaved = await withUnsaved(visit, ADD_FORM)
  return show(unsaved.visit, {}, banner || <UnsavedSince {...unsaved} />)
}

/** Adds an account; its owner sets the password by a link that is shown or sent this once. */
export async function postAccounts(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { workspace } = speaker.w
  const email = field(form, 'email')
  const added = await addStaff(house, staffOf(visit), {
    email,
    name: field(form, 'name') || undefined,
    role: field(form, 'role') || undefined,
    reason: field(form, 'reason') || undefined,
  })
  if (isInvalid(added)) return show(visit, problemsIn(speaker, added), null)
  if ('taken' in added) return show(visit, { email: workspace.accounts.taken }, null)
  if ('needs' in added) {
    const text = sayMissing(visit, added)
    return show(visit, added.needs === 'reason' ? { reason: text } : { role: text }, null)
  }
  await forgetUnsaved(visit, ADD_FORM)
  const name = field(form, 'name') || email
  return show(
    { ...visit, form: new FormData() },
    {},
    <HandedOver speaker={speaker} name={name} what={added} />,
  )
}

/** Ends a token for good; what was typed of a new account stays. */
export async function postRevoke(visit: Visit): Promise<Response> {
  const id = idOf(visit)
  if (!(await revokeToken(visit.house, staffOf(visit), id))) return notFoundPage(visit)
  await keepUnsaved(visit, ADD_FORM, ADD_FIELDS)
  return visit.c.redirect('/staff/accounts?revoked=1', 303)
}

async function show(visit: Visit, problems: Problems, top: Child): Promise<Response> {
  const { speaker, house, c } = visit
  const { workspace } = speaker.w
  const words = workspace.accounts
  const after = c.req.query('after') ?? null
  const [accounts, tokens, held, left] = await Promise.all([
    everybody(house),
    allTokens(house),
    openCasesHeld(house),
    casesLeftToNobody(house, staffOf(visit).id, after),
  ])
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/accounts',
    keepAt: KEEP_UNSAVED,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.title}</h1>
        {top}
        <LeftToNobodyList
          speaker={speaker}
          left={left}
          isFirstPage={after === null}
          now={house.now()}
          keepAt={KEEP_UNSAVED}
        />
        <AccountTable
          speaker={speaker}
          accounts={accounts}
          held={held}
          me={staffOf(visit).id}
          keepAt={KEEP_UNSAVED}
        />
        <h2 id="add">{words.add}</h2>
        <AddForm visit={visit} problems={problems} accounts={accounts} />
        <h2>{words.tokens}</h2>
        <p>{words.tokensAbout}</p>
        {tokens.length > 0 && <TokenTable speaker={speaker} tokens={tokens} accounts={accounts} />}
      </>
    ),
  })
}

interface AddFormProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly accounts: readonly StaffAccount[]
}

function AddForm({ visit, problems, accounts }: AddFormProps) {
  const { speaker, form } = visit
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.accounts
  const isAlone = neededToOpen('coordinator', staffOf(visit), accounts) === 'reason'
  const shared = (name: string) => ({
    name,
    value: field(form, name),
    error: problems[name],
    errorPrefix: common.errorPrefix,
  })
  return (
    <form {...inHand(visit)} method="post" action="/staff/accounts" class="am-form" novalidate>
      <UnsavedMark visit={visit} form={ADD_FORM} />
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
      {isAlone && <WhyAlone visit={visit} error={problems['reason']} />}
      <Button preventDoubleClick>{words.addButton}</Button>
    </form>
  )
}
