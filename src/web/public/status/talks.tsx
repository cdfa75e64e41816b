import type { PersonTalk } from '../../../domain/casework/person-talks.ts'
import { FACT_ANSWERS, TALK_ANSWERS, TALK_KINDS } from '../../../domain/vocabulary/dialogue.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import type { Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { OurWords, Said } from './said.tsx'

interface TalkPart extends Part {
  readonly talk: PersonTalk
}

/** Calls, meetings and mediations: what was said about each, what can be answered, and the way to ask for one. */
export function Talks({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.talks
  if (view.talks.length === 0 && !canNow(here, 'ask_for_talk')) return null
  return (
    <section id="talks" aria-labelledby="talks-title">
      <h2 id="talks-title">{words.title}</h2>
      <p>{words.lead}</p>
      {view.talks.map((talk) => (
        <div id={`talk-${talk.id}`}>
          <TalkAndSaid speaker={speaker} talk={talk} />
          {canNow(here, 'answer_talk', { talk: talk.id }) && <AnswerTalk here={here} talk={talk} />}
          {canNow(here, 'answer_talk_record', { talk: talk.id }) && <AnswerRecord here={here} talk={talk} />}
        </div>
      ))}
      {canNow(here, 'ask_for_talk') && <AskForTalk here={here} />}
    </section>
  )
}

/** A talk with everything that was said about it, and first what is agreed. */
export function TalkAndSaid({ speaker, talk }: { readonly speaker: Speaker; readonly talk: PersonTalk }) {
  const words = speaker.w.portal.status.talks
  const { talkKinds, talkSteps } = speaker.w.vocabulary
  const { kind, state, when, ours, outside, said } = talk
  return (
    <>
      <h3>{talkKinds[kind]}</h3>
      {state === 'agreed' && when !== null && (
        <InsetText>
          <b>{speaker.say(words.agreed, { when: speaker.moment(when) })}</b>
        </InsetText>
      )}
      {ours > 0 && <p>{speaker.say(words.ours, { n: ours })}</p>}
      {outside && <p>{speaker.say(words.outside, { name: isolate(outside) })}</p>}
      {said.map(({ from, step, words: text, times, at }) => (
        <>
          <p>
            {speaker.say(from === 'us' ? words.us : words.you, { day: speaker.day(at) })} {talkSteps[step]}
          </p>
          {times.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {times.map((time) => (
                <li>{speaker.moment(time)}</li>
              ))}
            </ul>
          )}
          {text && (from === 'us' ? <OurWords speaker={speaker}>{text}</OurWords> : <Said>{text}</Said>)}
        </>
      ))}
    </>
  )
}

function AnswerTalk({ here, talk }: TalkPart) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.talks
  const place = placeOf(here, 'answer_talk', [['talk', talk.id]])
  const id = `talk-${talk.id}`
  const { talkAnswers } = speaker.w.vocabulary
  // Whoever has asked, and proposed nothing else since, is offered no other times.
  const answers = talk.state === 'waits_for_us' ? { ...talkAnswers, ...words.asked } : talkAnswers
  return (
    <>
      {talk.times.length > 0 && (
        <Radios
          name={place.name('when')}
          idPrefix={`${id}-when`}
          legend={words.when}
          legendSize="s"
          value={place.typed('when')}
          items={talk.times.map((time) => ({ value: time, text: speaker.moment(time) }))}
          {...errorOf(speaker, notes, `${id}-when`)}
        />
      )}
      <Textarea
        name={place.name('words')}
        id={`${id}-words`}
        label={`${words.add} ${speaker.w.common.optional}`}
        rows={2}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `${id}-words`)}
      />
      {TALK_ANSWERS.filter(({ code }) => code !== 'yes' || talk.times.length > 0).map(({ code }) => (
        <Send here={here} place={place} along={[['answer', code]]}>
          {answers[code]}
        </Send>
      ))}
    </>
  )
}

function AnswerRecord({ here, talk }: TalkPart) {
  const { speaker, notes } = here
  const { talks, shownFacts } = speaker.w.portal.status
  const { factAnswers } = speaker.w.vocabulary
  const place = placeOf(here, 'answer_talk_record', [['talk', talk.id]])
  const id = `record-${talk.id}`
  return (
    <>
      <Radios
        name={place.name('answer')}
        idPrefix={`${id}-answer`}
        legend={talks.record}
        legendSize="s"
        inline
        value={place.typed('answer')}
        items={FACT_ANSWERS.map(({ code }) => ({ value: code, text: factAnswers[code] }))}
        {...errorOf(speaker, notes, `${id}-answer`)}
      />
      <Textarea
        name={place.name('words')}
        id={`${id}-words`}
        label={`${shownFacts.words} ${speaker.w.common.optional}`}
        rows={2}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `${id}-words`)}
      />
      <Send here={here} place={place}>
        {shownFacts.send}
      </Send>
    </>
  )
}

function AskForTalk({ here }: Part) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.talks
  const { talkKinds } = speaker.w.vocabulary
  const place = placeOf(here, 'ask_for_talk')
  const isOpen = place.typedInto.length > 0 || notes.some(({ id }) => /^talk-(?:kind|words)$/.test(id))
  return (
    <Details summary={words.ask} open={isOpen}>
      <Radios
        name={place.name('kind')}
        idPrefix="talk-kind"
        legend={words.kind}
        legendSize="s"
        value={place.typed('kind')}
        items={TALK_KINDS.map(({ code }) => ({ value: code, text: talkKinds[code] }))}
        {...errorOf(speaker, notes, 'talk-kind')}
      />
      <Textarea
        name={place.name('words')}
        id="talk-words"
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={3}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, 'talk-words')}
      />
      <Send here={here} place={place}>
        {words.ask}
      </Send>
    </Details>
  )
}
