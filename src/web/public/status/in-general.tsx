import type { Part } from './here.ts'

/** What came of it, for whoever told of others: whether it was looked into, and what changed for everybody. */
export function InGeneral({ here }: Part) {
  const { view, speaker } = here
  const words = speaker.w.portal.status.inGeneral
  if (view.generalNews.length === 0) return null
  return (
    <section id="in-general" aria-labelledby="in-general-title">
      <h2 id="in-general-title">{words.title}</h2>
      {view.generalNews.map(({ news, at }) => (
        <>
          <p>{speaker.say(words.on, { day: speaker.day(at) })}</p>
          <ul>
            {news.map((code) => (
              <li>{speaker.w.vocabulary.generalNews[code]}</li>
            ))}
          </ul>
        </>
      ))}
      <p>{words.noMore}</p>
    </section>
  )
}
