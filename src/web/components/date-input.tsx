import type { Child } from 'hono/jsx'
import { Fieldset } from './fieldset.tsx'
import { describedByIds, FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Label } from './label.tsx'
import { type Attributes, type FieldError, join, type LegendProps, present } from './props.ts'

type Part = 'day' | 'month' | 'year'

type DateInputProps = FieldError &
  LegendProps & {
    id: string
    /** Field names become `prefix-day`, `prefix-month`, `prefix-year`; without it just the part. */
    namePrefix?: string | undefined
    hint?: Child
    describedBy?: string | undefined
    words: Record<Part, Child>
    values?: Partial<Record<Part, string | number | undefined>> | undefined
    /** Which boxes to show, in this order; all three unless said. */
    parts?: readonly Part[] | undefined
    /** Which boxes to mark when there is an error; all of them unless said. */
    partsInError?: readonly Part[] | undefined
    autocomplete?: Partial<Record<Part, string>> | undefined
    class?: string | undefined
    groupClass?: string | undefined
    attributes?: Attributes | undefined
  }

export function DateInput(props: DateInputProps) {
  const parts = props.parts ?? ['day', 'month', 'year']
  const inError = props.partsInError ?? (props.error ? parts : [])
  const content = (
    <>
      <HintAndError id={props.id} {...groupProps(props)} hint={props.hint} />
      <div class={join('govuk-date-input', props.class)} id={props.id} {...props.attributes}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <Label for={`${props.id}-${part}`} class="govuk-date-input__label">
                {props.words[part]}
              </Label>
              <input
                class={join(
                  'govuk-input',
                  'govuk-date-input__input',
                  part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                  inError.includes(part) && 'govuk-input--error',
                )}
                id={`${props.id}-${part}`}
                name={props.namePrefix ? `${props.namePrefix}-${part}` : part}
                type="text"
                value={props.values?.[part]}
                inputmode="numeric"
                autocomplete={props.autocomplete?.[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </>
  )
  return (
    <FormGroup {...groupProps(props)}>
      {present(props.legend) ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendIsHeading={props.legendIsHeading}
          role="group"
          describedBy={describedByIds(props.id, props)}
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}
