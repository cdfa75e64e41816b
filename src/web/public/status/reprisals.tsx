import type { PersonReprisal } from '../../../domain/casework/person-reprisals.ts'
import type { ReprisalAnswer } from '../../../domain/vocabulary/reprisal.ts'
import type { Speaker } from '../../../words/speak.ts'
import { isPassed } from '../../../domain/time/instant.ts'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { tiesSaid } from '../help/body-offer.tsx'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import type { Here, Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { OurWords } from './said.tsx'

/**
 * The trouble that somebody makes for the person because they wrote to us: who takes care of it, what was done, when
 * somebody looks next, and their word on how it is, which alone ends it.
 */
export function Reprisals({ here }: Part) {
  const { reprisals } = here.view
  if (reprisals.length === 0) return null
  return (
    <section id="reprisal" aria-labelledby="reprisal-title">
      <h2 id="reprisal-title">{reprisalTitle(here.speaker, here.view)}</h2>
      {reprisals.map((reprisal) => (
        <OneReprisal here={here} reprisal={reprisal} />
      ))}
    </section>
  )
}

/** What the part is called: as what they said, and never as more. */
export function reprisalTitle(speaker: Speaker, { reprisals }: Pick<Here['view'], 'reprisals'>): string {
  const words = speaker.w.portal.status.reprisal
  const isNotSafe = reprisals.length > 0 && reprisals.every(({ onlyNotSafe }) => onlyNotSafe)
  return isNotSafe ? words.notSafe.title : words.title
}

/** What they can say of it, or said. */
export function reprisalAnswer(
  speaker: Speaker,
  { onlyNotSafe }: Pick<PersonReprisal, 'onlyNotSafe'>,
  how: ReprisalAnswer,
): string {
  const answers: Readonly<Record<ReprisalAnswer, string>> = speaker.w.vocabulary.reprisalAnswers
  return (onlyNotSafe ? { ...answers, ...speaker.w.portal.status.reprisal.notSafe.answers } : answers)[how]
}

interface OneProps {
  readonly here: Here
  readonly reprisal: PersonReprisal
}

function OneReprisal({ here, reprisal }: OneProps) {
  const { speaker } = here
  const { reprisal: words, next } = speaker.w.portal.status
  const { late } = next
  const { onlyNotSafe, since, owner, steps, said, nextAt, askedAt, answerUntil, endedAt } = reprisal
  return (
    <>
      <p>
        {speaker.say(words.told, { day: speaker.day(since) })} {endedAt === null && words.owner[owner]}
      </p>
      {steps.map(({ done, at }) => (
        <>
          <p>{speaker.say(words.step, { day: speaker.day(at) })}</p>
          <OurWords speaker={speaker}>{done}</OurWords>
        </>
      ))}
      {said.map(({ how, words: own, body, at }) => (
        <>
          <p>
            {speaker.say(words.said, {
              day: speaker.day(at),
              how: reprisalAnswer(speaker, reprisal, how),
            })}{' '}
            {body !== null && <bdi>{body}</bdi>}
          </p>
          {own !== null && (
            <p class="am-said" dir="auto">
              {own}
            </p>
          )}
        </>
      ))}
      {nextAt !== null && (
        <p>
          {isPassed(nextAt, here.now)
            ? speaker.say(onlyNotSafe ? words.notSafe.againLate : late.look_after_you, {
                by: speaker.moment(nextAt),
              })
            : speaker.say(words.next, { moment: speaker.moment(nextAt) })}
        </p>
      )}
      {askedAt !== null && <p>{speaker.say(words.asked, { day: speaker.day(askedAt) })}</p>}
      {answerUntil !== null && !isPassed(answerUntil, here.now) && (
        <p>{speaker.say(words.until, { moment: speaker.moment(answerUntil) })}</p>
      )}
      {endedAt !== null && <p>{words.over}</p>}
      {canNow(here, 'say_about_reprisal', { reprisal: reprisal.id }) && (
        <HowItIsNow here={here} reprisal={reprisal} />
      )}
    </>
  )
}

/** A body that could look after it, with what they must know of it first. */
function Body({ here, step }: Part & { readonly step: PersonReprisal['steps'][number] | undefined }) {
  if (step === undefined) return null
  return (
    <>
      <bdi>{step.body}</bdi>
      {tiesSaid(here.speaker, step.tied).map((caution) => (
        <>
          {' '}
          <b>{caution}</b>
        </>
      ))}
    </>
  )
}

function HowItIsNow({ here, reprisal }: OneProps) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.reprisal
  const place = placeOf(here, 'say_about_reprisal', [['reprisal', reprisal.id]])
  const named = reprisal.steps.findLast(({ body }) => body !== null)
  return (
    <>
      <Radios
        name={place.name('how')}
        idPrefix="reprisal-how"
        legend={words.ask}
        legendSize="s"
        {...(here.reader === null && {
          hint: speaker.say(words.hint, { limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H') }),
        })}
        value={place.typed('how')}
        items={reprisal.answers.map((code) => ({
          value: code,
          text: reprisalAnswer(speaker, reprisal, code),
          ...(code === 'handed_over' && { hint: <Body here={here} step={named} /> }),
        }))}
        {...errorOf(speaker, notes, 'reprisal-how')}
      />
      <Textarea
        name={place.name('words')}
        id="reprisal-words"
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={3}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, 'reprisal-words')}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </>
  )
}
