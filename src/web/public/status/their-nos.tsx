import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { Said } from './said.tsx'

type No = PersonView['nos'][number]

/** What we took for a no of theirs, in the words that we took for it, and the way to undo it. */
export function TheirNos({ here }: Part) {
  const { view, speaker } = here
  if (view.nos.length === 0) return null
  return (
    <section id="nos" aria-labelledby="nos-title">
      <h2 id="nos-title">{speaker.w.portal.status.nos.title}</h2>
      {view.nos.map((no) => (
        <OneNo here={here} no={no} />
      ))}
    </section>
  )
}

function OneNo({ here, no }: { here: Here; no: No }) {
  const { speaker } = here
  const { nos } = speaker.w.portal.status
  const { impact, shows, at, decision, takenBackAt } = no
  const isOpen = takenBackAt === null && canNow(here, 'take_back_no', { impact })
  return (
    <div {...(takenBackAt === null && { id: `no-${impact}` })}>
      <p>{speaker.say(nos.taken, { day: speaker.day(at) })}</p>
      <Said>{shows}</Said>
      {takenBackAt !== null && <p>{speaker.say(nos.takenBack, { day: speaker.day(takenBackAt) })}</p>}
      {isOpen && <p>{decision === null ? nos.waits : nos.counts}</p>}
      {isOpen && (
        <Send here={here} place={placeOf(here, 'take_back_no', [['impact', impact]])}>
          {nos.undo}
        </Send>
      )}
    </div>
  )
}
