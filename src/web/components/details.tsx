import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface DetailsProps {
  summary: Child
  id?: string | undefined
  open?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={join('govuk-details', props.class)}
      open={props.open || undefined}
      {...props.attributes}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  )
}
