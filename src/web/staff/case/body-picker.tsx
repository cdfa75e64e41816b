import type { OfferedBody } from '../../../domain/bodies/bodies-for.ts'
import { nameFor } from '../../../domain/bodies/said-for.ts'
import type { Speaker } from '../../../words/speak.ts'
import { countriesFor } from '../../countries-for.ts'
import { controlId } from '../forms/control-id.ts'
import type { Desk } from '../forms/desk.ts'
import { Picker, PickerChoice } from './picker.tsx'
import type { Spot } from './spots.ts'

/**
 * Fills the form from the directory of bodies that help. Whoever is paid by a party of the case, or tied to one, says so.
 */
export function BodyPicker({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, directory } = desk
  const words = speaker.w.workspace.casePage.directory
  const { choices } = speaker.w.workspace
  if (directory === undefined) return <></>
  return (
    <Picker desk={desk} then="directory" button={words.button}>
      <PickerChoice
        id={controlId(spot.id, 'directory-country')}
        name="directory-country"
        label={words.country}
        none={words.anywhere}
      >
        {countriesFor(speaker).map(({ value, text }) => (
          <option value={value} selected={directory.country === value || undefined}>
            {text}
          </option>
        ))}
      </PickerChoice>
      <PickerChoice
        id={controlId(spot.id, 'from-directory')}
        name="from-directory"
        label={words.body}
        hint={words.hint}
        none={choices.pleaseChoose}
      >
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
      </PickerChoice>
    </Picker>
  )
}

/** The name, with all that has to be known before it is chosen. */
export function nameWithState(speaker: Speaker, { listing, tied, isShut }: OfferedBody): string {
  const words = speaker.w.workspace.casePage.directory
  const { bodyStandings, bodyStatuses } = speaker.w.vocabulary
  const { checkedByHouse } = listing
  return [
    nameFor(listing, speaker.language).text,
    ...(listing.isList === true ? [speaker.w.workspace.bodies.labels.isList] : []),
    ...(isShut ? [bodyStatuses[listing.status]] : []),
    checkedByHouse === null
      ? bodyStandings.unchecked
      : speaker.say(words.checkedOn, { day: speaker.date(checkedByHouse.on) }),
    ...tied.map(({ name, how }) => speaker.say(words.tied[how], { name })),
  ].join(' · ')
}
