import type { Child } from 'hono/jsx'

export function VisuallyHidden(props: { children?: Child }) {
  return <span class="govuk-visually-hidden">{props.children}</span>
}
