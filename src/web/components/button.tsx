import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface ButtonProps {
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  /** With an address the button is a link that looks like one. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Where this button sends its form, when that is not where the form says. */
  formaction?: string | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  /** Marks the beginning of a way of several pages with an arrow. */
  start?: boolean | undefined
  /** Asks the script to drop a second click within a second; the server must not rely on it. */
  preventDoubleClick?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

const startIcon = (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

export function Button(props: ButtonProps) {
  const shared = {
    id: props.id,
    class: join(
      'govuk-button',
      props.start && 'govuk-button--start',
      props.variant && `govuk-button--${props.variant}`,
      props.class,
    ),
    'data-module': 'govuk-button',
    ...props.attributes,
  }
  const content = (
    <>
      {props.children}
      {props.start && startIcon}
    </>
  )
  if (props.href !== undefined) {
    return (
      <a href={props.href} role="button" draggable="false" {...shared}>
        {content}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      disabled={props.disabled || undefined}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={
        props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)
      }
      {...shared}
    >
      {content}
    </button>
  )
}
