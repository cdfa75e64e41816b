import type { PersonView } from '../../../domain/casework/person-view.ts'
import { isBefore, DAY, plusMs, type Instant } from '../../../domain/time/instant.ts'
import { sameText } from '../../../domain/typed/same-text.ts'
import type { Drafts } from './draft.ts'

/** For so long the same words are taken for the same message, as the same report gives the same receipt. */
const SAME_FOR = DAY

type Messages = PersonView['messages']

/** A message as its form sends it. */
export interface MessageSent {
  readonly body: string
  readonly retaliation?: boolean
  readonly addsToStory?: boolean
  readonly notForAdvisers?: boolean
}

/**
 * True when just this message stands there already, and nobody of ours has answered since: the page that it was sent
 * from came back with everything typed in it, as a browser brings it back. Tick and place count: the same words with
 * the tick say more than without it.
 *
 * @param by the id of whoever wrote it for the person; the person without it
 */
export function hasArrived(sent: MessageSent, messages: Messages, now: Instant, by?: string): boolean {
  const answered = messages.findLastIndex(({ from }) => from === 'staff')
  return messages
    .slice(answered + 1)
    .some(
      ({ at, body, retaliation, addsToStory, notForAdvisers, adviser }) =>
        adviser === by &&
        isBefore(now, plusMs(at, SAME_FOR)) &&
        asOne(body) === asOne(sent.body) &&
        retaliation === (sent.retaliation ?? false) &&
        (notForAdvisers ?? false) === (sent.notForAdvisers ?? false) &&
        (addsToStory ?? false) === (sent.addsToStory ?? false),
    )
}

/**
 * The drafts without a message that had arrived all the same: the page it was sent from was over when it was sent again,
 * and giving it back would make somebody send it twice.
 *
 * @param by the id of whoever wrote them for the person; the person without it
 */
export function withoutWhatArrived(drafts: Drafts, messages: Messages, by?: string): Drafts {
  const theirs = messages
    .filter(({ from, adviser }) => from === 'person' && adviser === by)
    .map(({ body }) => asOne(body))
  return new Map(
    [...drafts].filter(([name, values]) => !isMessage(name) || !theirs.includes(asOne(values[0] ?? ''))),
  )
}

/** A box sends its line breaks in another way than they are kept. */
function asOne(text: string): string {
  return sameText(text.replaceAll('\r\n', '\n')).trim()
}

function isMessage(name: string): boolean {
  return /^write-message\/(?:.*\/)?body$/.test(name)
}
