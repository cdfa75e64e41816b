import type { Child } from 'hono/jsx'
import { type Attributes, join } from './props.ts'

interface BreadcrumbsProps {
  /** Names the landmark ("Breadcrumb"). */
  label: string
  /** An item without an address is the page one is on. */
  items: {
    text: Child
    href?: string | undefined
    /** The text brings its own link. */
    isLink?: boolean | undefined
    attributes?: Attributes | undefined
  }[]
  collapseOnMobile?: boolean | undefined
  inverse?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={join(
        'govuk-breadcrumbs',
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
        props.inverse && 'govuk-breadcrumbs--inverse',
        props.class,
      )}
      aria-label={props.label}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : item.isLink ? (
            <li class="govuk-breadcrumbs__list-item">{item.text}</li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
