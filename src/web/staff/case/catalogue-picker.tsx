import { CATALOGUE } from '../../../domain/remedy/catalogue.ts'
import { ROLES } from '../../../domain/vocabulary/value-chain.ts'
import { FormGroup, HintAndError } from '../../components/form-group.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { Label } from '../../components/label.tsx'
import { controlId } from '../forms/control-id.ts'
import { keepAt, type Desk } from '../forms/desk.ts'
import type { Spot } from './spots.ts'

/**
 * Fills the form of a new action from the list of 52: keeps what is typed and asks for the page again with the choice in
 * its address, so that it works without a script. Roles that are in the case come first.
 */
export function CataloguePicker({ desk, spot }: { readonly desk: Desk; readonly spot: Spot }) {
  const { speaker, view } = desk
  const { casePage, choices } = speaker.w.workspace
  const present = (role: string) => view.kase.entities.some((entity) => entity.role === role)
  const roles = ROLES.map(({ code }) => code).toSorted((a, b) => Number(present(b)) - Number(present(a)))
  const id = controlId(spot.id, 'from-list')
  return (
    <div class="am-picker">
      <FormGroup>
        <Label for={id}>{casePage.remedy.catalogue}</Label>
        <HintAndError id={id} hint={casePage.remedy.catalogueHint} errorPrefix="" />
        <select class="govuk-select" id={id} name="from-list" form={IN_HAND} aria-describedby={`${id}-hint`}>
          <option value="">{choices.pleaseChoose}</option>
          {roles.map((role) => (
            <optgroup label={speaker.w.vocabulary.roles[role]}>
              {CATALOGUE.filter((entry) => entry.role === role).map((entry) => (
                <option value={entry.id} selected={desk.suggested?.id === entry.id || undefined}>
                  {speaker.w.catalogue[entry.id].action}
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
        value="list"
      >
        {casePage.remedy.catalogueButton}
      </button>
    </div>
  )
}
