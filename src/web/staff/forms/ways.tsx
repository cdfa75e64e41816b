import type { Child } from 'hono/jsx'
import { Details } from '../../components/details.tsx'
import { Leave } from '../../components/leave.tsx'
import { aboutWords } from '../case/about-words.ts'
import { verbOfForm } from '../case/hand.ts'
import { proposedIn, proposedSheet } from '../case/proposed.ts'
import type { Section, Spot } from '../case/spots.ts'
import { sheetOf } from '../sheets/sheet.ts'
import { isSheet, type SheetId } from '../sheets/sheet-ids.ts'
import { asksAnything } from './asked.ts'
import { handPath, keepAt, type Desk } from './desk.ts'
import { WayTo } from './way-to.tsx'
import { BareForm } from './verb-form.tsx'
import type { StaffVerb } from './staff-verbs.ts'
import { verbWordsFor } from './verb-words-for.ts'

interface WaysProps {
  readonly desk: Desk
  readonly only: readonly StaffVerb[]
  readonly about?: Readonly<Record<string, string>>
  /** Names the group, where several things on the page have the same forms. */
  readonly label?: string
}

/**
 * The ways to the forms of some verbs about the same thing: the one that its section proposes as a button, the others
 * in a menu. A form itself stands in the drawer, one at a time.
 */
export function VerbForms({ desk, only, about = {}, label }: WaysProps) {
  const here = desk.spots.filter(
    (spot) =>
      only.includes(spot.verb) && Object.entries(about).every(([name, id]) => spot.about[name] === id),
  )
  const [first] = here
  if (first === undefined) return <></>
  const proposed = proposedSheet(desk, first.section) === null ? proposedIn(desk, first.section) : null
  const shown = here.filter(({ id }) => id === proposed || id === desk.inHand || here.length === 1)
  const others = here.filter((spot) => !shown.includes(spot))
  return (
    <div class="am-verbs" role={label === undefined ? undefined : 'group'} aria-label={label}>
      {shown.map((spot) => (
        <Way desk={desk} spot={spot} isProposed={spot.id === proposed} />
      ))}
      {others.length > 0 && (
        <Details summary={desk.speaker.w.workspace.casePage.hand.menu} class="am-menu">
          <ul class="am-menu__list">
            {others.map((spot) => (
              <li>
                <Way desk={desk} spot={spot} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

interface WayProps {
  readonly desk: Desk
  readonly spot: Spot
  readonly isProposed?: boolean
  /** Other words than the title of the form. */
  readonly children?: Child
}

/** The way to one form, or the button of a verb that asks nothing. Keeps whatever is in hand. */
function Way({ desk, spot, isProposed = false, children }: WayProps) {
  const { speaker, view, inHand } = desk
  const { title } = verbWordsFor(speaker, spot.verb, view.hasPerson)
  const data = dataOf(spot)
  if (spot.id === inHand)
    return (
      <span id={spot.id} class="am-way am-way--here" {...data}>
        <span id="at" class="am-at" /> {title}{' '}
        <span class="am-meta">{speaker.w.workspace.casePage.hand.inHand}</span>
      </span>
    )
  if (inHand === null && !asksAnything(desk, spot) && children === undefined)
    return (
      <div id={spot.id} {...data}>
        <BareForm desk={desk} spot={spot} />
      </div>
    )
  return (
    <span id={spot.id} {...data}>
      <WayTo desk={desk} form={spot.id} class={isProposed ? 'govuk-button am-way' : 'am-way'}>
        {children ?? title}
      </WayTo>
    </span>
  )
}

/** The way to a sheet in which several are entered at once, where there is anything to enter. */
export function SheetWay({
  desk,
  sheet,
  section,
}: {
  readonly desk: Desk
  readonly sheet: SheetId
  readonly section: Section
}) {
  if (sheetOf(desk, sheet) === null) return <></>
  const { sheets, casePage } = desk.speaker.w.workspace
  const { title } = sheets.of[sheet]
  const keep = keepAt(desk)
  const isProposed = proposedSheet(desk, section) === sheet
  if (desk.inHand === sheet)
    return (
      <p id={sheet} class="am-way am-way--here" data-sheet={sheet}>
        <span id="at" class="am-at" /> {title} <span class="am-meta">{casePage.hand.inHand}</span>
      </p>
    )
  return (
    <p id={sheet} data-sheet={sheet}>
      <Leave
        keepAt={keep}
        to={keep === null ? handPath(desk.view.kase.id, sheet) : `do:${sheet}`}
        class={isProposed ? 'govuk-button am-way' : 'am-way'}
      >
        {title}
      </Leave>
    </p>
  )
}

/** What a form is, and what it is about, for whoever looks for it with a script. */
function dataOf({ verb, about }: Spot): Record<string, string> {
  const subject = Object.entries(about).map(([name, id]) => [`data-about-${name}`, id])
  return { 'data-way': verb, ...(Object.fromEntries(subject) as Record<string, string>) }
}

/** The title of a form by its id, also when it is not on the page any more. */
export function titleOfForm(desk: Desk, id: string): string {
  if (isSheet(id)) return desk.speaker.w.workspace.sheets.of[id].title
  const spot = desk.spots.find((each) => each.id === id)
  if (spot !== undefined) return titleOfSpot(desk, spot)
  const verb = verbOfForm(id)
  return verb === null ? '' : verbWordsFor(desk.speaker, verb, desk.view.hasPerson).title
}

/** The title of a form with what it is about, for where it stands alone. */
export function titleOfSpot(desk: Desk, spot: Spot): string {
  const { title } = verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson)
  const about = aboutWords(desk, spot.about)
  return about === '' ? title : `${title}: ${about}`
}
