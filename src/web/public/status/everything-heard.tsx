import { TalkAndSaid } from './talks.tsx'
import { AskedAndSaid, ShownAndSaid } from './dialogue.tsx'
import { Section, type Of } from './everything-parts.tsx'

/** Our questions, and what a decision relies on, each with what they said to it. */
export function Heard({ whole }: Of) {
  const { speaker, view } = whole
  const { questions, shownFacts, talks } = speaker.w.portal.status
  return (
    <>
      <Section whole={whole} title={questions.title}>
        {view.inquiries.map((inquiry) => (
          <article>
            <AskedAndSaid speaker={speaker} inquiry={inquiry} />
          </article>
        ))}
      </Section>
      <Section whole={whole} title={shownFacts.title}>
        {view.shownFacts.map((fact) => (
          <article>
            <ShownAndSaid speaker={speaker} fact={fact} />
          </article>
        ))}
      </Section>
      <Section whole={whole} title={talks.title}>
        {view.talks.map((talk) => (
          <article>
            <TalkAndSaid speaker={speaker} talk={talk} />
          </article>
        ))}
      </Section>
    </>
  )
}
