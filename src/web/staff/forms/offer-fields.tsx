import { waitingParts } from '../../../domain/remedy/plan.ts'
import { OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { VerbFieldProps } from './field-props.ts'
import { controlId } from './control-id.ts'
import { isolate } from '../isolate.ts'

/**
 * The person's answer to each part of the offer that waits for one (`answers.<action>`), and their words
 * (`words.<action>`, `words.all`).
 */
export function OfferFields({ desk, spot, answers }: VerbFieldProps) {
  const { speaker, view } = desk
  const { casePage } = speaker.w.workspace
  const offer = view.kase.offers.find((each) => each.id === spot.about['offer'])
  const waiting = offer ? waitingParts(offer, view.kase.plan) : []
  const offered = view.kase.plan.filter((action) => waiting.includes(action.id))
  const words = (key: string, label: string) => (
    <Textarea
      name={`words.${key}`}
      id={controlId(spot.id, `words.${key}`)}
      label={`${label} ${speaker.w.common.optional}`}
      value={answers.one(`words.${key}`)}
      rows={2}
      dir="auto"
    />
  )
  return (
    <>
      {offered.map((action) => (
        <>
          <Radios
            name={`answers.${action.id}`}
            idPrefix={controlId(spot.id, `answers.${action.id}`)}
            legend={speaker.say(casePage.remedy.answers, { action: isolate(action.what) })}
            error={answers.problem(`answers.${action.id}`)}
            errorPrefix={speaker.w.common.errorPrefix}
            small
            value={answers.one(`answers.${action.id}`)}
            items={OFFER_ANSWERS.map(({ code }) => ({
              value: code,
              text: speaker.w.vocabulary.offerAnswers[code],
            }))}
          />
          {words(action.id, speaker.say(casePage.remedy.wordsFor, { action: isolate(action.what) }))}
        </>
      ))}
      {words('all', casePage.remedy.wordsAll)}
    </>
  )
}
