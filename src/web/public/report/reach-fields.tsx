import { CONTACT_SAFETY } from '../../../domain/vocabulary/intake.ts'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { errorOf, type FieldNote } from '../errors.tsx'

interface ReachFieldsProps {
  readonly speaker: Speaker
  readonly values: {
    readonly name: string
    readonly email: string
    readonly reach: string
    readonly safety: string
  }
  readonly notes: readonly FieldNote[]
  /** This installation sends e-mail. Without it no address is asked for: nothing could come of it. */
  readonly sendsMail: boolean
  /** The names of the fields, where others of the page have the same. */
  readonly nameOf?: (field: string) => string
}

/** How somebody may be reached, and how safe that is: the same questions when telling and later. */
export function ReachFields({
  speaker,
  values,
  notes,
  sendsMail,
  nameOf = (field) => field,
}: ReachFieldsProps) {
  const words = speaker.w.portal.report.reach
  const error = (id: string) => errorOf(speaker, notes, id)
  return (
    <>
      <Input
        name={nameOf('name')}
        id="name"
        label={words.name}
        hint={words.nameHint}
        value={values.name}
        autocomplete="off"
        dir="auto"
        {...error('name')}
      />
      {sendsMail || values.email !== '' ? (
        <Input
          name={nameOf('email')}
          id="email"
          type="email"
          label={words.email}
          hint={sendsMail ? words.emailHint : words.noMail}
          value={values.email}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          {...error('email')}
        />
      ) : (
        <p>{words.noMail}</p>
      )}
      <Textarea
        name={nameOf('reach')}
        id="reach"
        label={words.how}
        hint={words.howHint}
        rows={3}
        value={values.reach}
        dir="auto"
        {...error('reach')}
      />
      <Radios
        name={nameOf('safety')}
        idPrefix="safety"
        legend={words.safety}
        legendSize="s"
        value={values.safety}
        items={CONTACT_SAFETY.map(({ code }) => ({
          value: code,
          ...words.safeties[code],
          ...(code === 'safe' && !sendsMail ? { hint: undefined } : {}),
        }))}
        {...error('safety')}
      />
    </>
  )
}
