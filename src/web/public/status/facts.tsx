import { SummaryList } from '../../components/summary-list.tsx'
import type { Part } from './here.ts'

/** Decided, accepted, delivered, checked with proof, confirmed: five facts, never one. */
export function Facts({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.facts
  const live = view.organisations.flatMap((each) => each.actions).filter((each) => each.state !== 'overtaken')
  const { facts } = view
  // Five times "not yet" on the first day would say nothing.
  if (!facts.decided && live.length === 0) return null
  const of = (n: number, all: number) => (n === 0 ? words.notYet : speaker.say(words.of, { n, all }))
  return (
    <section id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <p>{words.lead}</p>
      <SummaryList
        rows={[
          { key: words.decided, value: facts.decided ? speaker.w.common.yes : words.notYet },
          { key: words.accepted, value: of(facts.accepted, live.length) },
          { key: words.delivered, value: of(facts.delivered, facts.promised) },
          { key: words.verified, value: of(facts.verified, facts.promised) },
          { key: words.confirmed, value: of(facts.confirmed, facts.promised) },
        ]}
      />
    </section>
  )
}
