import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface ErrorMessageProps {
  id?: string | undefined
  /** Read aloud before the message ("Error:"); the red bar says it to the eye. Empty leaves it out. */
  prefix: string
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function ErrorMessage(props: ErrorMessageProps) {
  return (
    <p id={props.id} class={join('govuk-error-message', props.class)} {...props.attributes}>
      {props.prefix && (
        <>
          <VisuallyHidden>{props.prefix}</VisuallyHidden>{' '}
        </>
      )}
      {props.children}
    </p>
  )
}
