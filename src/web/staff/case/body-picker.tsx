import type { OfferedBody } from '../../../domain/bodies/bodies-for.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import { COUNTRIES } from '../../../domain/vocabulary/countries.ts'
import type { Speaker } from '../../../words/speak.ts'
import { FormGroup, HintAndError } from '../../components/form-group.tsx'
import { Label } from '../../components/label.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { daySaid } from '../bodies/parts.tsx'
import { controlId } from '../forms/control-id.ts'
import { keepAt, type Desk } from '../forms/desk.ts'
import type { Spot } from './spots.ts'

/**
 * Fills the form from the directory of bodies that help: keeps what is typed and asks for the page again with country and
 * choice in its address, so that it works without a script. Whoever is paid by a party of the case, or tied to one, says so.
 */
export function BodyPicker({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, directory } = desk
  const words = speaker.w.workspace.casePage.directory
  const { choices } = speaker.w.workspace
  if (directory === undefined) return <></>
  const [country, body] = [controlId(spot.id, 'directory-country'), controlId(spot.id, 'from-directory')]
  return (
    <div class="am-picker">
      <FormGroup>
        <Label for={country}>{words.country}</Label>
        <select class="govuk-select" id={country} name="directory-country" form={IN_HAND}>
          <option value="">{words.anywhere}</option>
          {countriesOf(speaker).map(({ code, name }) => (
            <option value={code} selected={directory.country === code || undefined}>
              {name}
            </option>
          ))}
        </select>
      </FormGroup>
      <FormGroup>
        <Label for={body}>{words.body}</Label>
        <HintAndError id={body} hint={words.hint} errorPrefix="" />
        <select
          class="govuk-select"
          id={body}
          name="from-directory"
          form={IN_HAND}
          aria-describedby={`${body}-hint`}
        >
          <option value="">{choices.pleaseChoose}</option>
          {directory.offered.map(({ need, bodies }) => (
            <optgroup label={speaker.w.vocabulary.needs[need]}>
              {bodies.map((each) => (
                <option
                  value={each.listing.id}
                  selected={directory.picked?.id === each.listing.id || undefined}
                >
                  {nameWithState(speaker, each)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </FormGroup>
      <button
        class="govuk-button govuk-button--secondary"
        form={IN_HAND}
        formaction={keepAt(desk) ?? undefined}
        name="then"
        value="directory"
      >
        {words.button}
      </button>
    </div>
  )
}

/** The name, with all that has to be known before it is chosen. */
export function nameWithState(speaker: Speaker, { listing, tied, isShut }: OfferedBody): string {
  const words = speaker.w.workspace.casePage.directory
  const { bodyStandings, bodyStatuses } = speaker.w.vocabulary
  const { checkedByHouse } = listing
  return [
    nameFor(listing, speaker.language).text,
    ...(isShut ? [bodyStatuses[listing.status]] : []),
    checkedByHouse === null
      ? bodyStandings.unchecked
      : speaker.say(words.checkedOn, { day: daySaid(speaker, checkedByHouse.on) }),
    ...tied.map(({ name, how }) => speaker.say(words.tied[how], { name })),
  ].join(' · ')
}

function countriesOf(speaker: Speaker): { readonly code: string; readonly name: string }[] {
  return [...COUNTRIES]
    .map((code) => ({ code, name: speaker.countryName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, speaker.language))
}
