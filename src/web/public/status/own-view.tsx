import { HOW_BAD, PUT_RIGHT } from '../../../domain/vocabulary/severity.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { errorOf } from '../errors.tsx'
import { typedIn } from './draft.ts'
import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { VerbForm } from './verb-form.tsx'

/** Two plain questions that nobody has to answer: how bad it is for the person, and whether it can be put right. */
export function OwnView({ here }: Part) {
  const { view, speaker, draft, notes } = here
  const words = speaker.w.portal.status.ownView
  if (!canNow(here, 'say_own_view')) return null
  const said = view.ownView
  const typed = (name: 'howBad' | 'putRight') => typedIn(draft, 'say_own_view', name)
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
        open={draft?.verb === 'say_own_view' || error.error !== undefined}
      >
        <p>{words.lead}</p>
        <VerbForm here={here} verb="say_own_view">
          <Radios
            name="howBad"
            idPrefix="howBad"
            legend={words.howBad}
            legendSize="s"
            value={typed('howBad')}
            items={HOW_BAD.map(({ code }) => ({ value: code, text: words.answers.howBad[code] }))}
            {...error}
          />
          <Radios
            name="putRight"
            idPrefix="putRight"
            legend={words.putRight}
            legendSize="s"
            value={typed('putRight')}
            items={PUT_RIGHT.map(({ code }) => ({ value: code, text: words.answers.putRight[code] }))}
            {...errorOf(speaker, notes, 'putRight')}
          />
          <Button variant="secondary" preventDoubleClick>
            {words.send}
          </Button>
        </VerbForm>
      </Details>
    </section>
  )
}
