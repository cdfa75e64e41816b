import { childHelpline } from '../../../domain/bodies/child-helpline.ts'
import { Button } from '../../components/button.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { backOf } from '../carried.ts'
import { countryFor, fearedIn, listingsHere } from './asked.ts'
import { BodyOffer } from './body-offer.tsx'
import { CountryChoice } from './country-choice.tsx'
import { DangerNow } from './danger-now.tsx'
import { OnTheWay } from './on-the-way.tsx'

/** `GET` and `POST /:language/help/child`: for whoever is under 18, in the shortest sentences we have. */
export async function childPage(visit: Visit): Promise<Response> {
  const { speaker, house } = visit
  const { child } = speaker.w.portal.help
  const back = backOf(visit.form)
  const country = countryFor(visit)
  const asked = { country, language: speaker.language, now: house.now(), fearedNames: fearedIn(visit) }
  const helpline = childHelpline(asked, await listingsHere(house))
  const { fault, talk, told, how } = child
  return publicPage(visit, {
    title: speaker.w.portal.help.title,
    path: '/help/child',
    carries: 'child',
    isKept: back === null,
    unsent: back !== null,
    children: (
      <>
        <h1>{child.title}</h1>
        <p>
          <strong>{speaker.say(child.leave, { button: speaker.w.common.exit.button })}</strong>
        </p>
        <div id="help" class="am-help">
          <DangerNow speaker={speaker} country={country} />
        </div>
        <h2>{fault.title}</h2>
        <p>{fault.body}</p>
        <h2>{talk.title}</h2>
        <p>{talk.body}</p>
        {helpline && (
          <ul class="am-help__bodies">
            <BodyOffer speaker={speaker} body={helpline} />
          </ul>
        )}
        <p>{talk.adult}</p>
        <CountryChoice speaker={speaker} page="child" value={country ?? ''} />
        <h2>{told.title}</h2>
        <p>{speaker.say(told.people, { org: house.name })}</p>
        <p>{told.parents}</p>
        <p>{told.name}</p>
        <p>{told.helpline}</p>
        <h2>{how.title}</h2>
        <p>{how.words}</p>
        <p>{how.pictures}</p>
        <p>{how.receipt}</p>
        {back === null && <Button href={`/${speaker.language}/report`}>{how.button}</Button>}
        <OnTheWay visit={visit} page="child" back={back} />
      </>
    ),
  })
}
