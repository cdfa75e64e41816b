import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import type { Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'

interface OwnElsewhereProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly isLinked: boolean
}

/** One's account where the organisation signs in: linked with this one, or not. */
export function OwnElsewhere({ visit, problems, isLinked }: OwnElsewhereProps) {
  const { speaker, house } = visit
  const { common, workspace } = speaker.w
  const words = workspace.you
  const named = { name: house.elsewhere?.name ?? '' }
  return (
    <section aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{speaker.say(words.elsewhereTitle, named)}</h2>
      <p>{isLinked ? speaker.say(words.elsewhereIs, named) : words.elsewhereBody}</p>
      {isLinked ? (
        <form method="post" action="/staff/you/elsewhere/end">
          <Button variant="secondary" preventDoubleClick>
            {words.elsewhereEnd}
          </Button>
        </form>
      ) : (
        <form method="post" action="/staff/you/elsewhere" class="am-form" novalidate>
          <Input
            name="current"
            id="current-for-link"
            label={words.elsewhereCurrent}
            error={problems['current-for-link']}
            errorPrefix={common.errorPrefix}
            type="password"
            autocomplete="current-password"
            dir="ltr"
          />
          <Button variant="secondary" preventDoubleClick>
            {words.elsewhereButton}
          </Button>
        </form>
      )}
    </section>
  )
}
