import type { Speaker } from '../../../words/speak.ts'
import { Fieldset } from '../../components/fieldset.tsx'
import { describedByIds, FormGroup, HintAndError } from '../../components/form-group.tsx'
import { Label } from '../../components/label.tsx'
import { join } from '../../components/props.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'

/** A moment asked for by a form of a verb. */
export function MomentField(props: VerbFieldProps) {
  const { desk, answers } = props
  const { id, name, label, hint, error } = labelled(props)
  const { casePage } = desk.speaker.w.workspace
  const words = props.spec.hour
    ? casePage.hourHint
    : props.spec.past
      ? casePage.pastTimeHint
      : name === 'from'
        ? casePage.fromTimeHint
        : casePage.timeHint
  const zone = desk.speaker.say(words, { zone: desk.view.timeZone })
  return (
    <DateAndTime
      id={id}
      name={name}
      label={label}
      hint={join(hint, zone)}
      error={error}
      speaker={desk.speaker}
      valueOf={answers.one}
    />
  )
}

interface DateAndTimeProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly speaker: Speaker
  readonly valueOf: (field: string) => string
}

/** A date and a time in the time zone of the installation: fields `name-date` and `name-time`. */
export function DateAndTime(props: DateAndTimeProps) {
  const { id, name, label, hint, error, speaker, valueOf } = props
  const { casePage } = speaker.w.workspace
  const { errorPrefix } = speaker.w.common
  const control = join('govuk-input', 'am-moment__input', error && 'govuk-input--error')
  return (
    <FormGroup error={error} errorPrefix={errorPrefix}>
      <Fieldset legend={label} describedBy={describedByIds(id, { hint, error })}>
        <HintAndError id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
        <div class="am-moment">
          <div>
            <Label for={id}>{casePage.date}</Label>
            <input
              class={control}
              type="date"
              id={id}
              name={`${name}-date`}
              value={valueOf(`${name}-date`)}
            />
          </div>
          <div>
            <Label for={`${id}-time`}>{casePage.time}</Label>
            <input
              class={control}
              type="time"
              id={`${id}-time`}
              name={`${name}-time`}
              value={valueOf(`${name}-time`)}
            />
          </div>
        </div>
      </Fieldset>
    </FormGroup>
  )
}
