import { isolate } from '../../staff/isolate.ts'
import { Section, type Of } from './everything-parts.tsx'
import { Said } from './said.tsx'

/** Their words in other languages, each below what they wrote, and what was sent to a machine for it. */
export function Translated({ whole }: Of) {
  const { speaker, view } = whole
  const { translated: words } = speaker.w.portal.status
  const { made, sent } = view.translations
  if (made.length === 0 && sent.length === 0) return null
  return (
    <Section whole={whole} title={words.title}>
      {[
        <p>{words.note}</p>,
        ...made.map(({ of, into, madeBy, name, words: translation, at }) => (
          <article>
            <Said>{of}</Said>
            <p dir="auto">
              {speaker.say(words.made, {
                who: madeBy,
                name: isolate(name ?? ''),
                language: speaker.languageName(into),
                day: speaker.day(at),
              })}
            </p>
            <Said lang={into}>{translation}</Said>
          </article>
        )),
        ...sent.map(({ of, name, at }) => (
          <article>
            <p dir="auto">{speaker.say(words.sent, { day: speaker.day(at), name: isolate(name) })}</p>
            <Said>{of}</Said>
          </article>
        )),
      ]}
    </Section>
  )
}
