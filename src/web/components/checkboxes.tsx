import { Choices, type ChoicesProps } from './choices.tsx'

type CheckboxesProps = ChoicesProps & { values?: readonly (string | number)[] | undefined }

export function Checkboxes(props: CheckboxesProps) {
  const chosen = new Set(props.values?.map(String))
  return (
    <Choices
      {...props}
      kind={{
        block: 'govuk-checkboxes',
        type: 'checkbox',
        isChecked: (item) => item.checked ?? chosen.has(String(item.value)),
      }}
    />
  )
}
