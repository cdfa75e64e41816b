import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { Input } from '../../components/input.tsx'
import type { Speaker } from '../../../words/speak.ts'

interface OwnerProofProps {
  readonly speaker: Speaker
  readonly asked: AskedOfOwner
  readonly id?: string
  readonly label?: string
  readonly error?: string | undefined
}

/** What shows that whoever sits there owns the account: its password; where none is asked for, a sign-in minutes ago. */
export function OwnerProof({ speaker, asked, id, label, error }: OwnerProofProps) {
  const { common, workspace } = speaker.w
  const { you: words } = workspace
  if (asked === 'password')
    return (
      <Input
        name="current"
        id={id}
        label={label ?? words.current}
        error={error}
        errorPrefix={common.errorPrefix}
        type="password"
        autocomplete="current-password"
        dir="ltr"
      />
    )
  if (asked === 'nothing') return <p>{words.provenNow}</p>
  return (
    <p id={id}>
      {words.proveFirst} <a href="/staff/sign-in?anew=1&to=/staff/you">{words.proveGo}</a>
    </p>
  )
}
