import type { ContactPlan } from '../../../domain/case/case.ts'
import type { Speaker } from '../../../words/speak.ts'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { Fact } from './section-parts.tsx'

interface PlanProps {
  readonly speaker: Speaker
  readonly plan: ContactPlan
}

/** The plan of the person for whoever rings or writes there, a line each. */
export function PlanFacts({ speaker, plan }: PlanProps) {
  const { fields } = speaker.w.workspace.verbs.give_contact_details
  const { asked } = speaker.w.workspace.casePage.story.plan
  return (
    <>
      {(['times', 'coverName', 'whoMayAnswer'] as const).map(
        (field) =>
          plan[field] && (
            <Fact label={fields[field]?.label ?? field}>
              <bdi>{plan[field]}</bdi>
            </Fact>
          ),
      )}
      {plan.leaveNoMessage && <Fact label={fields['leaveNoMessage']?.label ?? ''}>{asked}</Fact>}
    </>
  )
}

/** The same where somebody is about to ring (domain reference 13: honoured wherever staff would write or call). */
export function PlanBeforeCall({ desk: { speaker, view } }: { readonly desk: Desk }) {
  const words = speaker.w.workspace.casePage.story.plan
  const { person } = view.kase
  if (person === null) return <></>
  return (
    <InsetText>
      <p>
        <b>{words.title}</b>
      </p>
      {person.plan === null ? (
        <p>{words.none}</p>
      ) : (
        <dl class="am-facts">
          <PlanFacts speaker={speaker} plan={person.plan} />
        </dl>
      )}
    </InsetText>
  )
}
