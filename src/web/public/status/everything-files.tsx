import { kindOfFile } from '../../../domain/vocabulary/files.ts'
import { Entry, Section, type Labelled, type Of } from './everything-parts.tsx'

/** What they gave in files, and what became of each. The files themselves are not in it. */
export function Files({ whole }: Of) {
  const { speaker, view } = whole
  const { title, page: words } = speaker.w.portal.files
  const { fileKinds, cleaned } = speaker.w.vocabulary
  return (
    <Section whole={whole} title={title}>
      {view.files.map(({ type, name, shows, bytes, digest, at, gone, writtenDown, ...file }) => (
        <Entry
          title={`${fileKinds[kindOfFile(type)]} ${name ?? type.toUpperCase()}`}
          says={[
            speaker.say(words.size, { kb: Math.ceil(bytes / 1000), day: speaker.day(at) }),
            gone === null && cleaned[file.cleaned],
            gone?.why === 'taken_back' && speaker.say(words.takenBack, { day: speaker.day(gone.at) }),
            `SHA-256: ${digest}`,
          ]}
          texts={[
            [words.shows, shows],
            ...writtenDown.map((each): Labelled => [
              speaker.say(words.writtenDown, { day: speaker.day(each.at) }),
              each.words,
            ]),
            [gone && speaker.say(words.refused, { day: speaker.day(gone.at) }), gone?.reasons],
          ]}
        />
      ))}
    </Section>
  )
}
