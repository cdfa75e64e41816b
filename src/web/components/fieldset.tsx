import type { Child } from 'hono/jsx'
import { type Attributes, join, type LegendProps, present } from './props.ts'

interface FieldsetProps extends LegendProps {
  describedBy?: string | undefined
  role?: 'group' | 'radiogroup' | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={join('govuk-fieldset', props.class)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {present(props.legend) && (
        <legend
          class={join(
            'govuk-fieldset__legend',
            props.legendSize && `govuk-fieldset__legend--${props.legendSize}`,
          )}
        >
          {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
        </legend>
      )}
      {props.children}
    </fieldset>
  )
}
