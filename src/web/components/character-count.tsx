import type { Child } from 'hono/jsx'
import { FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, join } from './props.ts'
import { TextareaControl, type TextareaProps } from './textarea.tsx'

type CharacterCountProps = Omit<TextareaProps, 'maxlength'> & {
  /** The limit that `message` names. The browser does not enforce it: a pasted story must not be cut silently. */
  limit?: number | undefined
  limitIn?: 'characters' | 'words' | undefined
  /** Says the limit; it does not count along, so it is true without a script. */
  message: Child
  messageClass?: string | undefined
}

export function CharacterCount(props: CharacterCountProps) {
  const id = props.id ?? props.name
  const limit: Attributes = { 'data-module': 'govuk-character-count' }
  if (props.limit !== undefined) {
    if (props.limitIn === 'words') {
      limit['data-maxwords'] = props.limit
      limit['data-count-type'] = 'words'
    } else {
      limit['data-maxlength'] = props.limit
    }
  }
  const group = groupProps(props as TextareaProps)
  return (
    <FormGroup {...group} groupClass={join('govuk-character-count', props.groupClass)} attributes={limit}>
      <Label for={id} size={props.labelSize} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} {...group} hint={props.hint} />
      <TextareaControl
        {...(props as TextareaProps)}
        class={join('govuk-js-character-count', props.class)}
        describedBy={join(props.describedBy, `${id}-info`)}
      />
      <Hint id={`${id}-info`} class={join('govuk-character-count__message', props.messageClass)}>
        {props.message}
      </Hint>
    </FormGroup>
  )
}
