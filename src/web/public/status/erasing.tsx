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
  const { speaker, view } = here
  if (view.erasing === null) return null
  const { because, on, waitsFor } = view.erasing
  const { soon, cannot } = speaker.w.portal.status.erasing
  const isDay = isPassed(on, here.now)
  return (
    <section id="erasing" aria-labelledby="erasing-title">
      <h2 id="erasing-title">
        {/* A day that is over is no promise: what keeps it is said instead, or that it is erased now. */}
        {isErasedNow(here)
          ? soon.nowTitle
          : isDay
            ? cannot
            : speaker.say(soon.title, { day: speaker.day(on) })}
      </h2>
      {isErasedNow(here) && <p>{soon.now}</p>}
      {!isDay && <p>{soon[because]}</p>}
      {waitsFor && <p>{speaker.say(soon.waits, { why: speaker.w.refusals[waitsFor] })}</p>}
      {canNow(here, 'take_back_erasing') && (
        <Send here={here} place={placeOf(here, 'take_back_erasing')}>
          {soon.send}
        </Send>
      )}
    </section>
  )
}
