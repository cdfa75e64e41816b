import { limitWords } from '../limit-words.ts'
import type { Part } from './here.ts'
import { placeOf, Send } from './place.tsx'
import { canNow } from './possible.ts'
import { Said } from './said.tsx'

/** What one of us wrote down that they want, before anything of it is done; or that it was not done, and why. */
export function NotedWish({ here }: Part) {
  const { speaker, view } = here
  if (view.notedWish === null) return null
  const { wish, words: said, at, declined } = view.notedWish
  const words = speaker.w.portal.status.notedWish
  const day = speaker.day(at)
  return (
    <section id="noted-wish" aria-labelledby="noted-wish-title">
      <h2 id="noted-wish-title">{words.title}</h2>
      {declined === null && (
        <p>{speaker.say(words[wish], { day, limit: limitWords(speaker, 'CLK-OWN-ERASE-14D') })}</p>
      )}
      <p>{words.said}</p>
      <Said>{said}</Said>
      {declined === null ? (
        <p>{words.not}</p>
      ) : (
        <>
          <p>{words.declined}</p>
          <Said>{declined.reasons}</Said>
        </>
      )}
      {declined === null &&
        wish === 'erase' &&
        view.erasing === null &&
        canNow(here, 'take_back_erasing') && (
          <Send here={here} place={placeOf(here, 'take_back_erasing')}>
            {speaker.w.portal.status.erasing.soon.send}
          </Send>
        )}
    </section>
  )
}
