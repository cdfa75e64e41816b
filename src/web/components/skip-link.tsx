import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface SkipLinkProps {
  /** `#` and the id of the main content, which should have `tabindex="-1"`. */
  href: string
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function SkipLink(props: SkipLinkProps) {
  return (
    <a
      href={props.href}
      class={join('govuk-skip-link', props.class)}
      data-module="govuk-skip-link"
      {...props.attributes}
    >
      {props.children}
    </a>
  )
}
