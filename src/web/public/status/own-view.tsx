import { HOW_BAD, PUT_RIGHT } from '../../../domain/vocabulary/severity.ts'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { errorOf } from '../errors.tsx'
import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

/** Two plain questions that nobody has to answer: how bad it is for the person, and whether it can be put right. */
export function OwnView({ here }: Part) {
  const { view, speaker, notes } = here
  const words = speaker.w.portal.status.ownView
  if (!canNow(here, 'say_own_view')) return null
  const said = view.ownView
  const place = placeOf(here, 'say_own_view')
  const error = errorOf(speaker, notes, 'howBad')
  return (
    <section id="own-view" aria-labelledby="own-view-title">
      <h2 id="own-view-title">{words.title}</h2>
      {said && (
        <>
          <p>{speaker.say(words.said, { day: speaker.day(said.at) })}</p>
          <ul>
            {said.howBad && <li>{words.answers.howBad[said.howBad]}</li>}
            {said.putRight && (
              <li>
                {words.putRight} {words.answers.putRight[said.putRight]}
              </li>
            )}
          </ul>
        </>
      )}
      <Details
        summary={`${words.title} ${speaker.w.common.optional}`}
        open={place.typedInto.length > 0 || error.error !== undefined}
      >
        <p>{words.lead}</p>
        <Radios
          name={place.name('howBad')}
          idPrefix="howBad"
          legend={words.howBad}
          legendSize="s"
          value={place.typed('howBad')}
          items={HOW_BAD.map(({ code }) => ({ value: code, text: words.answers.howBad[code] }))}
          {...error}
        />
        <Radios
          name={place.name('putRight')}
          idPrefix="putRight"
          legend={words.putRight}
          legendSize="s"
          value={place.typed('putRight')}
          items={PUT_RIGHT.map(({ code }) => ({ value: code, text: words.answers.putRight[code] }))}
          {...errorOf(speaker, notes, 'putRight')}
        />
        <Send here={here} place={place}>
          {words.send}
        </Send>
      </Details>
    </section>
  )
}
