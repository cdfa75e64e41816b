import { Checkboxes } from '../../components/checkboxes.tsx'
import { Select } from '../../components/select.tsx'
import { choiceWords } from './choice-words.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'

/**
 * The right that a harm touches most, then the others. Both are called `rights`, so that the main one arrives first,
 * which is what makes it the main one.
 */
export function RightsField(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const { w } = desk.speaker
  const { id, label, hint, ...rest } = labelled(props)
  const [main = '', ...others] = answers.all(spec.name)
  const items = spec.codes.map((code) => ({
    value: code,
    text: choiceWords(desk.speaker, spot.verb, spec.name, code),
  }))
  return (
    <>
      <Select
        {...rest}
        id={id}
        label={w.workspace.casePage.impacts.mainRight}
        value={main}
        items={[{ value: '', text: w.workspace.choices.pleaseChoose }, ...items]}
      />
      <Checkboxes
        name={spec.name}
        idPrefix={`${id}-more`}
        legend={label}
        hint={hint}
        small
        values={others}
        items={items}
      />
    </>
  )
}
