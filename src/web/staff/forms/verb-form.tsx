import { verbCalled } from '../../../domain/verbs.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Bars } from '../case/bars.tsx'
import { piecesOf } from '../case/pieces.tsx'
import type { Spot } from '../case/spots.ts'
import { casePath, type Desk } from './desk.ts'
import type { FieldSpec } from './field-spec.ts'
import { answersFor } from './form-state.ts'
import { questionsOf } from './questions.ts'
import { RatingFields } from './rating-fields.tsx'
import { kebab, type StaffVerb } from './staff-verbs.ts'
import { VerbField } from './verb-field.tsx'
import { verbWordsFor } from './verb-words-for.ts'

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
  if (!asksAnything(desk, spot))
    return (
      <form id={spot.id} method="post" action={addressOf(desk, spot)} class="am-verb am-verb--bare">
        <Refused desk={desk} spot={spot} />
        <Inner desk={desk} spot={spot} />
      </form>
    )
  const { above: Above, isOpen } = piecesOf(spot.verb)
  const open = proposed || desk.state?.id === spot.id || (isOpen?.(desk) ?? false)
  return (
    <Details id={spot.id} summary={words.title} open={open} class="am-verb">
      {words.hint && <p class="am-verb__hint">{words.hint}</p>}
      {Above && <Above desk={desk} spot={spot} />}
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
  const questions = askedOf(desk, spot)
  const grades = questions.filter((spec) => spec.kind === 'grade')
  const { beforeButton: BeforeButton, comesFirst } = piecesOf(spot.verb)
  return (
    <>
      <input type="hidden" name="form" value={spot.id} />
      <input type="hidden" name="seen" value={String(seenBy(desk, spot))} />
      {questions.map((spec) =>
        spec === grades[0] ? (
          <RatingFields desk={desk} spot={spot} answers={answers} specs={grades} />
        ) : (
          <VerbField desk={desk} spot={spot} spec={spec} answers={answers} />
        ),
      )}
      {BeforeButton && <BeforeButton desk={desk} />}
      <Bars desk={desk} spot={spot} />
      <Button variant={comesFirst || asksAnything(desk, spot) ? undefined : 'secondary'} preventDoubleClick>
        {verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson).button}
      </Button>
    </>
  )
}

/**
 * How much of the case whoever fills this in has seen. A form that comes back for another look at its fields has told
 * them nothing yet; one that was refused has.
 */
function seenBy({ view, state }: Desk, { id }: Spot): number {
  const sent = state?.id === id && state.refusal === null ? Number(state.form.get('seen')) : Number.NaN
  return Number.isInteger(sent) && sent > 0 ? sent : view.events.length
}

/** What this form sends: what the verb asks for, without what this case does not need. */
function askedOf({ view }: Desk, { verb, about }: Spot): readonly FieldSpec[] {
  const skipped = verbCalled(verb).skips(view.kase, about)
  return questionsOf(verb).filter(({ name }) => !skipped.includes(name))
}

/** False when everything that it sends is settled by where it stands, or filled in by the page. */
function asksAnything(desk: Desk, spot: Spot): boolean {
  return askedOf(desk, spot).some(({ name, of }) => of !== 'form' && spot.about[name] === undefined)
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
