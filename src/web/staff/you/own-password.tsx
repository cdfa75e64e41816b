import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import type { Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'
import { OwnerProof, ProveFirst } from './owner-proof.tsx'

interface OwnPasswordProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly proof: AskedOfOwner
}

/** One's own password, changed or set by whoever proves that the account is theirs. */
export function OwnPassword({ visit, problems, proof }: OwnPasswordProps) {
  const { speaker } = visit
  const { common, workspace } = speaker.w
  const words = workspace.you
  return (
    <section id="password-section" aria-labelledby="password-title">
      <h2 id="password-title">{words.passwordTitle}</h2>
      <p>{words.passwordBody}</p>
      {proof === 'sign_in' ? (
        <ProveFirst speaker={speaker} id="current" section="password-section" />
      ) : (
        <form method="post" action="/staff/you/password" class="am-form" novalidate>
          <OwnerProof speaker={speaker} asked={proof} id="current" error={problems['current']} />
          <Input
            name="password"
            error={problems['password']}
            errorPrefix={common.errorPrefix}
            label={words.newPassword}
            hint={workspace.welcome.passwordHint}
            type="password"
            autocomplete="new-password"
            dir="ltr"
          />
          <Button preventDoubleClick>{words.passwordButton}</Button>
        </form>
      )}
    </section>
  )
}
