import type { Child } from 'hono/jsx'
import { describedByIds, FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Label } from './label.tsx'
import { type Attributes, type FieldProps, join } from './props.ts'

interface SelectOption {
  /** Without a value the browser sends the text. */
  value?: string | number | undefined
  text: Child
  selected?: boolean | undefined
  disabled?: boolean | undefined
  lang?: string | undefined
  attributes?: Attributes | undefined
}

type SelectProps = FieldProps & { value?: string | number | undefined; items: SelectOption[] }

export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <FormGroup {...groupProps(props)}>
      <Label for={id} size={props.labelSize} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} {...groupProps(props)} hint={props.hint} />
      <select
        class={join('govuk-select', props.error && 'govuk-select--error', props.class)}
        id={id}
        name={props.name}
        disabled={props.disabled || undefined}
        aria-describedby={describedByIds(id, props)}
        {...props.attributes}
      >
        {props.items.map((item) => (
          <option
            value={item.value}
            selected={isSelected(item, props.value) || undefined}
            disabled={item.disabled || undefined}
            lang={item.lang}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}

function isSelected(item: SelectOption, chosen: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected
  return chosen !== undefined && String(item.value ?? item.text) === String(chosen)
}
