import { nameFor } from '../../../domain/bodies/said-for.ts'
import { CHOICES_WANTED } from '../../../domain/casework/referrals.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { Select } from '../../components/select.tsx'
import { nameWithState } from '../case/body-picker.tsx'
import { keepAt } from './desk.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'

/**
 * Who of the directory can help with what the form asks for, the first two ticked. Another need or country is looked up by
 * a button that keeps the form, so that it works without a script.
 */
export function ListingsField(props: VerbFieldProps) {
  const { desk, spec, answers } = props
  const words = desk.speaker.w.workspace.casePage.referral
  const { id, label, ...rest } = labelled(props)
  const offered = desk.bodies ?? []
  const ids = offered.map(({ listing }) => listing.id)
  const ticked = answers.all(spec.name).filter((each) => ids.includes(each))
  return (
    <>
      <button
        class="govuk-button govuk-button--secondary"
        form={IN_HAND}
        formaction={keepAt(desk) ?? undefined}
        name="then"
        value="bodies"
      >
        {words.show}
      </button>
      {offered.length === 0 ? (
        <p id={id}>{words.nobody}</p>
      ) : (
        <Checkboxes
          {...rest}
          idPrefix={id}
          legend={label}
          small
          values={ticked.length > 0 ? ticked : ids.slice(0, CHOICES_WANTED)}
          items={offered.map((body) => ({ value: body.listing.id, text: nameWithState(desk.speaker, body) }))}
        />
      )}
    </>
  )
}

/** One of the bodies of an offer, by name. */
export function ListingField(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const referral = desk.view.kase.referrals.find(({ id }) => id === spot.about['referral'])
  const items = (referral?.bodies ?? []).map((listing) => ({
    value: listing.id,
    text: nameFor(listing, desk.speaker.language).text,
  }))
  return (
    <Select
      {...labelled(props)}
      value={answers.one(spec.name)}
      items={[{ value: '', text: desk.speaker.w.workspace.choices.pleaseChoose }, ...items]}
    />
  )
}
