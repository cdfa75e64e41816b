import type { Child } from 'hono/jsx'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import { ALL, pageOf, type PageOf } from '../../../domain/case/page-of.ts'
import { sinceTheirLast } from '../../../domain/casework/unanswered.ts'
import { PAGE_FORM } from '../carry.tsx'
import { field } from '../../route.ts'
import type { Here, Part } from './here.ts'

type Shown = PersonView['messages'][number]

/** The button that was pressed: a message, whose page is wanted. It stands in no address. */
const WANTED = 'messages'
/** The page that is shown, for whatever else is sent from it. */
const SHOWN = 'messages-shown'

/** Ids of messages are this short; whatever else is sent is none, and stands on no page. */
const MESSAGE_ID = /^m[0-9]{1,9}$/

/** Which page of the messages is wanted, as a form of the status page says it; null for the newest. */
export function messagesAt(form: FormData): string | null {
  const at = field(form, WANTED) || field(form, SHOWN)
  return at === ALL || MESSAGE_ID.test(at) ? at : null
}

/** What a page has to say for that to be known: which page of the messages it shows. */
export function shownMessages(at: string | null): readonly (readonly [name: string, value: string])[] {
  return at === null ? [] : [[SHOWN, at]]
}

/** The page of the messages on which one of them stands; the newest where none is asked for. */
export function messagePage({ messages }: Pick<PersonView, 'messages'>, at: string | null): PageOf<Shown> {
  return pageOf(withLength(messages), at)
}

/** Texts with what they take of a page. */
export function withLength<One extends { readonly body: string }>(
  messages: readonly One[],
): (One & { readonly length: number })[] {
  return messages.map((message) => ({ ...message, length: message.body.length }))
}

/** Where a message stands on the page that has it. */
export function placeOfMessage(id: string): string {
  return `message-${id}`
}

interface ToMessagesProps {
  readonly here: Here
  /** A message, whose page is wanted, or `ALL`. */
  readonly at: string
  /** Where on that page it leads. */
  readonly to?: string
  readonly children?: Child
}

/** What looks like a link to other messages, takes along what was typed, and leaves no trace in an address. */
function ToMessages({ here, at, to = 'messages', children }: ToMessagesProps) {
  return (
    <button
      type="submit"
      class="am-link-button"
      form={PAGE_FORM}
      formaction={`/${here.speaker.language}/status#${to}`}
      name={WANTED}
      value={at}
    >
      {children}
    </button>
  )
}

/** The way to one message, on whichever page it stands. */
export function ToMessage({ here, id, children }: { here: Here; id: string; children?: Child }) {
  const place = placeOfMessage(id)
  if (here.messages.entries.some((each) => each.id === id)) return <a href={`#${place}`}>{children}</a>
  return (
    <ToMessages here={here} at={id} to={place}>
      {children}
    </ToMessages>
  )
}

/** The heading of the messages: which of them these are, where there are more. */
export function titleOfMessages({ speaker, messages: { first, last, total } }: Here): string {
  const words = speaker.w.portal.status.messages
  return last - first + 1 < total ? speaker.say(words.titleOf, { first, last, total }) : words.title
}

/** Above the messages: what of ours came since their last and is not among these, the way to earlier and later ones, and to all. */
export function EarlierMessages({ here }: Part) {
  const { speaker, view, messages } = here
  const words = speaker.w.portal.status.messages
  const others = sinceTheirLast(view.messages).filter(({ id }) =>
    messages.entries.every((each) => each.id !== id),
  )
  const [firstOfOthers] = others
  if (messages.earlier === null && messages.later === null) return null
  return (
    <>
      {firstOfOthers && (
        <p>
          {speaker.say(words.notHere, { n: others.length })}{' '}
          <ToMessage here={here} id={firstOfOthers.id}>
            {words.toFirst}
          </ToMessage>
        </p>
      )}
      <p class="am-pages">
        {messages.earlier !== null && (
          <ToMessages here={here} at={messages.earlier}>
            {words.earlier}
          </ToMessages>
        )}{' '}
        {messages.later !== null && (
          <ToMessages here={here} at={messages.later}>
            {words.later}
          </ToMessages>
        )}{' '}
        <ToMessages here={here} at={ALL}>
          {speaker.say(words.all, { n: messages.total })}
        </ToMessages>
      </p>
    </>
  )
}

/** Below the messages: the way to later ones, and to the newest. */
export function LaterMessages({ here }: Part) {
  const { speaker, view, messages } = here
  const words = speaker.w.portal.status.messages
  const newest = view.messages.at(-1)
  if (messages.later === null || newest === undefined) return null
  return (
    <p class="am-pages">
      <ToMessages here={here} at={messages.later}>
        {words.later}
      </ToMessages>{' '}
      <ToMessages here={here} at={newest.id}>
        {words.newest}
      </ToMessages>
    </p>
  )
}
