import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import { type Attributes, type HeadingLevel, join, present } from './props.ts'

interface NotificationBannerProps {
  /** The kind of news ("Important", "Saved"). */
  title: Child
  tone?: 'success' | undefined
  titleId?: string | undefined
  titleLevel?: HeadingLevel | undefined
  /** A success is announced at once unless this says otherwise. */
  role?: 'region' | 'alert' | undefined
  disableAutoFocus?: boolean | undefined
  heading?: Child
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function NotificationBanner(props: NotificationBannerProps) {
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const success = props.tone === 'success'
  return (
    <div
      class={join('govuk-notification-banner', success && 'govuk-notification-banner--success', props.class)}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleLevel ?? 2} class="govuk-notification-banner__title" id={titleId}>
          {props.title}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {present(props.heading) && <p class="govuk-notification-banner__heading">{props.heading}</p>}
        {props.children}
      </div>
    </div>
  )
}
