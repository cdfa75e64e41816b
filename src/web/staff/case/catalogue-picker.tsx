import { CATALOGUE } from '../../../domain/remedy/catalogue.ts'
import { ROLES } from '../../../domain/vocabulary/value-chain.ts'
import { controlId } from '../forms/control-id.ts'
import type { Desk } from '../forms/desk.ts'
import { Picker, PickerChoice } from './picker.tsx'
import type { Spot } from './spots.ts'

/** Fills the form of a new action from the list of 52. Roles that are in the case come first. */
export function CataloguePicker({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, view } = desk
  const { casePage, choices } = speaker.w.workspace
  const present = (role: string) => view.kase.entities.some((entity) => entity.role === role)
  const roles = ROLES.map(({ code }) => code).toSorted((a, b) => Number(present(b)) - Number(present(a)))
  return (
    <Picker desk={desk} then="list" button={casePage.remedy.catalogueButton}>
      <PickerChoice
        id={controlId(spot.id, 'from-list')}
        name="from-list"
        label={casePage.remedy.catalogue}
        hint={casePage.remedy.catalogueHint}
        none={choices.pleaseChoose}
      >
        {roles.map((role) => (
          <optgroup label={speaker.w.vocabulary.roles[role]}>
            {CATALOGUE.filter((entry) => entry.role === role).map((entry) => (
              <option value={entry.id} selected={desk.suggested?.id === entry.id || undefined}>
                {speaker.w.catalogue[entry.id].action}
              </option>
            ))}
          </optgroup>
        ))}
      </PickerChoice>
    </Picker>
  )
}
