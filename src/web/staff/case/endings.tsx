import type { Case } from '../../../domain/case/case.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { sayOne } from './refusal-words.ts'
import { Fact, Words } from './section-parts.tsx'

/**
 * Before the form that ends a case, and where there is none yet: all that each ending still needs, each with a link.
 * What every one of them needs stands first, once.
 */
export function Endings({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  if (view.endings.length === 0 || view.hasOneTask) return <></>
  const { endings } = speaker.w.workspace.casePage
  const [first, ...others] = view.endings.map(({ missing }) => missing)
  const keyOf = (refusal: Refusal) => JSON.stringify(refusal)
  const ofAll =
    others.length === 0
      ? []
      : (first ?? []).filter((each) => others.every((one) => one.map(keyOf).includes(keyOf(each))))
  const shared = new Set(ofAll.map(keyOf))
  return (
    <Details summary={endings.title}>
      <dl class="am-facts">
        {ofAll.length > 0 && (
          <Fact label={endings.everyOne}>
            <Missing desk={desk} missing={ofAll} />
          </Fact>
        )}
        {view.endings.map(({ outcome, missing }) => {
          const own = missing.filter((each) => !shared.has(keyOf(each)))
          return (
            <Fact label={speaker.w.vocabulary.outcomes[outcome]}>
              {missing.length === 0 ? (
                endings.ready
              ) : own.length === 0 ? (
                endings.nothingElse
              ) : (
                <Missing desk={desk} missing={own} />
              )}
            </Fact>
          )
        })}
      </dl>
    </Details>
  )
}

/** Each reason once, with a link to each thing that it is about. */
function Missing({ desk, missing }: { readonly desk: Desk; readonly missing: readonly Refusal[] }) {
  const { speaker, view } = desk
  const byReason = Map.groupBy(missing, (refusal) => sayOne(speaker, refusal))
  return (
    <ul class="am-list">
      {[...byReason].map(([reason, each]) => {
        const things = each.map((refusal) => ({ href: placeOf(refusal), name: thingOf(view.kase, refusal) }))
        const named = things.filter(({ name }) => name !== '')
        const [place] = things
        return named.length === 0 ? (
          <li>
            <a href={place?.href}>{reason}</a>
          </li>
        ) : (
          <li>
            {reason}
            <ul class="am-list">
              {named.map(({ href, name }) => (
                <li>
                  <a href={href}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
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
  element_not_considered: '#remedy',
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
