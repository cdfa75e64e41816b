import { Details } from '../../components/details.tsx'
import type { ToldThing } from '../../../domain/vocabulary/intake.ts'
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
            <Before desk={desk} thing={thing} said={saidTo(speaker, thing, told)} />
          </Fact>
        ))}
      </dl>
    </Details>
  )
}

/** Sentences of the person, which stand in their language. */
const SENTENCES: readonly ToldThing[] = ['wish', 'behalf']
/** Names as they typed them. */
const NAMES: readonly ToldThing[] = ['product', 'version', 'output', 'feared']

interface BeforeProps {
  readonly desk: Desk
  readonly thing: ToldThing
  /** What stood there; null for nothing. */
  readonly said: string | null
}

/** One part as it stood: in the language of the person where they wrote it, and in ours where it is a choice of theirs. */
function Before({ desk, thing, said }: BeforeProps) {
  if (said === null) return <>{desk.speaker.w.workspace.casePage.story.notSaid}</>
  if (SENTENCES.includes(thing)) return <TheirWords desk={desk}>{said}</TheirWords>
  return NAMES.includes(thing) ? <bdi>{said}</bdi> : <>{said}</>
}
