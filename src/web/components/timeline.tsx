import type { Child } from 'hono/jsx'
import { present } from './props.ts'

interface TimelineProps {
  label?: string | undefined
  items: {
    when: Child
    /** The moment in the form of HTML's `time` element (ISO 8601). */
    datetime?: string | undefined
    text: Child
    detail?: Child
  }[]
}

export function Timeline(props: TimelineProps) {
  return (
    <ol class="am-timeline" aria-label={props.label}>
      {props.items.map((item) => (
        <li class="am-timeline__item">
          <time class="am-timeline__when" datetime={item.datetime}>
            {item.when}
          </time>{' '}
          {item.text}
          {present(item.detail) && <div class="am-timeline__detail">{item.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
