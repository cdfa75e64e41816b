import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { Button } from '../../components/button.tsx'
import type { Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'
import { OwnerProof, ProveFirst } from './owner-proof.tsx'

interface OwnElsewhereProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly isLinked: boolean
  readonly proof: AskedOfOwner
}

/** One's account where the organisation signs in: linked with this one, or not. */
export function OwnElsewhere({ visit, problems, isLinked, proof }: OwnElsewhereProps) {
  const { speaker, house } = visit
  const { you: words } = speaker.w.workspace
  const named = { name: house.elsewhere?.name ?? '' }
  return (
    <section id="elsewhere" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{speaker.say(words.elsewhereTitle, named)}</h2>
      <p>{isLinked ? speaker.say(words.elsewhereIs, named) : words.elsewhereBody}</p>
      {proof === 'sign_in' ? (
        <ProveFirst
          speaker={speaker}
          id={isLinked ? 'elsewhere-end' : 'current-for-link'}
          section="elsewhere"
        />
      ) : isLinked ? (
        <form
          id={proof === 'nothing' ? 'elsewhere-end' : undefined}
          method="post"
          action="/staff/you/elsewhere/end"
          class="am-form"
          novalidate
        >
          <p>{words.elsewhereEndBody}</p>
          <OwnerProof
            speaker={speaker}
            asked={proof}
            id="elsewhere-end"
            label={words.elsewhereCurrent}
            error={problems['elsewhere-end']}
          />
          <Button variant="secondary" preventDoubleClick>
            {words.elsewhereEnd}
          </Button>
        </form>
      ) : (
        <form method="post" action="/staff/you/elsewhere" class="am-form" novalidate>
          <OwnerProof
            speaker={speaker}
            asked={proof}
            id="current-for-link"
            label={words.elsewhereCurrent}
            error={problems['current-for-link']}
          />
          <Button variant="secondary" preventDoubleClick>
            {words.elsewhereButton}
          </Button>
        </form>
      )}
    </section>
  )
}
