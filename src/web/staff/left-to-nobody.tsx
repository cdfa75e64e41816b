import type { LeftToNobody } from '../../actions/casework/left-to-nobody.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { InsetText } from '../components/inset-text.tsx'
import { Clock } from './clock.tsx'

interface Props {
  readonly speaker: Speaker
  readonly cases: readonly LeftToNobody[]
  readonly now: Instant
}

/** Cases that nobody here may read, without a word of any: whoever lets people in finds somebody who may. */
export function LeftToNobodyList({ speaker, cases, now }: Props) {
  if (cases.length === 0) return <></>
  const words = speaker.w.workspace.casePage.leftToNobody
  return (
    <InsetText>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <ul class="am-list">
        {cases.map(({ priority, language, receivedAt, due }) => (
          <li>
            {speaker.say(words.one, {
              priority,
              language: speaker.languageName(language),
              day: speaker.day(receivedAt),
            })}{' '}
            {due !== null && <Clock speaker={speaker} at={due} now={now} />}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
