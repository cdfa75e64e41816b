import type { PersonView } from '../../../domain/casework/person-view.ts'
import { isolate } from '../../staff/isolate.ts'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

type Reviewer = PersonView['outside'][number]

/**
 * Whoever from outside was asked to look at one thing, or reads the case because nobody here may: who it is, what they
 * see, who let them in, and the person's yes or no.
 */
export function Outside({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.outside
  if (view.outside.length === 0) return null
  return (
    <section id="outside" aria-labelledby="outside-title">
      <h2 id="outside-title">{words.title}</h2>
      {view.outside.map((reviewer) => (
        <OneReviewer here={here} reviewer={reviewer} />
      ))}
    </section>
  )
}

function OneReviewer({ here, reviewer }: { here: Here; reviewer: Reviewer }) {
  const { speaker } = here
  const { outside, readerSought, saysNo } = speaker.w.portal.status
  const { id, verb, name, house, letInBy, isAlone, askedAt, answer, answeredAt, endedAt } = reviewer
  const isReader = verb === 'read_case'
  const who = { name: isolate(name), house: isolate(house) }
  const day = speaker.day(answeredAt ?? askedAt)
  const answering = (yes: 'yes' | 'no') =>
    placeOf(here, 'answer_outside', [
      ['reviewer', id],
      ['yes', yes],
    ])
  return (
    <div id={`outside-${id}`}>
      <h3>{speaker.say(outside.who, who)}</h3>
      <p>{outside.tasks[verb]}</p>
      {letInBy !== null && (
        <p>
          {readerSought.letIn.by[letInBy]} {isAlone && readerSought.letIn.alone}
        </p>
      )}
      {endedAt !== null && (
        <p>
          {answer === false
            ? speaker.say(outside.saidNo, { day })
            : speaker.say(outside.ended, { day: speaker.day(endedAt) })}
        </p>
      )}
      {endedAt === null && <p>{isReader ? outside.readerSees : outside.sees}</p>}
      {endedAt === null && isReader && <p>{speaker.say(outside.readerSince, { day })}</p>}
      {endedAt === null && answer === true && <p>{speaker.say(outside.saidYes, { day })}</p>}
      {canNow(here, 'answer_outside', { reviewer: id }) && (
        <>
          {answer !== true && !isReader && (
            <Send here={here} place={answering('yes')} primary>
              {outside.yes}
            </Send>
          )}
          <Send here={here} place={answering('no')}>
            {answer === true ? outside.takeBack : saysNo}
          </Send>
        </>
      )}
    </div>
  )
}
