import type { AtOnce as Done } from '../../../domain/casework/done-at-once.ts'
import type { Here, Part } from './here.ts'

/** What could not wait and was done, with its days. */
export function AtOnce({ here }: Part) {
  const { view, speaker } = here
  if (view.atOnce.length === 0) return null
  return (
    <section id="at-once" aria-labelledby="at-once-title">
      <h2 id="at-once-title">{speaker.w.portal.status.atOnce.title}</h2>
      <ul>
        {view.atOnce.map((done) => (
          <li>{atOnceWords(here, done)}</li>
        ))}
      </ul>
    </section>
  )
}

/** One thing that was done at once, in a sentence. */
export function atOnceWords({ speaker }: Pick<Here, 'speaker'>, { kind, measure, who, at }: Done): string {
  const { atOnce } = speaker.w.portal.status
  const gaps = { day: speaker.day(at), who: who === null ? '' : isolate(who) }
  if (kind !== 'asked') return speaker.say(atOnce.kinds[kind], gaps)
  return speaker.say((who === null ? atOnce.asked : atOnce.askedWhom)[measure ?? 'stop'], gaps)
}

/** Keeps a name in its own order inside a sentence of another script. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
