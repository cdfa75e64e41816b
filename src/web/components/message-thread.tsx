import type { Child } from 'hono/jsx'
import { present } from './props.ts'

interface Entry {
  id?: string | undefined
  from: Child
  when: Child
  /** The moment in the form of HTML's `time` element (ISO 8601). */
  datetime?: string | undefined
  /** Plain text; its line breaks are kept. */
  text: Child
  lang?: string | undefined
  footer?: Child
}

interface Message extends Entry {
  kind: 'message'
  /** Whether it was written by whoever is reading. */
  own?: boolean | undefined
}

/** A note must say in words that the person never sees it; a colour alone is not enough to prevent a leak. */
interface Note extends Entry {
  kind: 'note'
  noteLabel: Child
}

interface MessageThreadProps {
  label: string
  entries: (Message | Note)[]
}

export function MessageThread(props: MessageThreadProps) {
  return (
    <ol class="am-thread" aria-label={props.label}>
      {props.entries.map((entry) => (
        <li id={entry.id} class={entryClass(entry)}>
          {entry.kind === 'note' && <p class="am-note__label">{entry.noteLabel}</p>}
          <p class="am-message__head">
            <b class="am-message__from">{entry.from}</b> <time datetime={entry.datetime}>{entry.when}</time>
          </p>
          <div class="am-message__text" lang={entry.lang} dir="auto">
            {entry.text}
          </div>
          {present(entry.footer) && <div class="am-message__footer">{entry.footer}</div>}
        </li>
      ))}
    </ol>
  )
}

function entryClass(entry: Message | Note): string {
  if (entry.kind === 'note') return 'am-message am-note'
  return entry.own ? 'am-message am-message--own' : 'am-message'
}
