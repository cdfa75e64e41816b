import type { PersonView } from '../../../domain/casework/person-view.ts'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { OurWords, Said } from './said.tsx'

/** Who of us must not see the case: how many there are, and the person's own word in it, to say and to take back. */
export function KeptFrom({ here }: Part) {
  const { view, speaker, notes, org, looks, nobodyHere } = here
  const { keptFrom: words, readerSought } = speaker.w.portal.status
  const place = placeOf(here, 'keep_from')
  const error = errorOf(speaker, notes, 'kept-from-who')
  return (
    <section id="kept-from" aria-labelledby="kept-from-title">
      <h2 id="kept-from-title">{words.title}</h2>
      {nobodyHere ? (
        <p>{speaker.say(readerSought.nobodyHere, { org })}</p>
      ) : (
        view.recused > 0 && <p>{speaker.say(words.recused, { n: view.recused, org })}</p>
      )}
      {view.keepings.map((keeping) => (
        <OneKeeping here={here} keeping={keeping} />
      ))}
      {looks.length === 0 ? (
        <p>{words.nobodyYet}</p>
      ) : (
        <Details summary={words.looks}>
          <ul>
            {looks.map(({ at, role, what }) => (
              <li>{speaker.say(words.looked[what], { who: words.roles[role], day: speaker.day(at) })}</li>
            ))}
          </ul>
          <p>{words.notYou}</p>
        </Details>
      )}
      {canNow(here, 'keep_from') && (
        <Details
          summary={`${words.ask} ${speaker.w.common.optional}`}
          open={place.typedInto.length > 0 || error.error !== undefined}
        >
          <p>{words.lead}</p>
          <Input
            id="kept-from-who"
            name={place.name('who')}
            label={words.who}
            hint={words.hint}
            value={place.typed('who')}
            dir="auto"
            {...error}
          />
          <Send here={here} place={place}>
            {words.send}
          </Send>
        </Details>
      )}
    </section>
  )
}

/** Who sees it now, after the person took back who must not. */
export function SeesItNow({ here, keeping }: Part & { readonly keeping: string }) {
  const { speaker, view } = here
  const words = speaker.w.portal.status.keptFrom
  const ended = view.keepings.find(({ id }) => id === keeping)
  const others = view.keepings.filter(({ endedAt }) => endedAt === null).map(({ who }) => isolate(who))
  if (ended === undefined) return null
  return (
    <p>
      {speaker.say(words.seesNow, { who: isolate(ended.who) })}{' '}
      {others.length === 0 ? words.nobodyKept : speaker.say(words.stillKept, { who: speaker.list(others) })}
    </p>
  )
}

type Keeping = PersonView['keepings'][number]

function OneKeeping({ here, keeping }: { readonly here: Here; readonly keeping: Keeping }) {
  const { speaker } = here
  const words = speaker.w.portal.status.keptFrom
  const { id, who, at, isAnswered, answer, endedAt } = keeping
  return (
    <div id={`keeping-${id}`}>
      <p>{speaker.say(words.said, { day: speaker.day(at) })}</p>
      <Said>{who}</Said>
      <p>
        {endedAt !== null
          ? speaker.say(words.ended, { day: speaker.day(endedAt) })
          : isAnswered
            ? words.kept
            : words.waits}
      </p>
      {answer !== null && (
        <>
          <p>{words.weWrote}</p>
          <OurWords speaker={speaker}>{answer}</OurWords>
        </>
      )}
      {canNow(here, 'end_keeping', { keeping: id }) && (
        <Details summary={words.takeBack}>
          <p>{speaker.say(words.again, { who: isolate(who) })}</p>
          <p>{words.nobodyElse}</p>
          <Send here={here} place={placeOf(here, 'end_keeping', [['keeping', id]])}>
            {words.againSend}
          </Send>
        </Details>
      )}
    </div>
  )
}
