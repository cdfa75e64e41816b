import type { Child } from 'hono/jsx'

interface ScrollBoxProps {
  label: string
  children?: Child
}

/** Lets a wide table scroll by itself, so that the page does not; it takes focus so that the keyboard can scroll it. */
export function ScrollBox(props: ScrollBoxProps) {
  return (
    <div class="am-scroll" role="region" aria-label={props.label} tabindex={0}>
      {props.children}
    </div>
  )
}
