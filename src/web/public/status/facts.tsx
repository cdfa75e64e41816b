import { SummaryList } from '../../components/summary-list.tsx'
import type { Part } from './here.ts'

/** Decided, accepted, delivered, checked with proof, confirmed: five facts, never one. */
export function Facts({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.facts
  const { facts } = view
  // Where nothing was offered or promised, "not yet" would promise something.
  if (facts.asked + facts.promised === 0) return null
  const { accepted, asked: all, wantsOther: other } = facts
  const of = (n: number, all: number) => (n === 0 ? words.notYet : speaker.say(words.of, { n, all }))
  return (
    <section id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <p>{words.lead}</p>
      <SummaryList
        rows={[
          { key: words.decided, value: facts.decided ? speaker.w.common.yes : words.notYet },
          {
            key: words.accepted,
            value: other > 0 ? speaker.say(words.wantsOther, { n: accepted, all, other }) : of(accepted, all),
          },
          { key: words.delivered, value: of(facts.delivered, facts.promised) },
          { key: words.verified, value: of(facts.verified, facts.promised) },
          { key: words.confirmed, value: of(facts.confirmed, facts.promised) },
        ]}
      />
    </section>
  )
}
