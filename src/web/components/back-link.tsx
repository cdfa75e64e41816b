import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface BackLinkProps {
  href: string
  inverse?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function BackLink(props: BackLinkProps) {
  return (
    <a
      href={props.href}
      class={join('govuk-back-link', props.inverse && 'govuk-back-link--inverse', props.class)}
      {...props.attributes}
    >
      {props.children}
    </a>
  )
}
