import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface WarningTextProps {
  /** What the "!" says to somebody who cannot see it ("Warning"). */
  signLabel: string
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function WarningText(props: WarningTextProps) {
  return (
    <div class={join('govuk-warning-text', props.class)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <VisuallyHidden>{props.signLabel}</VisuallyHidden> {props.children}
      </strong>
    </div>
  )
}
