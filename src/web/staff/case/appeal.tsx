import type { Appeal } from '../../../domain/case/case.ts'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { stepWords } from '../step-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { Fact, Words } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

interface OneAppealProps {
  readonly desk: Desk
  readonly appeal: Appeal
  /** It stands at the top, with its form, for whoever can decide it. */
  readonly isFirst?: boolean
}

/** An appeal and what became of it. Its form stands in one place only: at the top, for whoever it is for. */
export function OneAppeal({ desk, appeal, isFirst = false }: OneAppealProps) {
  const { speaker, view } = desk
  const { decisions, head } = speaker.w.workspace.casePage
  const words = { ...decisions, missed: head.missed }
  const moment = speaker.day(appeal.at)
  const id = `${isFirst ? 'review' : 'appeal'}-${appeal.id}`
  const Heading = isFirst ? 'h3' : 'h4'
  const formIsHere = isFirst || view.costs === null
  return (
    <article class="am-block" aria-labelledby={id}>
      <Heading id={id} class="am-block__title">
        {speaker.say(appeal.against === 'decision' ? words.appealBy : words.complaintBy[appeal.against], {
          moment,
          due: speaker.day(appeal.dueAt),
        })}
      </Heading>
      <dl class="am-facts">
        <Fact label={words.appealReasons}>
          <TheirWords desk={desk}>{appeal.reasons}</TheirWords>
        </Fact>
      </dl>
      {appeal.missed && (
        <p>
          {speaker.say(words.missed, {
            step: stepWords(speaker, view.kase.kind, appeal.missed.step),
            moment: speaker.moment(appeal.missed.by),
          })}
        </p>
      )}
      {appeal.decided ? (
        <>
          <p>
            <b>
              {speaker.say(words.appealDecided, {
                moment: speaker.day(appeal.decided.at),
                outcome: outcomeWords(
                  speaker,
                  appeal.decided.outcome,
                  appeal.against === 'decision' ? 'appeal' : 'complaint',
                ),
              })}
            </b>
          </p>
          <Words>{appeal.decided.reasons}</Words>
          {appeal.decided.order && (
            <p>{speaker.say(words.ordered, { order: speaker.w.vocabulary.orders[appeal.decided.order] })}</p>
          )}
          {appeal.carriedOut && (
            <dl class="am-facts">
              <Fact label={speaker.say(words.carriedOut, { moment: speaker.day(appeal.carriedOut.at) })}>
                <Words>{appeal.carriedOut.done}</Words>
              </Fact>
            </dl>
          )}
        </>
      ) : (
        <>
          <p>
            <Clock speaker={speaker} at={appeal.dueAt} now={view.now} />
          </p>
          {view.kase.tookPart.includes(view.me) && <p>{words.tookPart}</p>}
        </>
      )}
      {formIsHere && (
        <VerbForms desk={desk} about={{ appeal: appeal.id }} only={['decide_appeal', 'carry_out_order']} />
      )}
    </article>
  )
}
