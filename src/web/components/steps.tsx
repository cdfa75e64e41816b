import type { Child } from 'hono/jsx'
import { present } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface StepsProps {
  label: string
  items: {
    text: Child
    detail?: Child
    state: 'done' | 'current' | 'ahead'
    /** The state in a word, for somebody who does not see the bar ("done", "not yet"). */
    stateLabel: string
  }[]
}

export function Steps(props: StepsProps) {
  return (
    <ol class="am-steps" aria-label={props.label}>
      {props.items.map((item) => (
        <li
          class={`am-steps__item am-steps__item--${item.state}`}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <span class="am-steps__text">{item.text}</span>
          {present(item.detail) && <span class="am-steps__detail">{item.detail}</span>}
          <VisuallyHidden> {item.stateLabel}</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}
