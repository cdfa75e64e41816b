import type { Child } from 'hono/jsx'
import { type Attributes, join, present } from './props.ts'

interface ErrorSummaryProps {
  title: Child
  description?: Child
  /** `href` leads to the control, `#` and its id; without one the line is plain text. */
  items?: { text: Child; href?: string | undefined; attributes?: Attributes | undefined }[] | undefined
  disableAutoFocus?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <div
      class={join('govuk-error-summary', props.class)}
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      data-module="govuk-error-summary"
      {...props.attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title}</h2>
        <div class="govuk-error-summary__body">
          {present(props.description) && <p>{props.description}</p>}
          {props.items?.length ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.items.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  )
}
