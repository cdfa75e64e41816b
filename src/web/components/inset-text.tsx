import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface InsetTextProps {
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id} class={join('govuk-inset-text', props.class)} {...props.attributes}>
      {props.children}
    </div>
  )
}
