import type { BodiesForNeed } from '../../../domain/bodies/bodies-for.ts'
import { NEEDS, type Need } from '../../../domain/vocabulary/bodies.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Details } from '../../components/details.tsx'
import { BodyOffer } from './body-offer.tsx'

/** So many stand open, so that there is a choice (domain reference 14). */
const OFFERED_FIRST = 2

/** So many stand behind them: with more a page gets too long for a slow line. */
const MOST_OTHERS = 30

/** Kinds of help that are named where nobody is listed, at most. */
const KINDS_NAMED = 4

interface NeedHelpProps {
  readonly speaker: Speaker
  readonly found: BodiesForNeed
}

/** Who helps with one need: so many that there is a choice, and the others behind them. */
export function NeedHelp({ speaker, found: { need, bodies } }: NeedHelpProps) {
  const words = speaker.w.portal.help
  const [first, all] = [bodies.slice(0, OFFERED_FIRST), bodies.slice(OFFERED_FIRST)]
  const others = all.slice(0, MOST_OTHERS)
  if (bodies.length === 0) return <p>{speaker.say(words.nobody, { kinds: kindsFor(speaker, need) })}</p>
  return (
    <>
      <ul class="am-help__bodies">
        {first.map((body) => (
          <BodyOffer speaker={speaker} body={body} />
        ))}
      </ul>
      {others.length > 0 && (
        <Details summary={speaker.say(words.othersTitle, { n: all.length })}>
          <ul class="am-help__bodies">
            {others.map((body) => (
              <BodyOffer speaker={speaker} body={body} />
            ))}
          </ul>
          {all.length > others.length && (
            <p>{speaker.say(words.stillMore, { n: all.length - others.length })}</p>
          )}
        </Details>
      )}
    </>
  )
}

/** The kinds of bodies that serve a need: what to look for where we know of none. */
function kindsFor({ w, list }: Speaker, need: Need): string {
  const kinds = NEEDS.find(({ code }) => code === need)?.servedBy ?? []
  return list(kinds.slice(0, KINDS_NAMED).map((kind) => w.vocabulary.bodySubtypes[kind]))
}
