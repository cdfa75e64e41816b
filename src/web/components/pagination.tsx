import type { Child } from 'hono/jsx'
import { Leave } from './leave.tsx'
import { type Attributes, join, present } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface PaginationStep {
  href: string
  text: Child
  /** Names what lies there; shown only when there are no page numbers. */
  label?: Child
  attributes?: Attributes | undefined
}

interface PaginationPage {
  number: string | number
  href: string
  /** What is read instead of the bare number ("Page 3"). */
  label: string
  current?: boolean | undefined
  attributes?: Attributes | undefined
}

interface PaginationProps {
  /** Names the landmark ("Pagination"). */
  label: string
  previous?: PaginationStep | undefined
  next?: PaginationStep | undefined
  items?: (PaginationPage | { ellipsis: true })[] | undefined
  class?: string | undefined
  /** Where the form in hand of the page is kept. */
  keepAt?: string | null
  attributes?: Attributes | undefined
}

export function Pagination(props: PaginationProps) {
  const block = !props.items
  return (
    <nav
      class={join('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={props.label}
      {...props.attributes}
    >
      {props.previous && <Step step={props.previous} direction="prev" block={block} keepAt={props.keepAt} />}
      {props.items && (
        <ul class="govuk-pagination__list">
          {props.items.map((item) => (
            <Page item={item} />
          ))}
        </ul>
      )}
      {props.next && <Step step={props.next} direction="next" block={block} keepAt={props.keepAt} />}
    </nav>
  )
}

function Page({ item }: { item: PaginationPage | { ellipsis: true } }) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={join('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

interface StepProps {
  step: PaginationStep
  direction: 'prev' | 'next'
  block: boolean
  keepAt: string | null | undefined
}

function Step({ step, direction, block, keepAt = null }: StepProps) {
  const arrow = <Arrow direction={direction} />
  const arrowFirst = block || direction === 'prev'
  const hasLabel = present(step.label)
  return (
    <div class={`govuk-pagination__${direction}`}>
      <Way step={step} direction={direction} keepAt={keepAt}>
        {arrowFirst && arrow}
        <span
          class={join(
            'govuk-pagination__link-title',
            block && !hasLabel && 'govuk-pagination__link-title--decorated',
          )}
        >
          {step.text}
        </span>
        {hasLabel && block && (
          <>
            <VisuallyHidden>:</VisuallyHidden> <span class="govuk-pagination__link-label">{step.label}</span>
          </>
        )}
        {!arrowFirst && arrow}
      </Way>
    </div>
  )
}

interface WayProps {
  step: PaginationStep
  direction: 'prev' | 'next'
  keepAt: string | null
  children?: Child
}

function Way({ step, direction, keepAt, children }: WayProps) {
  const look = 'govuk-link govuk-pagination__link'
  if (keepAt !== null)
    return (
      <Leave keepAt={keepAt} class={look} to={step.href}>
        {children}
      </Leave>
    )
  return (
    <a class={look} href={step.href} rel={direction} {...step.attributes}>
      {children}
    </a>
  )
}

const arrowPaths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ direction }: { direction: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[direction]}></path>
    </svg>
  )
}
