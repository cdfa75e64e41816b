import type { Child } from 'hono/jsx'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { type Attributes, type FieldError, join, present } from './props.ts'

type FormGroupProps = FieldError & {
  groupClass?: string | undefined
  attributes?: Attributes | undefined
  children?: Child
}

export function FormGroup(props: FormGroupProps) {
  return (
    <div
      class={join('govuk-form-group', props.error && 'govuk-form-group--error', props.groupClass)}
      {...props.attributes}
    >
      {props.children}
    </div>
  )
}

/** The part of a field's props that its group and its error need. */
export function groupProps(props: FieldError & { groupClass?: string | undefined }) {
  const error: FieldError =
    props.errorPrefix === undefined ? {} : { error: props.error, errorPrefix: props.errorPrefix }
  return { ...error, groupClass: props.groupClass }
}

type HintAndErrorProps = FieldError & { id: string; hint?: Child }

/** The two texts that belong to a control, in the order in which `describedByIds` names them. */
export function HintAndError(props: HintAndErrorProps) {
  return (
    <>
      {present(props.hint) && <Hint id={`${props.id}-hint`}>{props.hint}</Hint>}
      {props.error && (
        <ErrorMessage id={`${props.id}-error`} prefix={props.errorPrefix}>
          {props.error}
        </ErrorMessage>
      )}
    </>
  )
}

/** Value of `aria-describedby` for the control with this id; undefined when nothing describes it. */
export function describedByIds(
  id: string,
  field: { hint?: Child; error?: string | undefined; describedBy?: string | undefined },
): string | undefined {
  return join(field.describedBy, present(field.hint) && `${id}-hint`, field.error && `${id}-error`)
}
