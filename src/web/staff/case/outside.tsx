import { isAsked, isReader, type OutsideReviewer } from '../../../domain/casework/outside.ts'
import { Details } from '../../components/details.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { aboutWords } from './about-words.ts'

/** Who from outside was asked to look at something here, and the forms to ask somebody. */
export function Outside({ desk }: { readonly desk: Desk }) {
  const { speaker, view, spots } = desk
  const words = speaker.w.workspace.casePage.outside
  const asking = spots.filter(({ verb }) => verb === 'ask_outside')
  if (view.kase.outside.length === 0 && asking.length === 0) return <></>
  return (
    <>
      <h3>{words.title}</h3>
      {view.kase.outside.map((reviewer) => (
        <One desk={desk} reviewer={reviewer} />
      ))}
      {asking.length > 0 && (
        <Details summary={words.ask} open={desk.state?.verb === 'ask_outside'}>
          <p>{words.askBody}</p>
          {asking.map(({ about }) => (
            <>
              <h4>{taskWords(desk, about['task'] ?? '')}</h4>
              <VerbForms desk={desk} only={['ask_outside']} about={about} />
            </>
          ))}
        </Details>
      )}
    </>
  )
}

function One({ desk, reviewer }: { readonly desk: Desk; readonly reviewer: OutsideReviewer }) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.outside
  const { id, verb, subject, name, house, askedAt, answer, answeredAt, endedAt } = reviewer
  const stands =
    endedAt !== null
      ? answer === false
        ? words.no
        : words.ended
      : isReader(reviewer)
        ? words.reads
        : answer === true
          ? words.yes
          : words.waits
  return (
    <article class="am-block" aria-labelledby={`reviewer-${id}`}>
      <h4 id={`reviewer-${id}`} class="am-block__title">
        {speaker.say(words.who, { name: isolate(name), house: isolate(house) })}
      </h4>
      <p>{taskName(desk, { verb, subject })}</p>
      <p>{speaker.say(stands, { day: speaker.day(endedAt ?? answeredAt ?? askedAt) })}</p>
      {isAsked(reviewer) && (
        <VerbForms desk={desk} only={['answer_outside', 'end_outside']} about={{ reviewer: id }} />
      )}
    </article>
  )
}

/** A task in words, from how it stands in an address. */
function taskWords(desk: Desk, key: string): string {
  const task = desk.view.tasks.find((each) => each.key === key)
  return task ? taskName(desk, task) : ''
}

/** What somebody from outside was asked to do, and to what. */
export function taskName(desk: Desk, { verb, subject }: Pick<OutsideReviewer, 'verb' | 'subject'>): string {
  const { outsideTasks } = desk.speaker.w.vocabulary
  const about = aboutWords(desk, subject)
  return about === '' ? outsideTasks[verb] : `${outsideTasks[verb]}: ${about}`
}
