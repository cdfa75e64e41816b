import type { Inquiry } from '../../../domain/casework/inquiries.ts'
import type { ShownFact } from '../../../domain/casework/shown-facts.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { FACT_ANSWERS, FACTS_WISHES, NO_ANSWERS } from '../../../domain/vocabulary/dialogue.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import type { Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { NotInYours, OurWords, Said } from './said.tsx'

/** Our questions to the person, and what a decision relies on; each with a field of its own. */
export function Dialogue({ here }: Part) {
  return (
    <>
      <Questions here={here} />
      <Facts here={here} />
    </>
  )
}

function Questions({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.questions
  if (view.inquiries.length === 0) return null
  return (
    <section id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.title}</h2>
      <p>{words.lead}</p>
      {view.inquiries.map((inquiry) => (
        <div id={`inquiry-${inquiry.id}`}>
          <AskedAndSaid speaker={speaker} inquiry={inquiry} />
          {canNow(here, 'answer_question', { inquiry: inquiry.id }) && (
            <AnswerQuestion here={here} inquiry={inquiry} />
          )}
        </div>
      ))}
    </section>
  )
}

/** A question with everything that was said to it. */
export function AskedAndSaid({ speaker, inquiry }: { readonly speaker: Speaker; readonly inquiry: Inquiry }) {
  const words = speaker.w.portal.status.questions
  const { question, because, answers } = inquiry
  return (
    <>
      <h3 dir="auto">{question}</h3>
      <NotInYours speaker={speaker} text={question} />
      {because && (
        <>
          <p>{words.because}</p>
          <OurWords speaker={speaker}>{because}</OurWords>
        </>
      )}
      {answers.length === 0 && <p>{words.open}</p>}
      {answers.map((answer) => (
        <Answer
          speaker={speaker}
          at={answer.at}
          code={answer.without && speaker.w.vocabulary.noAnswers[answer.without]}
          words={answer.words}
        />
      ))}
    </>
  )
}

interface AnswerProps {
  readonly speaker: Speaker
  readonly at: Instant
  readonly code: string | null
  readonly words: string | null
}

function Answer({ speaker, at, code, words }: AnswerProps) {
  return (
    <>
      <p>
        {speaker.say(speaker.w.portal.status.questions.said, { day: speaker.day(at) })} {code}
      </p>
      {words && <Said>{words}</Said>}
    </>
  )
}

function AnswerQuestion({ here, inquiry }: Part & { readonly inquiry: Inquiry }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.questions
  const place = placeOf(here, 'answer_question', [['inquiry', inquiry.id]])
  const isOpen = inquiry.answers.length === 0
  return (
    <>
      <Textarea
        name={place.name('words')}
        id={`inquiry-${inquiry.id}-words`}
        label={isOpen ? words.answer : words.add}
        hint={inquiry.question}
        rows={3}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `inquiry-${inquiry.id}-words`)}
      />
      <Checkboxes
        name={place.name('retaliation')}
        idPrefix={`inquiry-${inquiry.id}-retaliation`}
        items={[{ value: 'yes', text: speaker.w.portal.status.messages.retaliation }]}
        values={[place.typed('retaliation')]}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
      {isOpen &&
        NO_ANSWERS.map(({ code }) => (
          <Send here={here} place={place} along={[['without', code]]}>
            {speaker.w.vocabulary.noAnswers[code]}
          </Send>
        ))}
    </>
  )
}

function Facts({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.shownFacts
  if (view.shownFacts.length === 0) return null
  return (
    <section id="shown-facts" aria-labelledby="shown-facts-title">
      <h2 id="shown-facts-title">{words.title}</h2>
      <p>{words.lead}</p>
      <TimeToAnswer here={here} />
      {view.shownFacts.map((fact) => (
        <div id={`fact-${fact.id}`}>
          <ShownAndSaid speaker={speaker} fact={fact} />
          {canNow(here, 'answer_fact', { fact: fact.id }) && <AnswerFact here={here} fact={fact} />}
        </div>
      ))}
      {FACTS_WISHES.filter(({ code }) => canNow(here, 'answer_facts', { wish: code })).map(({ code }) => (
        <>
          {code === 'more_time' && (
            <p>{speaker.say(words.more, { limit: limitWords(speaker, 'CLK-OWN-FACTS-7D') })}</p>
          )}
          <Send here={here} place={placeOf(here, 'answer_facts', [['wish', code]])}>
            {speaker.w.vocabulary.factsWishes[code]}
          </Send>
        </>
      ))}
    </section>
  )
}

/** Until when nothing is decided against them; or that it was urgent when it was shown, or that the time is over. */
export function TimeToAnswer({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.shownFacts
  const waiting = view.waiting.flatMap(({ kind, subject }) => (kind === 'answer_fact' ? [subject] : []))
  if (waiting.length === 0) return null
  if (view.factsBy !== null) return <p>{speaker.say(words.until, { by: speaker.moment(view.factsBy) })}</p>
  const wasUrgent = view.shownFacts.some(({ id, by }) => by === null && waiting.includes(id))
  return <p>{wasUrgent ? words.urgent : words.over}</p>
}

/** A fact with where it comes from, and everything that was said to it. */
export function ShownAndSaid({ speaker, fact }: { readonly speaker: Speaker; readonly fact: ShownFact }) {
  const { factAnswers, factSources } = speaker.w.vocabulary
  return (
    <>
      <h3 dir="auto">{fact.statement}</h3>
      <NotInYours speaker={speaker} text={fact.statement} />
      <p class="am-small">{factSources[fact.source]}</p>
      {fact.answers.map(({ at, answer, words }) => (
        <Answer speaker={speaker} at={at} code={answer && factAnswers[answer]} words={words} />
      ))}
    </>
  )
}

function AnswerFact({ here, fact }: Part & { readonly fact: ShownFact }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.shownFacts
  const place = placeOf(here, 'answer_fact', [['fact', fact.id]])
  const { factAnswers } = speaker.w.vocabulary
  return (
    <>
      <Radios
        name={place.name('answer')}
        idPrefix={`fact-${fact.id}-answer`}
        legend={<bdi>{fact.statement}</bdi>}
        legendSize="s"
        inline
        value={place.typed('answer')}
        items={FACT_ANSWERS.map(({ code }) => ({ value: code, text: factAnswers[code] }))}
        {...errorOf(speaker, notes, `fact-${fact.id}-answer`)}
      />
      <Textarea
        name={place.name('words')}
        id={`fact-${fact.id}-words`}
        label={`${words.words} ${speaker.w.common.optional}`}
        rows={2}
        value={place.typed('words')}
        dir="auto"
        {...errorOf(speaker, notes, `fact-${fact.id}-words`)}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </>
  )
}
