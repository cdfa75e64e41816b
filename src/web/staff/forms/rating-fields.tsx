import { GRADES } from '../../../domain/vocabulary/severity.ts'
import { Radios } from '../../components/radios.tsx'
import { legendProps } from './verb-field.tsx'
import type { VerbFieldProps } from './field-props.ts'
import type { FieldSpec } from './field-spec.ts'

interface RatingFieldsProps extends Omit<VerbFieldProps, 'spec'> {
  readonly specs: readonly FieldSpec[]
}

/** The grades of a rating side by side, each with what 1 to 5 mean, and "not known yet" as an answer of its own. */
export function RatingFields({ specs, ...props }: RatingFieldsProps) {
  const { w } = props.desk.speaker
  const scales: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    ...w.vocabulary.gradeScale,
    likelihood: w.vocabulary.likelihood,
  }
  return (
    <div class="am-rating">
      {specs.map((spec) => (
        <Radios
          {...legendProps({ ...props, spec })}
          small
          value={props.answers.one(spec.name)}
          items={[
            ...GRADES.map((grade) => ({
              value: grade,
              text: (
                <>
                  <b>{grade}</b> {scales[spec.name]?.[grade]}
                </>
              ),
            })),
            { value: 'unknown', text: w.workspace.choices.unknownGrade },
          ]}
        />
      ))}
    </div>
  )
}
