import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import { type Attributes, type HeadingLevel, join, present } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface SummaryAction {
  href: string
  text: Child
  /** Read after the text, so that ten links called "Change" can be told apart. */
  about?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

interface SummaryRow {
  key: Child
  value: Child
  actions?: SummaryAction[] | undefined
  class?: string | undefined
}

interface SummaryListProps {
  rows: SummaryRow[]
  noBorder?: boolean | undefined
  card?:
    | {
        title?: string | undefined
        titleLevel?: HeadingLevel | undefined
        actions?: SummaryAction[] | undefined
        class?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function SummaryList(props: SummaryListProps) {
  const { card } = props
  const someHaveActions = props.rows.some((row) => row.actions?.length)
  const list = (
    <dl
      class={join('govuk-summary-list', props.noBorder && 'govuk-summary-list--no-border', props.class)}
      {...props.attributes}
    >
      {props.rows.map((row) => (
        <div
          class={join(
            'govuk-summary-list__row',
            someHaveActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.class,
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd class="govuk-summary-list__actions">
              <RowActions actions={row.actions} cardTitle={card?.title} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
  if (!card) return list
  return (
    <div class={join('govuk-summary-card', card.class)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {present(card.title) && (
          <Heading level={card.titleLevel ?? 2} class="govuk-summary-card__title">
            {card.title}
          </Heading>
        )}
        {card.actions?.length ? <CardActions actions={card.actions} cardTitle={card.title} /> : null}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

interface ActionsProps {
  actions: SummaryAction[]
  cardTitle: string | undefined
}

function RowActions({ actions, cardTitle }: ActionsProps) {
  const links = actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
  if (links.length === 1) return <>{links}</>
  return (
    <ul class="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li class="govuk-summary-list__actions-list-item">{link}</li>
      ))}
    </ul>
  )
}

function CardActions({ actions, cardTitle }: ActionsProps) {
  const links = actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
  if (links.length === 1) return <div class="govuk-summary-card__actions">{links}</div>
  return (
    <ul class="govuk-summary-card__actions">
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  )
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: string | undefined }) {
  const about = `${action.about ? ` ${action.about}` : ''}${cardTitle ? ` (${cardTitle})` : ''}`
  return (
    <a class={join('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {about && <VisuallyHidden>{about}</VisuallyHidden>}
    </a>
  )
}
