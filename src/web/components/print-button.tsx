import type { Child } from 'hono/jsx'

/** Shown by the script only, because it does nothing without it. */
export function PrintButton(props: { children?: Child }) {
  return (
    <button type="button" class="govuk-button govuk-button--secondary" hidden data-print="">
      {props.children}
    </button>
  )
}
