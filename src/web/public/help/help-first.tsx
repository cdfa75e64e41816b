import { isAboutImages, mayBeAChild } from '../../../domain/bodies/help-needed.ts'
import type { Visit } from '../../route.ts'
import { Details } from '../../components/details.tsx'
import { WayOut, type CarryingPage } from '../carry.tsx'
import { helpFor, type WhoseHelp } from './asked.ts'
import { CountryChoice } from './country-choice.tsx'
import { DangerNow } from './danger-now.tsx'
import { Images } from './images.tsx'
import { NeedHelp } from './need-help.tsx'

interface HelpFirstProps extends WhoseHelp {
  readonly visit: Visit
  /** The page it stands on: what is asked here shows it again, with everything typed. */
  readonly page: CarryingPage
  /** The page asks elsewhere where somebody is. */
  readonly asksElsewhere?: boolean
}

/**
 * Help from others above everything else: whom to call, who helps with the most urgent need, and behind it the others, what
 * not to send, and where else to look. Where nothing is known to be needed it is one line. None of it is printed: paper
 * lies about, and tells whoever lives with the person what they need.
 */
export async function HelpFirst(props: HelpFirstProps) {
  const { visit, page, needs, country, asksElsewhere = false } = props
  const { speaker, house } = visit
  const words = speaker.w.portal.help
  const [first, ...others] = await helpFor(visit, props)
  if (first === undefined) return <HelpLine visit={visit} page={page} country={country} />
  const found = [first, ...others]
  return (
    <section id="help" class="am-help am-no-print" aria-labelledby="help-title">
      <h2 id="help-title">{words.heading}</h2>
      <DangerNow speaker={speaker} country={country} />
      <h3>{speaker.w.vocabulary.needs[first.need]}</h3>
      <NeedHelp speaker={speaker} found={first} />
      {isAboutImages(needs) && <Images speaker={speaker} found={found} country={country} now={house.now()} />}
      {others.map((each) =>
        each.bodies.length === 0 ? (
          <>
            <h3>{speaker.w.vocabulary.needs[each.need]}</h3>
            <NeedHelp speaker={speaker} found={each} />
          </>
        ) : (
          <Details summary={speaker.w.vocabulary.needs[each.need]}>
            <NeedHelp speaker={speaker} found={each} />
          </Details>
        ),
      )}
      {country === null && <p>{words.unknown}</p>}
      {!asksElsewhere && <CountryChoice speaker={speaker} page={page} value={country ?? ''} />}
      <WaysOn visit={visit} page={page} isForChild={mayBeAChild(needs)} />
    </section>
  )
}

interface HelpLineProps {
  readonly visit: Visit
  readonly page: CarryingPage
  readonly country: string | null
}

/** Whom to call and where else to look, before anybody has said anything. */
function HelpLine({ visit, page, country }: HelpLineProps) {
  return (
    <section id="help" class="am-help am-no-print" aria-label={visit.speaker.w.portal.help.title}>
      <DangerNow speaker={visit.speaker} country={country} />
      <WaysOn visit={visit} page={page} isForChild />
    </section>
  )
}

interface WaysOnProps {
  readonly visit: Visit
  readonly page: CarryingPage
  readonly isForChild: boolean
}

function WaysOn({ visit: { speaker }, page, isForChild }: WaysOnProps) {
  const words = speaker.w.portal.help
  return (
    <p>
      <WayOut speaker={speaker} from={page} to="/help">
        {words.all}
      </WayOut>
      {isForChild && (
        <>
          <br />
          <WayOut speaker={speaker} from={page} to="/help/child">
            {words.forChildren}
          </WayOut>
        </>
      )}
    </p>
  )
}
