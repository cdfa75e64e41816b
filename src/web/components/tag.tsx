import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface TagProps {
  colour?: 'grey' | 'teal' | 'green' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow' | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

/** A word for a kind of thing. For a state with a clock use `ClockPill`, which also has a sign. */
export function Tag(props: TagProps) {
  return (
    <strong
      class={join('govuk-tag', props.colour && `govuk-tag--${props.colour}`, props.class)}
      {...props.attributes}
    >
      {props.children}
    </strong>
  )
}
