import { pageOf } from '../../../domain/case/page-of.ts'
import type { ToldThing } from '../../../domain/vocabulary/intake.ts'
import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { errorOf } from '../errors.tsx'
import { OTHER_LANGUAGE } from '../report/story-languages.ts'
import { CorrectTold } from './correct-told.tsx'
import type { Here, Part } from './here.ts'
import { ToMessage, withLength } from './message-page.tsx'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { Said } from './said.tsx'
import { askedWith, rowsBefore, saidTo, THINGS, toldOf } from './told-things.ts'

/** Everything the person told, to be read again whole, what they added last, and a box to add or correct something. */
export function Told({ here }: Part) {
  const { view, speaker, notes } = here
  const words = speaker.w.portal.status.story
  const place = placeOf(here, 'write_message', [['addsToStory', 'yes']])
  const error = errorOf(speaker, notes, 'told-body')
  const isInHand =
    place.typedInto.length > 0 ||
    notes.some(({ id }) => id.startsWith('told-')) ||
    THINGS.some((thing) => placeOf(here, 'correct_told', [['thing', thing]]).typedInto.length > 0)
  const additions = view.messages.filter(({ addsToStory }) => addsToStory)
  const added = pageOf(withLength(additions), null)
  const language =
    view.language === OTHER_LANGUAGE ? words.otherLanguage : speaker.languageName(view.language)
  return (
    <Details summary={words.title} id="told" open={isInHand}>
      <p>{speaker.say(words.language, { language })}</p>
      <Said lang={view.language}>{view.story}</Said>
      <SummaryList rows={THINGS.flatMap((thing) => rowOf(here, thing))} />
      {added.earlier !== null && (
        <p>
          {speaker.say(words.addedBefore, { n: added.first - 1 })}{' '}
          <ToMessage here={here} id={added.earlier}>
            {words.toAddedBefore}
          </ToMessage>
        </p>
      )}
      {added.entries.map(({ at, body }) => (
        <>
          <p>{speaker.say(words.added, { day: speaker.day(at) })}</p>
          <Said>{body}</Said>
        </>
      ))}
      <Textarea
        name={place.name('body')}
        id="told-body"
        label={words.add}
        hint={words.addHint}
        rows={3}
        value={place.typed('body')}
        dir="auto"
        {...error}
      />
      <Send here={here} place={place}>
        {words.addSend}
      </Send>
    </Details>
  )
}

/** One part with what stands there, what stood there before, and what is right now. */
function rowOf(here: Here, thing: ToldThing) {
  const { speaker, view } = here
  const words = speaker.w.portal.status.story
  const said = saidTo(speaker, thing, toldOf(view))
  const mayCorrect = canNow(here, 'correct_told', { thing })
  const before = rowsBefore(speaker, view, thing)
  if (said === null && !mayCorrect && before.length === 0) return []
  const value = (
    <>
      {said === null ? <p>{words.unsaid}</p> : <Said>{said}</Said>}
      {before.length > 0 && (
        <Details
          summary={
            <>
              {words.before}
              <VisuallyHidden> {askedWith(speaker, thing)}</VisuallyHidden>
            </>
          }
        >
          {before.map(({ at, said: earlier }) => (
            <>
              <p>{speaker.say(words.setRightOn, { day: speaker.day(at) })}</p>
              {earlier === null ? <p>{words.unsaid}</p> : <Said>{earlier}</Said>}
            </>
          ))}
        </Details>
      )}
      {mayCorrect && <CorrectTold here={here} thing={thing} />}
    </>
  )
  return [{ key: askedWith(speaker, thing), value }]
}
