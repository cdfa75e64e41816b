import { Details } from '../../components/details.tsx'
import { saidTo } from '../../public/status/told-things.ts'
import type { Desk } from '../forms/desk.ts'
import { Fact } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

/** What the person set right of what they told, as it stood before, newest first. */
export function ToldBefore({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { toldBefore } = view.kase
  const { vocabulary, workspace } = speaker.w
  const words = workspace.casePage.story
  if (toldBefore.length === 0) return null
  return (
    <Details summary={words.before}>
      <dl class="am-facts">
        {toldBefore.toReversed().map(({ thing, at, told }) => (
          <Fact
            label={speaker.say(words.beforeUntil, {
              what: vocabulary.toldThings[thing],
              day: speaker.day(at),
            })}
          >
            <TheirWords desk={desk}>{saidTo(speaker, thing, told) ?? words.notSaid}</TheirWords>
          </Fact>
        ))}
      </dl>
    </Details>
  )
}
