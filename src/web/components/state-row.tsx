import type { Child } from 'hono/jsx'
import { ClockPill, type Tone } from './clock-pill.tsx'
import { Heading } from './heading.tsx'
import { type HeadingLevel, present } from './props.ts'

interface StateRowProps {
  /** Who: the name of an organisation or of a thing being done. */
  name: Child
  nameLevel?: HeadingLevel | undefined
  tone: Tone
  sign?: string | undefined
  state: Child
  children?: Child
}

/** Who does what, and how far it is. */
export function StateRow(props: StateRowProps) {
  return (
    <div class="am-state-row">
      <Heading level={props.nameLevel ?? 3} class="am-state-row__name">
        {props.name}
      </Heading>
      <ClockPill tone={props.tone} sign={props.sign}>
        {props.state}
      </ClockPill>
      {present(props.children) && <div class="am-state-row__text">{props.children}</div>}
    </div>
  )
}
