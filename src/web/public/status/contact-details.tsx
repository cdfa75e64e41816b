import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { ReachFields } from '../report/reach-fields.tsx'
import { Hidden } from '../hidden.tsx'
import { alreadyThere } from './draft.ts'
import type { Part } from './here.ts'
import { planKnown, planRows, PlanFields } from './contact-plan.tsx'
import { placeOf, Send } from './place.tsx'

/** How the person may be reached: to see, to change and to take back. */
export function ContactDetails({ here }: Part) {
  const { view, speaker, drafts, notes } = here
  const words = speaker.w.portal.status.details
  const { reach } = speaker.w.portal.report
  const {
    name = null,
    email = null,
    howToReach = null,
    plan = null,
    safety,
    safetyAssumed,
  } = view.details ?? {}
  const anything = name !== null || email !== null || howToReach !== null || plan !== null
  const place = placeOf(here, 'give_contact_details')
  const known = {
    name: name ?? '',
    email: email ?? '',
    reach: howToReach ?? '',
    // Where no mail is sent for what they wrote, only they say that it is safe after all.
    safety: anything && !safetyAssumed && !view.mailStopped ? (safety ?? '') : '',
    ...planKnown(plan),
  }
  const now = (field: keyof typeof known) => drafts.get(place.name(field))?.[0] ?? known[field]
  const values = { name: now('name'), email: now('email'), reach: now('reach'), safety: now('safety') }
  const planNow = {
    times: now('times'),
    coverName: now('coverName'),
    whoMayAnswer: now('whoMayAnswer'),
    leaveNoMessage: now('leaveNoMessage'),
  }
  const changing = place.typedInto.length > 0 || notes.some(({ id }) => id in known)
  const rows = [
    [reach.name, name],
    [reach.email, email],
    [reach.how, howToReach],
    ...planRows(speaker, plan),
    [reach.safety, safety === undefined ? null : safetyAssumed ? reach.unsaid : reach.safeties[safety].text],
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
      {view.detailsBefore.length > 0 && (
        <Details summary={speaker.w.portal.status.story.before}>
          {view.detailsBefore.toReversed().map((each) => (
            <SummaryList
              rows={[
                [reach.name, each.name] as const,
                [reach.email, each.email] as const,
                [reach.how, each.howToReach] as const,
                ...planRows(speaker, each.plan),
              ].flatMap(([key, value]) => (value === null ? [] : [{ key, value: <bdi>{value}</bdi> }]))}
            />
          ))}
        </Details>
      )}
      {view.mailReturned && <p>{words.mailReturned}</p>}
      {view.mailStopped && here.sendsMail && <p>{words.mailStopped}</p>}
      <Details summary={anything ? words.change : words.give} open={changing}>
        <Hidden
          values={alreadyThere(Object.entries(known).map(([field, value]) => [place.name(field), value]))}
        />
        <ReachFields
          speaker={speaker}
          values={values}
          notes={notes}
          sendsMail={here.sendsMail}
          nameOf={place.name}
        />
        <PlanFields speaker={speaker} values={planNow} notes={notes} nameOf={place.name} />
        <div class="govuk-button-group">
          <Send here={here} place={place} along={[['step', 'save']]}>
            {words.save}
          </Send>
          {anything && (
            <Send here={here} place={place} along={[['step', 'remove']]}>
              {words.remove}
            </Send>
          )}
        </div>
        {anything && <p class="am-small">{words.removeWhat}</p>}
      </Details>
    </section>
  )
}
