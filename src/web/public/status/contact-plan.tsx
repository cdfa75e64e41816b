import type { ContactPlan } from '../../../domain/case/case.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Input } from '../../components/input.tsx'
import { errorOf, type FieldNote } from '../errors.tsx'

/** The fields in which somebody says how to ring or write there safely. */
const TEXTS = ['times', 'coverName', 'whoMayAnswer'] as const
export type PlanField = (typeof TEXTS)[number] | 'leaveNoMessage'

/** What the fields hold of what was said before. */
export function planKnown(plan: ContactPlan | null): Readonly<Record<PlanField, string>> {
  return {
    times: plan?.times ?? '',
    coverName: plan?.coverName ?? '',
    whoMayAnswer: plan?.whoMayAnswer ?? '',
    leaveNoMessage: plan?.leaveNoMessage ? 'yes' : '',
  }
}

/** What was said, each with its question. */
export function planRows(speaker: Speaker, plan: ContactPlan | null) {
  const words = speaker.w.portal.status.contactPlan
  if (plan === null) return []
  return [
    ...TEXTS.map((field) => [words[field].label, plan[field]] as const),
    [words.leaveNoMessage, plan.leaveNoMessage ? words.nothingLeft : null] as const,
  ]
}

interface PlanFieldsProps {
  readonly speaker: Speaker
  readonly values: Readonly<Record<PlanField, string>>
  readonly notes: readonly FieldNote[]
  readonly nameOf: (field: string) => string
}

/** A plan for whoever rings or writes (domain reference 13): times, cover name, who may answer, and no message. */
export function PlanFields({ speaker, values, notes, nameOf }: PlanFieldsProps) {
  const words = speaker.w.portal.status.contactPlan
  return (
    <>
      <p>{words.lead}</p>
      {TEXTS.map((field) => (
        <Input
          id={field}
          name={nameOf(field)}
          label={words[field].label}
          hint={words[field].hint}
          value={values[field]}
          autocomplete="off"
          dir="auto"
          {...errorOf(speaker, notes, field)}
        />
      ))}
      <Checkboxes
        name={nameOf('leaveNoMessage')}
        idPrefix="leaveNoMessage"
        items={[{ value: 'yes', text: words.leaveNoMessage, hint: words.leaveNoMessageHint }]}
        values={[values.leaveNoMessage]}
      />
    </>
  )
}
