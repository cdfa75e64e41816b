import type { Child } from 'hono/jsx'
import { describedByIds, FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Label } from './label.tsx'
import { type FieldProps, join, present, spellcheck } from './props.ts'

type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | 'file' | undefined
  value?: string | number | undefined
  /** How many characters the box should look able to hold. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  /** For codes that are read out or copied by hand. */
  extraLetterSpacing?: boolean | undefined
  prefix?: Child
  suffix?: Child
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | 'none' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'words' | 'characters' | undefined
  spellcheck?: boolean | undefined
  pattern?: string | undefined
  maxlength?: number | undefined
  /** Which files are offered first, for a field that takes one. */
  accept?: string | undefined
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

export function Input(props: InputProps) {
  const id = props.id ?? props.name
  const control = (
    <input
      class={join(
        'govuk-input',
        props.width && `govuk-input--width-${props.width}`,
        props.extraLetterSpacing && 'govuk-input--extra-letter-spacing',
        props.error && 'govuk-input--error',
        props.class,
      )}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      {...spellcheck(props.spellcheck)}
      value={props.value}
      disabled={props.disabled || undefined}
      aria-describedby={describedByIds(id, props)}
      autocomplete={props.autocomplete}
      pattern={props.pattern}
      inputmode={props.inputmode}
      autocapitalize={props.autocapitalize}
      maxlength={props.maxlength}
      accept={props.accept}
      dir={props.dir}
      {...props.attributes}
    />
  )
  return (
    <FormGroup {...groupProps(props)}>
      <Label for={id} size={props.labelSize} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} {...groupProps(props)} hint={props.hint} />
      {present(props.prefix) || present(props.suffix) ? (
        <div class="govuk-input__wrapper">
          {present(props.prefix) && (
            <div class="govuk-input__prefix" aria-hidden="true">
              {props.prefix}
            </div>
          )}
          {control}
          {present(props.suffix) && (
            <div class="govuk-input__suffix" aria-hidden="true">
              {props.suffix}
            </div>
          )}
        </div>
      ) : (
        control
      )}
    </FormGroup>
  )
}
