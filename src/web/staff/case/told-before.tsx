import { Details } from '../../components/details.tsx'
import { saidTo } from '../../public/status/told-things.ts'
import type { Desk } from '../forms/desk.ts'
import { Fact, Words } from './section-parts.tsx'

/** What the person set right of what they told, as it stood before, newest first. */
export function ToldBefore({ desk: { speaker, view } }: { readonly desk: Desk }) {
  const { toldBefore, language } = view.kase
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
            <Words lang={language}>{saidTo(speaker, thing, told) ?? words.notSaid}</Words>
          </Fact>
        ))}
      </dl>
    </Details>
  )
}
