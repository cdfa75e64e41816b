import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import { type Attributes, type HeadingLevel, join, present } from './props.ts'

interface PanelProps {
  title: Child
  titleLevel?: HeadingLevel | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

/** Says that something has arrived or is finished. */
export function Panel(props: PanelProps) {
  return (
    <div class={join('govuk-panel', 'govuk-panel--confirmation', props.class)} {...props.attributes}>
      <Heading level={props.titleLevel ?? 1} class="govuk-panel__title">
        {props.title}
      </Heading>
      {present(props.children) && <div class="govuk-panel__body">{props.children}</div>}
    </div>
  )
}
