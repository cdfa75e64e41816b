import { Button } from '../../components/button.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { Bars } from '../case/bars.tsx'
import { piecesOf } from '../case/pieces.tsx'
import type { Spot } from '../case/spots.ts'
import { askedOf, asksAnything } from './asked.ts'
import { casePath, keepAt, type Desk } from './desk.ts'
import { answersFor } from './form-state.ts'
import { RatingFields } from './rating-fields.tsx'
import { MarkFields } from './marks.tsx'
import { kebab } from './staff-verbs.ts'
import { VerbField } from './verb-field.tsx'
import { verbWordsFor } from './verb-words-for.ts'

interface VerbFormProps {
  readonly desk: Desk
  readonly spot: Spot
}

/** The form of one verb, made from its schema and its words. It stands in the drawer, the only one on the page. */
export function VerbForm({ desk, spot }: VerbFormProps) {
  const words = verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson)
  const { above: Above } = piecesOf(spot.verb)
  return (
    <>
      {words.hint && <p class="am-verb__hint">{words.hint}</p>}
      {Above && <Above desk={desk} spot={spot} />}
      <form
        id={IN_HAND}
        method="post"
        action={addressOf(desk, spot)}
        class="am-verb"
        novalidate
        data-keep={keepAt(desk)}
        data-keep-failed={desk.speaker.w.workspace.casePage.hand.keepFailed}
      >
        <Refused desk={desk} spot={spot} />
        <Inner desk={desk} spot={spot} />
      </form>
    </>
  )
}

/** A verb that asks nothing, as a button: where nothing is in hand it is done at once. */
export function BareForm({ desk, spot }: VerbFormProps) {
  return (
    <form method="post" action={addressOf(desk, spot)} class="am-verb am-verb--bare">
      <Inner desk={desk} spot={spot} />
    </form>
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
      <MarkFields marks={desk.marks} form={spot.id} seen={seenBy(desk, spot)} />
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
export function seenBy({ view, state }: Desk, { id }: Pick<Spot, 'id'>): number {
  const sent = state?.id === id && state.refusal === null ? Number(state.form.get('seen')) : Number.NaN
  return Number.isInteger(sent) && sent > 0 ? sent : view.events.length
}
