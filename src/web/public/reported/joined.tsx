import { findOncePublic, type PublicReported } from '../../../actions/patterns/public-reported.ts'
import type { House } from '../../../actions/house.ts'
import type { Speaker } from '../../../words/speak.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { POSTED } from '../report/posted.ts'

/** What somebody joins who tells it: as everybody reads it. */
export type Joined = PublicReported

/** What a form says that it joins: nothing, or what people can join now, or could. */
export async function joinedIn(
  house: House,
  id: string,
): Promise<{ readonly joined: Joined | null; readonly isOver: boolean }> {
  const found = id === '' ? null : await findOncePublic(house, id)
  return { joined: found?.joined ?? null, isOver: id !== '' && found?.isOpen !== true }
}

/** What they join, above the question what happened; and the way out of it. */
export function JoinedNote({ speaker, joined }: { readonly speaker: Speaker; readonly joined: Joined }) {
  const words = speaker.w.portal.reported
  return (
    <InsetText id="joined">
      <h2>{words.joined.title}</h2>
      <p>{words.joined.lead}</p>
      <p>
        <strong>
          <bdi>{joined.product}</bdi>
        </strong>
      </p>
      <p lang={joined.language} dir="auto">
        {joined.description}
      </p>
      <p>{words.own}</p>
      <p>{words.nobody}</p>
      <p>
        <button
          type="submit"
          class="am-link-button"
          name="step"
          value="alone"
          formaction={`/${speaker.language}/report${POSTED}`}
        >
          {words.joined.alone}
        </button>
      </p>
    </InsetText>
  )
}
