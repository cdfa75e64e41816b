import { COMPLAINTS, type Complaint } from '../../../domain/vocabulary/casework.ts'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { publishedTimes } from '../limit-words.ts'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { Said } from './said.tsx'

/** What the person can appeal without there being a decision: our silence, and how we dealt with them. */
export function Complaints({ here }: Part) {
  const { view, speaker, reader } = here
  const { complaints: words, readerSought } = speaker.w.portal.status
  const said = view.appeals.filter(({ against }) => against !== 'decision')
  const open = COMPLAINTS.filter(({ code }) => canNow(here, 'complain', { against: code }))
  if (said.length === 0 && open.length === 0) return null
  return (
    <section id="complaints" aria-labelledby="complaints-title">
      <h2 id="complaints-title">{words.title}</h2>
      <p>
        {words.lead} {reader !== null && readerSought.complaints}
      </p>
      {said.map((appeal) => (
        <>
          <p>
            {speaker.say(words.said, {
              against: words.about[appeal.against as Complaint],
              day: speaker.day(appeal.at),
            })}{' '}
            {appeal.decided === null ? (
              appeal.dueAt !== null &&
              speaker.say(appeal.late ? words.late : words.due, { by: speaker.moment(appeal.dueAt) })
            ) : (
              <a href={`#decision-${appeal.decided.decision}`}>{words.answer}</a>
            )}
          </p>
          <Details summary={words.yourReasons}>
            <Said>{appeal.reasons}</Said>
          </Details>
        </>
      ))}
      {open.map(({ code }) => (
        <ComplaintForm here={here} against={code} />
      ))}
    </section>
  )
}

function ComplaintForm({ here, against }: { here: Here; against: Complaint }) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.complaints
  const id = `complain-${against}`
  const place = placeOf(here, 'complain', [['against', against]])
  const typed = place.typed('reasons')
  const error = errorOf(speaker, notes, id)
  return (
    <Details summary={words.ask[against]} open={typed !== '' || error.error !== undefined}>
      <p>{speaker.say(words.body[against], publishedTimes(speaker))}</p>
      <Textarea
        name={place.name('reasons')}
        id={id}
        label={words.reasons[against]}
        hint={words.hint}
        rows={3}
        value={typed}
        dir="auto"
        {...error}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </Details>
  )
}
