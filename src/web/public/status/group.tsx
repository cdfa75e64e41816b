import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { Said } from './said.tsx'

/** Of a group: the code with which others join it, what that shows them, and roughly how many did. */
export function Group({ here }: Part) {
  const { view, speaker } = here
  const { group: words } = speaker.w.portal.status
  if (view.group === null) return null
  const { openSince, shown, joined } = view.group
  return (
    <section id="group" aria-labelledby="group-title">
      <h2 id="group-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{speaker.say(words.joined, { n: joined })}</p>
      {openSince !== null && <p>{speaker.say(words.isOpen, { day: speaker.day(openSince) })}</p>}
      {openSince !== null && shown !== null && (
        <>
          <p>{words.shownNow}</p>
          <Said>{shown}</Said>
        </>
      )}
      {canNow(here, 'end_joining') && (
        <Send here={here} place={placeOf(here, 'end_joining')}>
          {words.end}
        </Send>
      )}
      {canNow(here, 'open_joining') && <MakeCode here={here} isOpen={openSince !== null} />}
    </section>
  )
}

function MakeCode({ here, isOpen }: Part & { readonly isOpen: boolean }) {
  const { speaker, notes } = here
  const { group: words } = speaker.w.portal.status
  const place = placeOf(here, 'open_joining')
  const isWrong = notes.some(({ id }) => id.startsWith('joining-'))
  const button = isOpen ? words.renew : words.open
  return (
    <Details summary={`${button} ${speaker.w.common.optional}`} open={place.typedInto.length > 0 || isWrong}>
      <Textarea
        id="joining-shown"
        name={place.name('shown')}
        label={`${words.shown} ${speaker.w.common.optional}`}
        hint={words.shownHint}
        rows={2}
        value={place.typed('shown')}
        dir="auto"
        {...errorOf(speaker, notes, 'joining-shown')}
      />
      <Radios
        name={place.name('hears')}
        idPrefix="joining-hears"
        legend={words.hears}
        legendSize="s"
        value={place.typed('hears')}
        items={[
          { value: 'yes', text: words.hearsYes },
          { value: 'no', text: words.hearsNo },
        ]}
        {...errorOf(speaker, notes, 'joining-hears')}
      />
      <Send here={here} place={place}>
        {button}
      </Send>
    </Details>
  )
}
