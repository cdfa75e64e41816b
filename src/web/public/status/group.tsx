import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

/** Of a group: the code with which others join it, and roughly how many did. */
export function Group({ here }: Part) {
  const { view, speaker } = here
  const { group: words } = speaker.w.portal.status
  if (view.group === null) return null
  const { openSince, joined } = view.group
  return (
    <section id="group" aria-labelledby="group-title">
      <h2 id="group-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{speaker.say(words.joined, { n: joined })}</p>
      {openSince !== null && <p>{speaker.say(words.isOpen, { day: speaker.day(openSince) })}</p>}
      {canNow(here, 'open_joining') && (
        <Send here={here} place={placeOf(here, 'open_joining')}>
          {openSince === null ? words.open : words.renew}
        </Send>
      )}
      {canNow(here, 'end_joining') && (
        <Send here={here} place={placeOf(here, 'end_joining')}>
          {words.end}
        </Send>
      )}
    </section>
  )
}
