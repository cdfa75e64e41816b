import { isBefore, isPassed } from '../../../domain/time/instant.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { OurWords, Said } from './said.tsx'

type Question = PersonView['contactQuestions'][number]

/**
 * Who of the house can open the case, where not everybody can; and the question who may be the contact, before anybody
 * else is asked (domain reference 6).
 */
export function YourContact({ here }: Part) {
  const { view, speaker, org, nobodyHere } = here
  const words = speaker.w.portal.status.yourContact
  const { contactQuestions, bodies, nobodyApart } = view
  // Of those whom it is for, none can open it where nobody may.
  const onlyFor = nobodyHere ? null : view.onlyFor
  if (contactQuestions.length === 0 && bodies.length === 0 && onlyFor === null && nobodyApart === null)
    return null
  return (
    <section id="contact" aria-labelledby="contact-title">
      <h2 id="contact-title">{words.title}</h2>
      {nobodyApart && (
        <>
          <p>{speaker.say(words.nobody, { org })}</p>
          <OurWords speaker={speaker}>{nobodyApart.reasons}</OurWords>
        </>
      )}
      {onlyFor !== null && <p>{speaker.say(words.named, { n: onlyFor, org })}</p>}
      {bodies.map((body) => (
        <OneBody here={here} body={body} />
      ))}
      {contactQuestions.map((question) => (
        <OneQuestion here={here} question={question} />
      ))}
    </section>
  )
}

type Body = PersonView['bodies'][number]

/** Nobody waits any more for what is asked of somebody in a case that is over, or that is gone before they answer. */
function whereItStands({ view, now }: Here, { until, answer }: Body) {
  if (answer !== null) return answer.accepted ? 'accepted' : 'refused'
  const { state, erasing } = view
  const isGoneThen = erasing !== null && erasing.waitsFor === null && !isBefore(until, erasing.on)
  if (state === 'closed' || (isGoneThen && !isPassed(until, now))) return 'askedThen'
  return isPassed(until, now) ? 'askedLate' : 'asked'
}

function OneBody({ here, body }: { readonly here: Here; readonly body: Body }) {
  const { speaker } = here
  const words = speaker.w.portal.status.yourContact
  const { name, reach, at, until, answer } = body
  return (
    <>
      <p>
        {speaker.say(words[whereItStands(here, body)], {
          body: name,
          day: speaker.day(answer?.at ?? at),
          by: speaker.moment(until),
        })}{' '}
        {speaker.say(words.reach, { reach })}
      </p>
      {answer?.words && (
        <>
          <p>{words.itSaid}</p>
          <Said>{answer.words}</Said>
        </>
      )}
    </>
  )
}

function OneQuestion({ here, question }: { readonly here: Here; readonly question: Question }) {
  const { speaker } = here
  const words = speaker.w.portal.status.yourContact
  const { id, name, obstacles, message, agrees } = question
  return (
    <div id={`question-${id}`}>
      <p>{speaker.say(words.lead, { entity: name })}</p>
      <ul>
        {obstacles.map((each) => (
          <li>{speaker.w.vocabulary.contactObstacles[each]}</li>
        ))}
      </ul>
      <p>{words.said}</p>
      <OurWords speaker={speaker}>{message}</OurWords>
      <p>{agrees === null ? words.later : agrees ? words.agreed : words.declined}</p>
      {canNow(here, 'answer_about_contact', { question: id }) &&
        (['yes', 'no'] as const)
          .filter((each) => agrees === null || (each === 'yes') !== agrees)
          .map((each) => (
            <Send
              here={here}
              place={placeOf(here, 'answer_about_contact', [
                ['question', id],
                ['agrees', each],
              ])}
            >
              {speaker.say(words[each], { entity: name })}
            </Send>
          ))}
    </div>
  )
}
