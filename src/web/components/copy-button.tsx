import type { Child } from 'hono/jsx'

interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  from: string
  /** What is announced after it worked, and when the browser refused. */
  words: { copied: string; failed: string }
  children?: Child
}

/** Shown by the script only, because it does nothing without it. */
export function CopyButton(props: CopyButtonProps) {
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      hidden
      data-copy={props.from}
      data-copied={props.words.copied}
      data-copy-failed={props.words.failed}
    >
      {props.children}
    </button>
  )
}
