import type { Instant } from '../../../domain/time/instant.ts'
import { Clock } from '../clock.tsx'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { VerbForms } from '../forms/ways.tsx'
import { whenDone } from '../../when-done.ts'
import { Talks } from './talks.tsx'
import { TheirWords } from './their-words.tsx'

/** Our questions to the person, and what a decision relies on as they were shown it, each with what they said to it. */
export function Dialogue({ desk }: { readonly desk: Desk }) {
  return (
    <div id="dialogue">
      <Questions desk={desk} />
      <Facts desk={desk} />
      <Talks desk={desk} />
      <VerbForms desk={desk} only={['ask_person', 'show_facts']} />
    </div>
  )
}

function Questions({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.talk
  const { inquiries } = view.kase
  if (inquiries.length === 0) return null
  return (
    <>
      <h3>{words.questions}</h3>
      {inquiries.map(({ id, question, because, answers }) => (
        <div id={`inquiry-${id}`}>
          <p>
            <b dir="auto">{question}</b>
          </p>
          {because && <p>{speaker.say(words.because, { because: isolate(because) })}</p>}
          {answers.length === 0 && <p>{words.open}</p>}
          {answers.map((answer) => (
            <Answer
              desk={desk}
              kind="question_answered"
              at={answer.at}
              code={answer.without && speaker.w.vocabulary.noAnswers[answer.without]}
              words={answer.words}
            />
          ))}
          <VerbForms desk={desk} only={['answer_question']} about={{ inquiry: id }} />
        </div>
      ))}
    </>
  )
}

function Facts({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.talk
  const { shownFacts, nothingToAddAt } = view.kase
  if (shownFacts.length === 0) return null
  return (
    <>
      <h3>{words.facts}</h3>
      {view.factsBy !== null && (
        <p>
          {words.factsBy} <Clock speaker={speaker} at={view.factsBy} now={view.now} />
        </p>
      )}
      {nothingToAddAt !== null && <p>{words.nothingToAdd}</p>}
      {shownFacts.map(({ id, statement, source, answers }) => (
        <div id={`fact-${id}`}>
          <p>
            <b dir="auto">{statement}</b>
          </p>
          <p class="am-meta">{speaker.w.vocabulary.factSources[source]}</p>
          {answers.length === 0 && <p>{words.open}</p>}
          {answers.map((said) => (
            <Answer
              desk={desk}
              kind="fact_answered"
              at={said.at}
              code={said.answer && speaker.w.vocabulary.factAnswers[said.answer]}
              words={said.words}
            />
          ))}
          <VerbForms desk={desk} only={['answer_fact']} about={{ fact: id }} />
        </div>
      ))}
      <VerbForms desk={desk} only={['answer_facts']} />
    </>
  )
}

interface AnswerProps {
  readonly desk: Desk
  readonly kind: 'question_answered' | 'fact_answered'
  readonly at: Instant
  readonly code: string | null
  readonly words: string | null
}

function Answer({ desk, kind, at, code, words }: AnswerProps) {
  const { speaker } = desk
  return (
    <>
      <p class="am-meta">
        {whenDone(speaker, { by: { kind: 'person' }, at, kind })} {code}
      </p>
      {words !== null && <TheirWords desk={desk}>{words}</TheirWords>}
    </>
  )
}
