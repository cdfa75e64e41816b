import type { everybody } from '../../actions/staff/add-staff.ts'
import type { Speaker } from '../../words/speak.ts'
import { ClockPill } from '../components/clock-pill.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'

type Account = Awaited<ReturnType<typeof everybody>>[number]

interface AccountTableProps {
  readonly speaker: Speaker
  readonly accounts: readonly Account[]
  readonly me: string
}

/** Accounts with their state and the button that shuts or opens each; not one's own. */
export function AccountTable({ speaker, accounts, me }: AccountTableProps) {
  const { vocabulary, workspace } = speaker.w
  const words = workspace.accounts
  return (
    <ScrollBox label={words.title}>
      <table class="am-table">
        <thead>
          <tr>
            <th scope="col">{words.nameColumn}</th>
            <th scope="col">{words.roleColumn}</th>
            <th scope="col">{words.state}</th>
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
              <td>{vocabulary.staffRoles[account.role]}</td>
              <td>
                <ClockPill tone={account.disabled ? 'quiet' : 'done'} sign={account.disabled ? '✕' : '✓'}>
                  {account.disabled ? words.shut : words.open}
                </ClockPill>
              </td>
              <td>{account.id === me ? words.you : <Change speaker={speaker} account={account} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Change({ speaker, account }: { readonly speaker: Speaker; readonly account: Account }) {
  const words = speaker.w.workspace.accounts
  const step = account.disabled ? 'open' : 'shut'
  return (
    <form method="post" action={`/staff/accounts/${account.id}/${step}`}>
      <button class="am-link-button">
        {account.disabled ? words.openButton : words.shutButton}
        <span class="govuk-visually-hidden"> ({account.name})</span>
      </button>
    </form>
  )
}
