import type { BodiesForNeed } from '../../../domain/bodies/bodies-for.ts'
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

/** Nobody's life or body is in danger by these. */
const NO_DANGER: readonly DangerSign[] = ['money_moving', 'date_will_pass']

/** What helps with one sign of danger, below its tick: whoever ticks it sees it at once, also without a script. */
export async function HelpForSign(props: HelpForSignProps) {
  const { visit, sign, country } = props
  const { speaker, house } = visit
  const needs = helpNeeded({ signs: [sign], texts: [], submitter: null })
  const found = await helpFor(visit, { ...props, needs })
  return (
    <div class="am-help">
      {NO_DANGER.includes(sign) || <DangerNow speaker={speaker} country={country} />}
      {isAboutImages(needs) && <Images speaker={speaker} found={found} country={country} now={house.now()} />}
      <Found speaker={speaker} found={found} />
    </div>
  )
}

/** The same for whoever is made to suffer for speaking up. */
export async function HelpForPunished({ visit, ...whose }: Omit<HelpForSignProps, 'sign'>) {
  const needs = helpNeeded({ signs: [], texts: [], submitter: null, isPunished: true })
  return (
    <div class="am-help">
      <Found speaker={visit.speaker} found={await helpFor(visit, { ...whose, needs })} />
    </div>
  )
}

function Found({ speaker, found }: Pick<Visit, 'speaker'> & { readonly found: readonly BodiesForNeed[] }) {
  return (
    <>
      {found.map((each) => (
        <>
          <p>
            <b>{speaker.w.vocabulary.needs[each.need]}</b>
          </p>
          <NeedHelp speaker={speaker} found={each} />
        </>
      ))}
    </>
  )
}
