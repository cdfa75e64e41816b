import { helpNeeded, isAboutImages } from '../../../domain/bodies/help-needed.ts'
import type { DangerSign } from '../../../domain/vocabulary/intake.ts'
import type { Visit } from '../../route.ts'
import { helpFor, type WhoseHelp } from './asked.ts'
import { DangerNow } from './danger-now.tsx'
import { Images } from './images.tsx'
import { NeedHelp } from './need-help.tsx'

interface HelpForSignProps extends Omit<WhoseHelp, 'needs'> {
  readonly visit: Visit
  readonly sign: DangerSign
}

/** What helps with one sign of danger, below its tick: whoever ticks it sees it at once, also without a script. */
export async function HelpForSign(props: HelpForSignProps) {
  const { visit, sign, country } = props
  const { speaker, house } = visit
  const needs = helpNeeded({ signs: [sign], texts: [], submitter: null })
  const found = await helpFor(visit, { ...props, needs })
  return (
    <div class="am-help">
      {sign === 'date_will_pass' || <DangerNow speaker={speaker} country={country} />}
      {isAboutImages(needs) && <Images speaker={speaker} found={found} country={country} now={house.now()} />}
      {found.map((each) => (
        <>
          <p>
            <b>{speaker.w.vocabulary.needs[each.need]}</b>
          </p>
          <NeedHelp speaker={speaker} found={each} />
        </>
      ))}
    </div>
  )
}
