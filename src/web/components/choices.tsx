import type { Child } from 'hono/jsx'
import { Fieldset } from './fieldset.tsx'
import { describedByIds, FormGroup, groupProps, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, type FieldError, join, type LegendProps, present } from './props.ts'

export interface ChoiceItem {
  value: string | number
  text: Child
  id?: string | undefined
  /** Only for checkboxes that are separate yes/no questions. */
  name?: string | undefined
  hint?: Child
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown below the choice only while it is chosen, by CSS alone; the server must ignore it otherwise. */
  conditional?: Child
  /** Tells a script that this choice unticks the others. */
  exclusive?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface ChoiceDivider {
  divider: Child
}

export type ChoicesProps = FieldError &
  LegendProps & {
    name: string
    /** First part of the ids; the first choice has it without a number so that an error summary can link to it. */
    idPrefix?: string | undefined
    hint?: Child
    describedBy?: string | undefined
    items: (ChoiceItem | ChoiceDivider)[]
    small?: boolean | undefined
    class?: string | undefined
    groupClass?: string | undefined
    attributes?: Attributes | undefined
  }

interface Kind {
  block: 'govuk-radios' | 'govuk-checkboxes'
  type: 'radio' | 'checkbox'
  isChecked: (item: ChoiceItem) => boolean
  modifier?: string | undefined
}

/** What radios and checkboxes have in common. Use `Radios` or `Checkboxes`. */
export function Choices(props: ChoicesProps & { kind: Kind }) {
  const { kind } = props
  const idPrefix = props.idPrefix ?? props.name
  const describedBy = describedByIds(idPrefix, props)
  const hasFieldset = present(props.legend)
  const content = (
    <>
      <HintAndError id={idPrefix} {...groupProps(props)} hint={props.hint} />
      <div
        class={join(kind.block, props.small && `${kind.block}--small`, kind.modifier, props.class)}
        data-module={kind.block}
        {...props.attributes}
      >
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class={`${kind.block}__divider`}>{item.divider}</div>
          ) : (
            <Choice
              kind={kind}
              item={item}
              name={props.name}
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              // Screen readers announce a fieldset's description; without one each checkbox must carry it.
              describedBy={hasFieldset || kind.type === 'radio' ? undefined : describedBy}
            />
          ),
        )}
      </div>
    </>
  )
  return (
    <FormGroup {...groupProps(props)}>
      {hasFieldset ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendIsHeading={props.legendIsHeading}
          describedBy={describedBy}
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}

interface ChoiceProps {
  kind: Kind
  item: ChoiceItem
  name: string
  id: string
  describedBy: string | undefined
}

function Choice({ kind, item, name, id, describedBy }: ChoiceProps) {
  const checked = kind.isChecked(item)
  const hintId = present(item.hint) ? `${id}-item-hint` : undefined
  const conditionalId = present(item.conditional) ? `conditional-${id}` : undefined
  return (
    <>
      <div class={`${kind.block}__item`}>
        <input
          class={`${kind.block}__input`}
          id={id}
          name={item.name ?? name}
          type={kind.type}
          value={item.value}
          checked={checked || undefined}
          disabled={item.disabled || undefined}
          data-aria-controls={conditionalId}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={join(describedBy, hintId)}
          {...item.attributes}
        />
        <Label for={id} class={`${kind.block}__label`}>
          {item.text}
        </Label>
        {hintId && (
          <Hint id={hintId} class={`${kind.block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {conditionalId && (
        <div
          class={join(`${kind.block}__conditional`, !checked && `${kind.block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
