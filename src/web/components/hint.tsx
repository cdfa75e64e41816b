import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface HintProps {
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function Hint(props: HintProps) {
  return (
    <div id={props.id} class={join('govuk-hint', props.class)} {...props.attributes}>
      {props.children}
    </div>
  )
}
