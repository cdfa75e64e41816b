import { codeOf } from '../../actions/staff/left-without.ts'
import type { LeftWithout } from '../../store/cases/left-without.ts'
import type { Speaker } from '../../words/speak.ts'
import { InsetText } from '../components/inset-text.tsx'

interface LeftWithoutProps {
  readonly speaker: Speaker
  readonly left: LeftWithout
  /** When it is left: what is done to the account. */
  readonly when: string
  /** Id of the form whose button does it, where that stands elsewhere on the page. */
  readonly form?: string
}

/** What nobody here could do any more, before it is done: what, how many, and no word of any case. */
export function LeftWithoutThem({ speaker, left, when, form }: LeftWithoutProps) {
  const words = speaker.w.workspace.leftWithout
  const { appeals, readings } = left
  return (
    <>
      <input type="hidden" name="left" value={codeOf(left)} form={form} />
      {appeals + readings > 0 && (
        <InsetText id="left">
          <p>
            <b>{when}</b>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {appeals > 0 && <li>{speaker.say(words.appeals, { n: appeals })}</li>}
            {readings > 0 && <li>{speaker.say(words.readings, { n: readings })}</li>}
          </ul>
          <p>{words.then}</p>
        </InsetText>
      )}
    </>
  )
}
