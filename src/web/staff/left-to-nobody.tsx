import type { LeftCase, LeftCases } from '../../actions/casework/left-to-nobody.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { InsetText } from '../components/inset-text.tsx'
import { Leave } from '../components/leave.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Clock } from './clock.tsx'

interface Props {
  readonly speaker: Speaker
  readonly left: LeftCases
  readonly isFirstPage: boolean
  readonly now: Instant
  /** Where the form in hand of the page is kept. */
  readonly keepAt: string
}

/** Cases that nobody here may read, without a word of any: whoever lets people in finds somebody who may. */
export function LeftToNobodyList({ speaker, left, isFirstPage, now, keepAt }: Props) {
  const { lines, after, count } = left
  if (count === 0) return <></>
  const { casePage, queues } = speaker.w.workspace
  const words = casePage.leftToNobody
  return (
    <InsetText>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <p>{speaker.say(words.count, { n: count })}</p>
      <ul class="am-list">
        {lines.map((each) => (
          <li>
            <LeftCaseLine speaker={speaker} left={each} now={now} />{' '}
            <Leave keepAt={keepAt} to={`/staff/unread/${each.mark}`}>
              {words.way}
            </Leave>
          </li>
        ))}
      </ul>
      {(after !== null || !isFirstPage) && (
        <Pagination
          label={words.title}
          keepAt={keepAt}
          previous={isFirstPage ? undefined : { href: PAGE, text: queues.first }}
          next={after === null ? undefined : { href: `${PAGE}?after=${after}`, text: queues.next }}
        />
      )}
    </InsetText>
  )
}

/** Where the list stands. */
const PAGE = '/staff/accounts'

interface LineProps {
  readonly speaker: Speaker
  readonly left: LeftCase
  readonly now: Instant
}

/** All that is said of one: that it waits, and what is next due. */
export function LeftCaseLine({ speaker, left, now }: LineProps) {
  const { due } = left
  return (
    <>
      {speaker.w.workspace.casePage.leftToNobody.one}{' '}
      {due !== null && <Clock speaker={speaker} at={due} now={now} />}
    </>
  )
}
