import { Choices, type ChoicesProps } from './choices.tsx'

type RadiosProps = ChoicesProps & {
  value?: string | number | undefined
  /** Side by side on wide screens; for two or three short answers. */
  inline?: boolean | undefined
}

export function Radios(props: RadiosProps) {
  return (
    <Choices
      {...props}
      kind={{
        block: 'govuk-radios',
        type: 'radio',
        modifier: props.inline ? 'govuk-radios--inline' : undefined,
        isChecked: (item) =>
          item.checked ?? (props.value !== undefined && String(props.value) === String(item.value)),
      }}
    />
  )
}
