import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import type { Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'

interface OwnPasswordProps {
  readonly visit: Visit
  readonly problems: Problems
}

/** One's own password, changed by whoever knows it. */
export function OwnPassword({ visit, problems }: OwnPasswordProps) {
  const { common, workspace } = visit.speaker.w
  const words = workspace.you
  const shared = (name: string) => ({
    name,
    error: name in problems && !('code' in problems) ? problems[name] : undefined,
    errorPrefix: common.errorPrefix,
  })
  return (
    <form method="post" action="/staff/you/password" class="am-form" novalidate>
      <h2>{words.passwordTitle}</h2>
      <p>{words.passwordBody}</p>
      <Input
        {...shared('current')}
        label={words.current}
        type="password"
        autocomplete="current-password"
        dir="ltr"
      />
      <Input
        {...shared('password')}
        label={words.newPassword}
        hint={workspace.welcome.passwordHint}
        type="password"
        autocomplete="new-password"
        dir="ltr"
      />
      <Button preventDoubleClick>{words.passwordButton}</Button>
    </form>
  )
}
