import { isAboutImages } from '../../../domain/bodies/help-needed.ts'
import { NEEDS } from '../../../domain/vocabulary/bodies.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { Details } from '../../components/details.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { backOf } from '../carried.ts'
import { WayOut } from '../carry.tsx'
import { countryFor, fearedIn, helpFor } from './asked.ts'
import { CountryChoice } from './country-choice.tsx'
import { DangerNow } from './danger-now.tsx'
import { Images } from './images.tsx'
import { NeedHelp } from './need-help.tsx'
import { OnTheWay } from './on-the-way.tsx'

/**
 * `GET` and `POST /:language/help`: everything that the directory knows, by what somebody needs. Posted it knows where they
 * are, and brings along what was typed on the page they come from.
 */
export async function helpPage(visit: Visit): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.help
  const back = backOf(visit.form)
  const country = countryFor(visit)
  const found = await helpFor(visit, { needs: codesOf(NEEDS), country, named: fearedIn(visit) })
  return publicPage(visit, {
    title: words.title,
    path: '/help',
    carries: 'help',
    isKept: back === null,
    unsent: back !== null,
    children: (
      <>
        <OnTheWay visit={visit} page="help" back={back} />
        <h1>{words.heading}</h1>
        <div id="help" class="am-help">
          <DangerNow speaker={speaker} country={country} />
        </div>
        <p>{words.lead}</p>
        <p>
          <WayOut speaker={speaker} from="help" to="/help/child">
            {words.forChildren}
          </WayOut>
        </p>
        {country === null && <p>{words.unknown}</p>}
        <CountryChoice speaker={speaker} page="help" value={country ?? ''} />
        <h2>{words.needs}</h2>
        {found.map((each) => (
          <Details id={`help-${each.need}`} summary={speaker.w.vocabulary.needs[each.need]}>
            {isAboutImages([each.need]) && (
              <Images speaker={speaker} found={[each]} country={country} now={house.now()} />
            )}
            <NeedHelp speaker={speaker} found={each} />
          </Details>
        ))}
      </>
    ),
  })
}
