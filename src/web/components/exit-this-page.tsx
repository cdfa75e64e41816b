import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface ExitThisPageProps {
  /** A neutral page elsewhere. */
  href: string
  /** Read before the text ("Emergency"). */
  prefix?: string | undefined
  /** What a screen reader hears while the Shift key is pressed, and after. */
  words: { activated: string; timedOut: string; pressTwoMoreTimes: string; pressOneMoreTime: string }
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

/** Leaves at once. It cannot erase the browser's history, and no text near it may say so. */
export function ExitThisPage(props: ExitThisPageProps) {
  const announcements: Attributes = {
    'data-i18n.activated': props.words.activated,
    'data-i18n.timed-out': props.words.timedOut,
    'data-i18n.press-two-more-times': props.words.pressTwoMoreTimes,
    'data-i18n.press-one-more-time': props.words.pressOneMoreTime,
  }
  return (
    <div
      id={props.id}
      class={join('govuk-exit-this-page', props.class)}
      data-module="govuk-exit-this-page"
      {...announcements}
      {...props.attributes}
    >
      <a
        href={props.href}
        role="button"
        draggable="false"
        class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        data-module="govuk-button"
        rel="nofollow noreferrer"
      >
        {props.prefix && (
          <>
            <VisuallyHidden>{props.prefix}</VisuallyHidden>{' '}
          </>
        )}
        {props.children}
      </a>
    </div>
  )
}
