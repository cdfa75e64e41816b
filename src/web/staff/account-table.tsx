import type { everybody } from '../../actions/staff/add-staff.ts'
import type { Speaker } from '../../words/speak.ts'
import { ClockPill } from '../components/clock-pill.tsx'
import { Leave } from '../components/leave.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'

type Account = Awaited<ReturnType<typeof everybody>>[number]

interface AccountTableProps {
  readonly speaker: Speaker
  readonly accounts: readonly Account[]
  /** Open cases by who has them. */
  readonly held: ReadonlyMap<string, number>
  readonly me: string
  /** Where the form in hand of the page is kept. */
  readonly keepAt: string
}

/** Accounts with their state and the way to the page of each; not one's own. */
export function AccountTable({ speaker, accounts, held, me, keepAt }: AccountTableProps) {
  const { vocabulary, workspace } = speaker.w
  const words = workspace.accounts
  return (
    <ScrollBox label={words.title}>
      <table class="am-table am-table--lines">
        <thead>
          <tr>
            <th scope="col">{words.nameColumn}</th>
            <th scope="col">{words.roleColumn}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.cases}</th>
            <th scope="col">{words.actionColumn}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr>
              <th scope="row">
                <bdi>{account.name}</bdi>
                <span class="am-worklist__more">
                  <bdi>{account.email}</bdi>
                </span>
              </th>
              <td data-label={words.roleColumn}>{vocabulary.staffRoles[account.role]}</td>
              <td data-label={words.state}>
                <AccountState speaker={speaker} account={account} />
              </td>
              <td data-label={words.cases}>{speaker.number(held.get(account.id) ?? 0)}</td>
              <td data-label={words.actionColumn}>
                {account.id === me ? (
                  words.you
                ) : (
                  <Leave keepAt={keepAt} to={`/staff/accounts/${account.id}`}>
                    {words.manage}
                    <span class="govuk-visually-hidden"> ({account.name})</span>
                  </Leave>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface AccountStateProps {
  readonly speaker: Speaker
  readonly account: Account
}

/** Whether an account opens anything now, and why not. */
export function AccountState({ speaker, account }: AccountStateProps) {
  const { account: words, accounts } = speaker.w.workspace
  if (account.disabled)
    return (
      <ClockPill tone="quiet" sign="✕">
        {accounts.shut}
      </ClockPill>
    )
  if (account.waits || !account.hasCome)
    return (
      <ClockPill tone="due" sign="!">
        {account.waits ? words.waits : words.noPassword}
      </ClockPill>
    )
  return (
    <ClockPill tone="done" sign="✓">
      {accounts.open}
    </ClockPill>
  )
}
