import type { Child } from 'hono/jsx'
import { FormGroup, HintAndError } from '../../components/form-group.tsx'
import { Label } from '../../components/label.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { keepAt, type Desk } from '../forms/desk.ts'

interface PickerProps {
  readonly desk: Desk
  /** What the button asks the page for. */
  readonly then: 'list' | 'directory'
  readonly button: string
  readonly children: Child
}

/**
 * What fills the form in hand from a list: keeps what is typed and asks for the page again with the choice in its address,
 * so that it works without a script.
 */
export function Picker({ desk, then, button, children }: PickerProps) {
  return (
    <div class="am-picker">
      {children}
      <button
        class="govuk-button govuk-button--secondary"
        form={IN_HAND}
        formaction={keepAt(desk) ?? undefined}
        name="then"
        value={then}
      >
        {button}
      </button>
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What stands first and chooses nothing. */
  readonly none: string
  /** The options. */
  readonly children: Child
}

/** One list of a picker. */
export function PickerChoice({ id, name, label, hint, none, children }: ChoiceProps) {
  return (
    <FormGroup>
      <Label for={id}>{label}</Label>
      {hint !== undefined && <HintAndError id={id} hint={hint} errorPrefix="" />}
      <select
        class="govuk-select"
        id={id}
        name={name}
        form={IN_HAND}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <option value="">{none}</option>
        {children}
      </select>
    </FormGroup>
  )
}
