import type { Child } from 'hono/jsx'
import { isInvalid } from '../../actions/parse-input.ts'
import { everybody } from '../../actions/staff/add-staff.ts'
import { isNewsTo, leavesBehind } from '../../actions/staff/left-without.ts'
import { changeRole, type RoleChanged } from '../../actions/staff/change-role.ts'
import {
  endsKeys,
  holdsCases,
  neededForRole,
  takesTwo,
  type WhyNotNewRole,
} from '../../domain/access/account-rules.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../../domain/vocabulary/staff.ts'
import type { LeftWithout } from '../../store/cases/left-without.ts'
import type { StaffAccount } from '../../store/staff/accounts.ts'
import { Button } from '../components/button.tsx'
import { Leave } from '../components/leave.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { Radios } from '../components/radios.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../route.ts'
import { colleagueOf, sayMissing, WhyAlone } from './account-parts.tsx'
import { HandedOver } from './handed-over.tsx'
import { LeftWithoutThem } from './left-without.tsx'
import { OnceMark } from './once-mark.tsx'
import { forgetUnsaved, inHand, KEEP_UNSAVED, UnsavedMark, UnsavedSince, withUnsaved } from './unsaved.tsx'
import { headOf, problemsIn, ProblemSummary, type Problems } from './page-problems.tsx'

/** Roles that an account of this house can be given. */
const GIVEN: readonly StaffRole[] = codesOf(STAFF_ROLES).filter((role) => role !== 'outside_reviewer')

/** Id of the form that gives this account another role. */
const formOf = ({ id }: StaffAccount) => `role-${id}`

/** The form that changes what a colleague may do. */
export async function rolePage(visit: Visit): Promise<Response> {
  const account = await find(visit)
  if (account === null) return notFoundPage(visit)
  const unsaved = await withUnsaved(visit, formOf(account))
  return show(unsaved.visit, {}, <UnsavedSince {...unsaved} />)
}

/** Changes it, and says what became of the account and of the cases that they had. */
export async function postRole(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const account = await find(visit)
  if (account !== null && (await isLeftUnsaid(visit, account)))
    return show(visit, { role: speaker.w.workspace.leftWithout.unsaid }, null)
  const done =
    account &&
    (await changeRole(
      house,
      staffOf(visit),
      account.id,
      { role: field(form, 'role') || undefined, reason: field(form, 'reason') || undefined },
      field(form, 'once'),
    ))
  if (!account || done === null) return notFoundPage(visit)
  if (isInvalid(done)) return show(visit, problemsIn(speaker, done), null)
  if ('refused' in done) return show(visit, { role: whyNot(visit, done.refused) }, null)
  if ('needs' in done) {
    const text = sayMissing(visit, done)
    return show(visit, done.needs === 'reason' ? { reason: text } : { role: text }, null)
  }
  await forgetUnsaved(visit, formOf(account))
  return show({ ...visit, form: new FormData() }, {}, <Done visit={visit} account={account} done={done} />)
}

/** True where the new role leaves something to nobody of which the page that was sent did not say so. */
async function isLeftUnsaid(visit: Visit, account: StaffAccount): Promise<boolean> {
  const { house, form } = visit
  const role = GIVEN.find((each) => each === field(form, 'role'))
  if (role === undefined || role === account.role) return false
  const me = staffOf(visit)
  const goesOn =
    holdsCases(role) && neededForRole(account, role, me, await everybody(house)) !== 'second_person'
  return !goesOn && isNewsTo(await leavesBehind(house, account.id, me.id), field(form, 'left'))
}

/** The colleague's account, while it is open or waits. */
async function find(visit: Visit): Promise<StaffAccount | null> {
  const account = await colleagueOf(visit)
  return account?.disabled === false ? account : null
}

function whyNot({ speaker }: Visit, why: WhyNotNewRole): string {
  const { account, accounts, role } = speaker.w.workspace
  const said: Record<WhyNotNewRole, string> = {
    own_account: role.ownAccount,
    same_role: role.sameRole,
    outside_reviewer: role.outsideReviewer,
    last_coordinator: account.lastCoordinator,
    last_named: accounts.lastNamed,
  }
  return said[why]
}

interface DoneProps {
  readonly visit: Visit
  readonly account: StaffAccount
  readonly done: RoleChanged
}

function Done({ visit: { speaker }, account, done }: DoneProps) {
  const { role, casePage } = speaker.w.workspace
  return (
    <>
      <HandedOver speaker={speaker} name={account.name} what={done} />
      <NotificationBanner tone="success" title={casePage.saved}>
        <p>{speaker.say(role.cases, { before: done.before, after: done.after })}</p>
      </NotificationBanner>
    </>
  )
}

async function show(visit: Visit, problems: Problems, top: Child): Promise<Response> {
  const { speaker, house } = visit
  const { workspace } = speaker.w
  const words = workspace.role
  const accounts = await everybody(house)
  const account = accounts.find(({ id }) => id === idOf(visit))
  if (!account) return notFoundPage(visit)
  const hasForm = account.role !== 'outside_reviewer'
  const left = await leavesBehind(house, account.id, staffOf(visit).id)
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/accounts',
    keepAt: hasForm ? KEEP_UNSAVED : null,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <p>
          <Leave keepAt={hasForm ? KEEP_UNSAVED : null} to={`/staff/accounts/${account.id}`}>
            <bdi>{account.name}</bdi>
          </Leave>
        </p>
        <h1>{words.title}</h1>
        {top}
        {hasForm ? (
          <RoleForm visit={visit} account={account} accounts={accounts} left={left} problems={problems} />
        ) : (
          <p id="role" tabindex={-1}>
            {words.outsideReviewer}
          </p>
        )}
      </>
    ),
  })
}

interface RoleFormProps {
  readonly visit: Visit
  readonly account: StaffAccount
  readonly accounts: readonly StaffAccount[]
  readonly left: LeftWithout
  readonly problems: Problems
}

function RoleForm({ visit, account, accounts, left, problems }: RoleFormProps) {
  const { speaker, form } = visit
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.role
  const given = GIVEN.filter((role) => role !== account.role)
  const isAlone = given.some((role) => neededForRole(account, role, staffOf(visit), accounts) === 'reason')
  const shared = (name: string) => ({
    name,
    value: field(form, name),
    error: problems[name],
    errorPrefix: common.errorPrefix,
  })
  return (
    <form
      {...inHand(visit)}
      method="post"
      action={`/staff/accounts/${account.id}/role`}
      class="am-form"
      novalidate
    >
      <UnsavedMark visit={visit} form={formOf(account)} />
      <OnceMark />
      <p>{speaker.say(words.now, { role: vocabulary.staffRoles[account.role] })}</p>
      <p>{words.about}</p>
      {holdsCases(account.role) && <p>{words.givesBack}</p>}
      <LeftWithoutThem speaker={speaker} left={left} when={workspace.leftWithout.role} />
      {given.some((role) => takesTwo(role)) && <p>{words.takesTwo}</p>}
      {given.some((role) => endsKeys(account.role, role)) && <p>{words.endsKeys}</p>}
      <Radios
        {...shared('role')}
        legend={words.legend}
        small
        items={given.map((code) => ({
          value: code,
          text: vocabulary.staffRoles[code],
          hint: workspace.accounts.roleHints[code],
        }))}
      />
      {isAlone && <WhyAlone visit={visit} error={problems['reason']} />}
      <Button preventDoubleClick>{words.button}</Button>
    </form>
  )
}
