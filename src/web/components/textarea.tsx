import { describedByIds, FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Label } from './label.tsx'
import { type FieldProps, join, spellcheck } from './props.ts'

type TextareaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
  maxlength?: number | undefined
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  return (
    <FormGroup {...groupProps(props)}>
      <Label for={id} size={props.labelSize} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} {...groupProps(props)} hint={props.hint} />
      <textarea
        class={join('govuk-textarea', props.error && 'govuk-textarea--error', props.class)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        {...spellcheck(props.spellcheck)}
        disabled={props.disabled || undefined}
        aria-describedby={describedByIds(id, props)}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        dir={props.dir}
        {...props.attributes}
      >
        {keepFirstNewline(props.value ?? '')}
      </textarea>
    </FormGroup>
  )
}

/** HTML drops one newline after the opening tag, which would eat the first empty line of what somebody wrote. */
function keepFirstNewline(value: string): string {
  return /^\r?\n/.test(value) ? `\n${value}` : value
}
