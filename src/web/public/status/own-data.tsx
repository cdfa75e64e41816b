import { makeProof } from '../../../actions/history/proof.ts'
import type { House } from '../../../actions/house.ts'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { everythingPage } from './everything.tsx'
import type { Here, Part } from './here.ts'

/** What the person takes along, made when they ask for it and kept nowhere. */
export interface OwnData {
  /** Everything that they may see: a page to read, and data for another program. */
  readonly page: string
  readonly data: string
  readonly proof: string
}

/** Makes it of what they may see: notes between colleagues are not in what a person reads at all. */
export async function ownDataOf(house: House, mine: Mine, speaker: Here['speaker']): Promise<OwnData> {
  const { view, looks, contactName, checkValue } = mine
  return {
    page: await everythingPage({ ...mine, speaker, now: house.now(), org: house.name }),
    data: JSON.stringify({ ...view, handler: contactName, looks, checkValue }, null, 2),
    proof: makeProof(house, view, checkValue),
  }
}

/** Taking everything along, and a proof for another office that they complained. */
export function TakeAlong({ here }: Part) {
  const { speaker, ownData } = here
  const words = speaker.w.portal.proof.own
  return (
    <Details summary={words.title} id="own-data" open={ownData !== null}>
      <p>{words.body}</p>
      {ownData === null ? (
        <Button
          variant="secondary"
          formaction={`/${speaker.language}/status#own-data`}
          name="step"
          value="own_data"
        >
          {words.make}
        </Button>
      ) : (
        <Made here={here} ownData={ownData} />
      )}
    </Details>
  )
}

function Made({ here, ownData }: { readonly here: Here; readonly ownData: OwnData }) {
  const { speaker, houseUrl } = here
  const words = speaker.w.portal.proof.own
  const address = `${houseUrl}/${speaker.language}/check-proof`
  return (
    <>
      <ul>
        <li>
          <a download="case.html" href={asFile('text/html', ownData.page)}>
            {words.page}
          </a>
        </li>
        <li>
          <a download="case.json" href={asFile('application/json', ownData.data)}>
            {words.data}
          </a>
        </li>
      </ul>
      <p>{words.without}</p>
      <h3>{words.proofTitle}</h3>
      <p>{words.proofBody}</p>
      <pre class="am-said" dir="ltr" translate="no" aria-label={words.proofLabel} tabindex={0}>
        {ownData.proof}
      </pre>
      <p>
        <a download="proof.txt" href={asFile('text/plain', ownData.proof)}>
          {words.proofFile}
        </a>
      </p>
      <p>{speaker.say(words.checkAt, { address })}</p>
    </>
  )
}

/** A file in the page itself: nothing is fetched for it, and no address says that it is there. */
function asFile(type: string, text: string): string {
  return `data:${type};charset=utf-8;base64,${Buffer.from(text, 'utf8').toString('base64')}`
}
