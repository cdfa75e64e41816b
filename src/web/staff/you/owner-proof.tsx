import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { Input } from '../../components/input.tsx'
import { Leave } from '../../components/leave.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { KEEP_UNSAVED } from '../unsaved.tsx'

interface OwnerProofProps {
  readonly speaker: Speaker
  readonly asked: Exclude<AskedOfOwner, 'sign_in'>
  readonly id?: string
  readonly label?: string
  readonly error?: string | undefined
}

/** What shows that whoever sits there owns the account: its password; where none is asked for, that they have just signed in. */
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
  return <p>{words.provenNow}</p>
}

interface ProveFirstProps {
  readonly speaker: Speaker
  /** Id of the paragraph, to which a list of problems leads. */
  readonly id: string
  /** Id of the section to which they come back. */
  readonly section: string
}

/** In place of a form that asks for a sign-in minutes ago: the way to it, and back to here. */
export function ProveFirst({ speaker, id, section }: ProveFirstProps) {
  const { you: words } = speaker.w.workspace
  const to = encodeURIComponent(`/staff/you#${section}`)
  return (
    <p id={id}>
      {words.proveFirst}{' '}
      <Leave keepAt={KEEP_UNSAVED} to={`/staff/sign-in?anew=1&to=${to}`}>
        {words.proveGo}
      </Leave>
    </p>
  )
}
