import type { HowItIs as Said } from '../../../domain/casework/follow-up.ts'
import { FOLLOW_UP_QUESTIONS, type FollowUpQuestion } from '../../../domain/vocabulary/follow-up.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import type { Here, Part } from './here.ts'
import { placeOf, Send, type Place } from './place.tsx'
import { canNow } from './possible.ts'

/** How it is for the person after the last stage that they could feel: what they said, each time, and the questions. */
export function HowItIs({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.howItIs
  const { followUp, howItIs } = view
  if (followUp === null && howItIs.length === 0) return null
  return (
    <section id="how-it-is" aria-labelledby="how-it-is-title">
      <h2 id="how-it-is-title">{words.title}</h2>
      {howItIs.map((said) => (
        <WhatTheySaid speaker={speaker} said={said} />
      ))}
      {followUp !== null && canNow(here, 'say_how_it_is', { after: followUp.after }) && (
        <Questions here={here} followUp={followUp} />
      )}
    </section>
  )
}

function WhatTheySaid({ speaker, said }: { readonly speaker: Speaker; readonly said: Said }) {
  const words = speaker.w.portal.status.howItIs
  return (
    <>
      <p>{speaker.say(words.said, { day: speaker.day(said.at) })}</p>
      <ul>
        {FOLLOW_UP_QUESTIONS.flatMap(({ code }) => {
          const answer = said[code]
          return answer === undefined ? [] : [<li>{answered(speaker, code, answer)}</li>]
        })}
        {partsMeant(speaker, said).map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      {said.words !== null && (
        <p class="am-said" dir="auto">
          {said.words}
        </p>
      )}
    </>
  )
}

/** A question with what was answered to it. */
export function answered(speaker: Speaker, question: FollowUpQuestion, answer: string): string {
  const { answered: sentence, questions } = speaker.w.portal.status.howItIs
  return speaker.say(sentence, {
    question: questions[question],
    answer: answersTo(speaker, question)[answer] ?? answer,
  })
}

/** Which of what was done they meant; nothing where they named none. */
export function partsMeant(speaker: Speaker, { parts }: Pick<Said, 'parts'>): string[] {
  if (parts.length === 0) return []
  const { meant } = speaker.w.portal.status.howItIs
  return [speaker.say(meant, { parts: speaker.list(parts.map(({ what }) => isolate(what))) })]
}

/** The words of the answers to a question. */
function answersTo(speaker: Speaker, question: FollowUpQuestion): Readonly<Record<string, string>> {
  const { howMuch, howFair, howSafe } = speaker.w.vocabulary
  if (question === 'fair') return howFair
  return question === 'feltSafe' ? howSafe : howMuch
}

interface AskedProps {
  readonly here: Here
  readonly followUp: NonNullable<Here['view']['followUp']>
}

function Questions({ here, followUp }: AskedProps) {
  const { speaker, view, notes, reader } = here
  const { howItIs: words, readerSought } = speaker.w.portal.status
  const promised = reader === null ? words : readerSought.howItIs
  const { after, questions, parts } = followUp
  const place = placeOf(here, 'say_how_it_is', [['after', after]])
  const isWrong = notes.some(({ id }) => id.startsWith('how-it-is-'))
  const isAnswered = view.howItIs.some((said) => said.after === after)
  return (
    <>
      <p>
        {words.after[after]} {words.lead}
      </p>
      <Details summary={isAnswered ? words.again : words.open} open={place.typedInto.length > 0 || isWrong}>
        {questions.includes('isPutRight') && <p>{promised.bringsBack}</p>}
        <p>{speaker.say(promised.safety, { limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H') })}</p>
        {questions.map((question) => (
          <Question here={here} place={place} question={question} />
        ))}
        {questions.includes('isPutRight') && parts.length > 0 && (
          <Checkboxes
            name={place.name('actions')}
            idPrefix="how-it-is-actions"
            legend={words.which}
            legendSize="s"
            values={here.drafts.get(place.name('actions')) ?? []}
            items={parts.map(({ id, what }) => ({ value: id, text: <bdi>{what}</bdi> }))}
            {...errorOf(speaker, notes, 'how-it-is-actions')}
          />
        )}
        <Textarea
          name={place.name('words')}
          id="how-it-is-words"
          label={`${words.words} ${speaker.w.common.optional}`}
          hint={promised.wordsHint}
          rows={3}
          value={place.typed('words')}
          dir="auto"
          {...errorOf(speaker, notes, 'how-it-is-words')}
        />
        <Send here={here} place={place}>
          {words.send}
        </Send>
      </Details>
    </>
  )
}

interface QuestionProps {
  readonly here: Here
  readonly place: Place
  readonly question: FollowUpQuestion
}

function Question({ here, place, question }: QuestionProps) {
  const { speaker, notes } = here
  const answers = answersTo(speaker, question)
  const codes = FOLLOW_UP_QUESTIONS.find(({ code }) => code === question)?.answers ?? []
  return (
    <Radios
      name={place.name(question)}
      idPrefix={`how-it-is-${question}`}
      legend={speaker.w.portal.status.howItIs.questions[question]}
      legendSize="s"
      inline={question !== 'fair'}
      value={place.typed(question)}
      items={codes.map(({ code }) => ({ value: code, text: answers[code] ?? code }))}
      {...errorOf(speaker, notes, `how-it-is-${question}`)}
    />
  )
}
