import type { Case } from '../../../domain/case/case.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { sayOne } from './refusal-words.ts'
import { Fact, Words } from './section-parts.tsx'

/**
 * Before the form that ends a case, and where there is none yet: all that each ending still needs, each with a link.
 */
export function Endings({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  if (view.endings.length === 0) return <></>
  const { endings } = speaker.w.workspace.casePage
  return (
    <Details summary={endings.title}>
      <dl class="am-facts">
        {view.endings.map(({ outcome, missing }) => (
          <Fact label={speaker.w.vocabulary.outcomes[outcome]}>
            <Missing desk={desk} missing={missing} />
          </Fact>
        ))}
      </dl>
    </Details>
  )
}

function Missing({ desk, missing }: { readonly desk: Desk; readonly missing: readonly Refusal[] }) {
  const { speaker, view } = desk
  if (missing.length === 0) return <>{speaker.w.workspace.casePage.endings.ready}</>
  return (
    <ul class="am-list">
      {missing.map((refusal) => (
        <li>
          <a href={placeOf(refusal)}>{sayOne(speaker, refusal)}</a> <bdi>{thingOf(view.kase, refusal)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** Which harm or action it is about, in the words of the case. */
function thingOf(kase: Case, { detail = {} }: Refusal): string {
  const impact = kase.impacts.find(({ id }) => id === detail['impact'])
  const action = kase.plan.find(({ id }) => id === detail['action'])
  const entity = kase.entities.find(({ id }) => id === detail['entity'])
  return [impact?.title, action?.what, entity?.name].filter((name) => name !== undefined).join(' – ')
}

/** Where on the page it can be done. */
function placeOf({ refused, detail = {} }: Refusal): string {
  if (detail['action'] !== undefined || refused === 'duty_unmet' || refused === 'plan_empty') return '#remedy'
  if (refused.startsWith('tie_')) return '#chain'
  if (detail['impact'] !== undefined) return `#impact-${detail['impact']}`
  return PLACES[refused] ?? '#decisions'
}

const PLACES: Readonly<Partial<Record<Refusal['refused'], string>>> = {
  not_read_yet: '#next',
  word_unanswered: '#talk',
  impact_missing: '#impacts',
  too_grave_to_note: '#impacts',
  remedy_not_delivered: '#remedy',
  first_hour_open: '#first-hour',
  stop_not_answered: '#first-hour',
}

/** That a colleague wants to set the filing aside, and why. */
export function ToSetAside({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { toSetAside } = view.kase
  if (toSetAside === null) return <></>
  const because = speaker.w.vocabulary.setAsideReasons[toSetAside.because]
  return (
    <InsetText>
      <p>{speaker.say(speaker.w.workspace.casePage.endings.setAsideAsked, { because })}</p>
      <Words>{toSetAside.reasons}</Words>
    </InsetText>
  )
}
