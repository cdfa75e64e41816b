import type { LeftCase } from '../../actions/casework/left-to-nobody.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { InsetText } from '../components/inset-text.tsx'
import { Clock } from './clock.tsx'

interface Props {
  readonly speaker: Speaker
  readonly cases: readonly LeftCase[]
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
        {cases.map((each) => (
          <li>
            <LeftCaseLine speaker={speaker} left={each} now={now} />{' '}
            <a href={`/staff/unread/${each.mark}`}>{words.way}</a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

interface LineProps {
  readonly speaker: Speaker
  readonly left: LeftCase
  readonly now: Instant
}

/** All that is said of one: how urgent, in which language, since when, and what is next due. */
export function LeftCaseLine({ speaker, left, now }: LineProps) {
  const { priority, language, receivedAt, due } = left
  return (
    <>
      {speaker.say(speaker.w.workspace.casePage.leftToNobody.one, {
        priority,
        language: speaker.languageName(language),
        day: speaker.day(receivedAt),
      })}{' '}
      {due !== null && <Clock speaker={speaker} at={due} now={now} />}
    </>
  )
}
