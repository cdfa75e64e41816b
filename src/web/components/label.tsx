import type { Child } from 'hono/jsx'
import { type Attributes, join, present, type TextSize } from './props.ts'

interface LabelProps {
  for?: string | undefined
  size?: TextSize | undefined
  isHeading?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function Label(props: LabelProps) {
  if (!present(props.children)) return null
  const label = (
    <label
      class={join('govuk-label', props.size && `govuk-label--${props.size}`, props.class)}
      for={props.for}
      {...props.attributes}
    >
      {props.children}
    </label>
  )
  return props.isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
