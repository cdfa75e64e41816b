import { isPassed } from '../../../domain/time/instant.ts'
import { Details } from '../../components/details.tsx'
import { limitWords } from '../limit-words.ts'
import type { Here, Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow, whyNot } from './possible.ts'

/** Why something cannot be erased now; other refusals only say that it is asked for already. */
const KEEPS = ['case_is_held', 'reprisal_is_open', 'child_in_danger'] as const

/** Having everything erased: what goes, what stays, when; or why not now. */
export function EraseIt({ here }: Part) {
  const { speaker } = here
  const { ask, cannot } = speaker.w.portal.status.erasing
  const limit = limitWords(speaker, 'CLK-OWN-ERASE-14D')
  const refused = whyNot(here, 'ask_to_erase')
  const why = KEEPS.find((each) => each === refused)
  if (why !== undefined)
    return (
      <Details summary={cannot}>
        <p>{speaker.w.refusals[why]}</p>
      </Details>
    )
  if (!canNow(here, 'ask_to_erase')) return null
  return (
    <Details summary={ask.title}>
      <p>{speaker.say(ask.body, { limit })}</p>
      <p>{ask.ends}</p>
      <p>{ask.stays}</p>
      <p>{speaker.say(ask.opens, { days: here.keyBackupDays })}</p>
      <Send here={here} place={placeOf(here, 'ask_to_erase')}>
        {speaker.say(ask.send, { limit })}
      </Send>
    </Details>
  )
}

/** True between the day on which it is to be erased and the next round of what erases: nothing is offered for later then. */
function isErasedNow({ view, now }: Pick<Here, 'view' | 'now'>): boolean {
  return view.erasing !== null && view.erasing.waitsFor === null && isPassed(view.erasing.on, now)
}

/** That it will be erased, on which day, and the way to keep it; nothing while it will not. */
export function ErasedSoon({ here }: Part) {
  const { view } = here
  if (view.erasing === null) return view.notErased === null ? null : <NotErased here={here} />
  return (
    <section id="erasing" aria-labelledby="erasing-title">
      <WhenErased here={here} erasing={view.erasing} />
      {canNow(here, 'take_back_erasing') && (
        <Send here={here} place={placeOf(here, 'take_back_erasing')}>
          {here.speaker.w.portal.status.erasing.soon.send}
        </Send>
      )}
    </section>
  )
}

/** A day that is over is no promise: what keeps it is said instead, or that it is erased now. */
function WhenErased({ here, erasing }: Part & { readonly erasing: NonNullable<Here['view']['erasing']> }) {
  const { speaker } = here
  const { because, on, waitsFor, ifSilent } = erasing
  const { soon, cannot } = speaker.w.portal.status.erasing
  const day = speaker.day(on)
  if (isErasedNow(here)) return <Says title={soon.nowTitle} body={[soon.now]} />
  const waits = waitsFor === null ? [] : [speaker.say(soon.waits, { why: speaker.w.refusals[waitsFor] })]
  if (isPassed(on, here.now)) return <Says title={cannot} body={waits} />
  const title = speaker.say(soon.title, { day })
  if (ifSilent) return <Says title={title} body={[...waits, soon.ifSilent]} />
  return waits.length === 0 ? (
    <Says title={title} body={[soon[because]]} />
  ) : (
    <Says title={speaker.say(soon.ifTitle, { day })} body={[...waits, soon.ifOver]} />
  )
}

function Says({ title, body }: { readonly title: string; readonly body: readonly string[] }) {
  return (
    <>
      <h2 id="erasing-title">{title}</h2>
      {body.map((each) => (
        <p>{each}</p>
      ))}
    </>
  )
}

/** What was to be erased and was kept past its day: whoever asked for it must not believe that it is gone. */
function NotErased({ here }: Part) {
  const { speaker, view } = here
  if (view.notErased === null) return null
  const { because, on } = view.notErased
  const words = speaker.w.portal.status.erasing.lapsed
  return (
    <section id="erasing" aria-labelledby="erasing-title">
      <Says title={words.title} body={[speaker.say(words.body, { because, day: speaker.day(on) })]} />
    </section>
  )
}
