import { verbs } from '../../../domain/verbs.ts'
import { isOver } from '../../../domain/remedy/action-states.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import type { Spot } from '../case/spots.ts'
import { StillOpen } from '../case/still-open.tsx'
import { CataloguePicker } from './catalogue-picker.tsx'
import { casePath, type Desk } from './desk.ts'
import { fieldsOf, type FieldSpec } from './field-spec.ts'
import { answersFor } from './form-state.ts'
import { RatingFields } from './rating-fields.tsx'
import { kebab, type StaffVerb } from './staff-verbs.ts'
import { VerbField } from './verb-field.tsx'
import { verbWordsFor } from './verb-words-for.ts'

/** What only the person can say; nobody else is asked for it. */
const FIELDS_OF_THE_PERSON: Readonly<Partial<Record<StaffVerb, readonly string[]>>> = {
  write_message: ['retaliation'],
}

const specs = new Map<StaffVerb, readonly FieldSpec[]>()

/** The questions of a verb to staff; schemas do not change while the house is open. */
export function questionsOf(verb: StaffVerb): readonly FieldSpec[] {
  const known =
    specs.get(verb) ??
    fieldsOf(verbs[verb].input).filter(({ name }) => !FIELDS_OF_THE_PERSON[verb]?.includes(name))
  specs.set(verb, known)
  return known
}

interface VerbFormProps {
  readonly desk: Desk
  readonly spot: Spot
  /** Unfolded: the page proposes to fill it in now. */
  readonly open?: boolean
}

/**
 * The form of one verb, made from its schema and its words. A verb that asks nothing is a button; the others fold,
 * and stand open when they came back or were filled from the list of actions.
 */
export function VerbForm({ desk, spot, open: proposed = false }: VerbFormProps) {
  const words = verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson)
  const asks = questionsOf(spot.verb).some((spec) => spot.about[spec.name] === undefined)
  if (!asks)
    return (
      <form id={spot.id} method="post" action={addressOf(desk, spot)} class="am-verb am-verb--bare">
        <Refused desk={desk} spot={spot} />
        <Inner desk={desk} spot={spot} />
      </form>
    )
  const open =
    proposed || desk.state?.id === spot.id || (spot.verb === 'propose_action' && desk.suggested !== null)
  return (
    <Details id={spot.id} summary={words.title} open={open} class="am-verb">
      {words.hint && <p class="am-verb__hint">{words.hint}</p>}
      {spot.verb === 'propose_action' && <CataloguePicker desk={desk} spot={spot} />}
      <form method="post" action={addressOf(desk, spot)} novalidate>
        <Refused desk={desk} spot={spot} />
        <Inner desk={desk} spot={spot} />
      </form>
    </Details>
  )
}

function addressOf({ view }: Desk, spot: Spot): string {
  return `${casePath(view.kase.id)}/${kebab(spot.verb)}`
}

function Refused({ desk, spot }: VerbFormProps) {
  const refusal = desk.state?.id === spot.id ? desk.state.refusal : null
  if (refusal === null) return <></>
  return (
    <ErrorMessage id={`${spot.id}-refused`} prefix={desk.speaker.w.common.errorPrefix}>
      {refusal}
    </ErrorMessage>
  )
}

function Inner({ desk, spot }: VerbFormProps) {
  const answers = answersFor(desk, spot)
  const questions = questionsOf(spot.verb).filter((spec) => isAsked(desk, spot, spec))
  const grades = questions.filter((spec) => spec.kind === 'grade')
  const quiet = questions.some((spec) => spot.about[spec.name] === undefined) ? undefined : 'secondary'
  return (
    <>
      <input type="hidden" name="form" value={spot.id} />
      {questions.map((spec) =>
        spec === grades[0] ? (
          <RatingFields desk={desk} spot={spot} answers={answers} specs={grades} />
        ) : (
          <VerbField desk={desk} spot={spot} spec={spec} answers={answers} />
        ),
      )}
      {spot.verb === 'close' && <StillOpen desk={desk} />}
      <Button variant={spot.verb === 'take_up' ? undefined : quiet} preventDoubleClick>
        {verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson).button}
      </Button>
    </>
  )
}

/** Whether a remedy was enough is no question where none is in the plan. */
function isAsked(desk: Desk, spot: Spot, spec: FieldSpec): boolean {
  if (spot.verb !== 'close' || (spec.name !== 'adequacy' && spec.name !== 'noWaiver')) return true
  return desk.view.kase.plan.some((action) => !isOver(action.state))
}

/** The forms of some verbs that stand in one place, about the same thing. */
export function VerbForms(props: {
  readonly desk: Desk
  readonly only: readonly StaffVerb[]
  readonly about?: Readonly<Record<string, string>>
  /** Names the group, where several things on the page have the same forms. */
  readonly label?: string
  readonly open?: boolean
}) {
  const { desk, only, about = {}, label, open } = props
  const here = desk.spots.filter(
    (spot) =>
      only.includes(spot.verb) && Object.entries(about).every(([name, id]) => spot.about[name] === id),
  )
  if (here.length === 0) return <></>
  return (
    <div class="am-verbs" role={label === undefined ? undefined : 'group'} aria-label={label}>
      {here.map((spot) => (
        <VerbForm desk={desk} spot={spot} open={open} />
      ))}
    </div>
  )
}
