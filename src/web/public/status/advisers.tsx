import type { Adviser } from '../../../domain/casework/advisers.ts'
import { MANDATES } from '../../../domain/vocabulary/intake.ts'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

/** Who stands beside the person, and the person's own word in it: to let somebody in, and to end it. */
export function Advisers({ here }: Part) {
  const { view, speaker } = here
  const { advisers: words } = speaker.w.portal.status
  return (
    <section id="advisers" aria-labelledby="advisers-title">
      <h2 id="advisers-title">{words.title}</h2>
      <p>{words.lead}</p>
      {view.advisers.map((adviser) => (
        <OneAdviser here={here} adviser={adviser} />
      ))}
      {canNow(here, 'let_in_adviser') && <LetIn here={here} />}
    </section>
  )
}

function OneAdviser({ here, adviser }: { readonly here: Here; readonly adviser: Adviser }) {
  const { speaker } = here
  const { advisers: words } = speaker.w.portal.status
  const { id, mandate, seesEarlier, at, endedAt, isFeared } = adviser
  const name = isolate(adviser.name)
  if (endedAt !== null)
    return (
      <p id={`adviser-${id}`}>
        {speaker.say(isFeared ? words.endedByFear : words.ended, { name, day: speaker.day(endedAt) })}
      </p>
    )
  return (
    <div id={`adviser-${id}`}>
      <p>
        {speaker.say(words.since, {
          name,
          mandate: speaker.w.vocabulary.mandates[mandate],
          day: speaker.day(at),
        })}{' '}
        {seesEarlier ? words.readsAll : words.readsNew}
      </p>
      <Send here={here} place={placeOf(here, 'end_adviser', [['adviser', id]])}>
        {words.end}
      </Send>
    </div>
  )
}

function LetIn({ here }: Part) {
  const { speaker, notes } = here
  const { advisers: words } = speaker.w.portal.status
  const place = placeOf(here, 'let_in_adviser')
  const error = (id: string) => errorOf(speaker, notes, id)
  const isWrong = notes.some(({ id }) => /^adviser-(?:name|mandate|earlier)$/.test(id))
  return (
    <Details
      summary={`${words.ask} ${speaker.w.common.optional}`}
      open={place.typedInto.length > 0 || isWrong}
    >
      <p>{words.safe}</p>
      <Input
        id="adviser-name"
        name={place.name('name')}
        label={words.name}
        hint={words.nameHint}
        value={place.typed('name')}
        autocomplete="off"
        dir="auto"
        {...error('adviser-name')}
      />
      <Radios
        name={place.name('mandate')}
        idPrefix="adviser-mandate"
        legend={words.mandate}
        legendSize="s"
        value={place.typed('mandate')}
        items={MANDATES.map(({ code }) => ({ value: code, text: speaker.w.vocabulary.mandates[code] }))}
        {...error('adviser-mandate')}
      />
      <Radios
        name={place.name('earlier')}
        idPrefix="adviser-earlier"
        legend={words.earlier}
        legendSize="s"
        value={place.typed('earlier')}
        items={[
          { value: 'no', text: words.earlierNo },
          { value: 'yes', text: words.earlierYes },
        ]}
        {...error('adviser-earlier')}
      />
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </Details>
  )
}
