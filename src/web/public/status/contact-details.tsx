import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { ReachFields } from '../report/reach-fields.tsx'
import { typedIn } from './draft.ts'
import type { Part } from './here.ts'
import { VerbForm } from './verb-form.tsx'

/** How the person may be reached: to see, to change and to take back. */
export function ContactDetails({ here }: Part) {
  const { view, speaker, draft, notes } = here
  const words = speaker.w.portal.status.details
  const { reach } = speaker.w.portal.report
  const { name = null, email = null, howToReach = null, safety } = view.details ?? {}
  const anything = name !== null || email !== null || howToReach !== null
  const changing = draft?.verb === 'give_contact_details'
  const typed = (field: string) => typedIn(draft, 'give_contact_details', field)
  const values = changing
    ? { name: typed('name'), email: typed('email'), reach: typed('reach'), safety: typed('safety') }
    : {
        name: name ?? '',
        email: email ?? '',
        reach: howToReach ?? '',
        safety: anything ? (safety ?? '') : '',
      }
  const rows = [
    [reach.name, name],
    [reach.email, email],
    [reach.how, howToReach],
    [reach.safety, safety === undefined ? null : reach.safeties[safety].text],
  ] as const
  return (
    <section id="details" aria-labelledby="details-title">
      <h2 id="details-title">{words.title}</h2>
      {anything ? (
        <SummaryList
          rows={rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value: <bdi>{value}</bdi> }]))}
        />
      ) : (
        <p>{words.none}</p>
      )}
      {view.mailReturned && <p>{words.mailReturned}</p>}
      <Details summary={anything ? words.change : words.give} open={changing}>
        <VerbForm here={here} verb="give_contact_details">
          <ReachFields speaker={speaker} values={values} notes={notes} sendsMail={here.sendsMail} />
          <div class="govuk-button-group">
            <Button variant="secondary" preventDoubleClick name="step" value="save">
              {words.save}
            </Button>
            {anything && (
              <Button variant="secondary" preventDoubleClick name="step" value="remove">
                {words.remove}
              </Button>
            )}
          </div>
          {anything && <p class="am-small">{words.removeWhat}</p>}
        </VerbForm>
      </Details>
    </section>
  )
}
