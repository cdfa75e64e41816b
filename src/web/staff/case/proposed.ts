import { ELEMENTS } from '../../../domain/vocabulary/remedy.ts'
import { isOver } from '../../../domain/remedy/action-states.ts'
import type { Case } from '../../../domain/case/case.ts'
import type { Next } from '../../../domain/casework/owed.ts'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { SHEET_OF_STEP, type SheetId } from '../sheets/sheet-ids.ts'
import type { Section, Spot } from './spots.ts'

/** A step of the way from the story to the offer, and whether this case still lacks it for what it would be about. */
interface Step {
  readonly verb: StaffVerb
  readonly isMissing: (kase: Case, about: Spot['about']) => boolean
}

const groupOf = (kase: Case, about: Spot['about']) =>
  kase.impacts.find(({ id }) => id === about['impact'])?.groups.find(({ id }) => id === about['group'])

/** The usual way, in its order. What is owed by a clock goes before it in each section. */
const WAY: readonly Step[] = [
  { verb: 'take_up', isMissing: ({ handler }) => handler === null },
  { verb: 'describe_impact', isMissing: ({ impacts }) => impacts.length === 0 },
  { verb: 'rate_impact', isMissing: (kase, about) => groupOf(kase, about)?.ratings.length === 0 },
  { verb: 'rule_on_delay', isMissing: () => true },
  { verb: 'add_entity', isMissing: ({ entities }) => entities.length === 0 },
  { verb: 'attribute', isMissing: ({ cells }, { entity }) => cells.every((cell) => cell.entity !== entity) },
  {
    verb: 'choose_contact',
    isMissing: ({ contacts }, { impact }) => contacts.every((each) => each.impact !== impact),
  },
  {
    verb: 'tell_entity',
    isMissing: ({ entities }, { entity }) =>
      entities.some(({ id, operator, knowledgeAt }) => id === entity && !operator && knowledgeAt === null),
  },
  { verb: 'propose_action', isMissing: ({ plan }) => plan.length === 0 },
  { verb: 'consider_element', isMissing: (kase) => ELEMENTS.some(({ code }) => isSilentOn(kase, code)) },
  {
    verb: 'record_finding',
    isMissing: ({ impacts }, { impact }) =>
      impacts.some(({ id, finding }) => id === impact && finding === null),
  },
  { verb: 'decide', isMissing: ({ decisions }) => decisions.length === 0 },
  { verb: 'send_offer', isMissing: () => true },
]

/** True while nobody has planned or said anything about a part of remedy. */
export function isSilentOn(kase: Case, element: (typeof ELEMENTS)[number]['code']): boolean {
  return (
    !kase.plan.some((action) => !isOver(action.state) && action.elements.includes(element)) &&
    !kase.elements.some((considered) => considered.element === element)
  )
}

/** The form that a section proposes: what is owed first there, else the next of the usual way, else nothing. */
export function proposedIn({ view, spots }: Desk, section: Section): string | null {
  const here = spots.filter((spot) => spot.section === section)
  const owed = view.owed.map((step) => spotFor(step, here)).find((spot) => spot !== undefined)
  return (owed ?? nextOfWay(view.kase, here))?.id ?? null
}

/** The sheet that a section proposes: the next of its usual way is entered in it. */
export function proposedSheet(desk: Desk, section: Section): SheetId | null {
  const here = desk.spots.filter((spot) => spot.section === section)
  const owed = desk.view.owed.some(
    (step) => spotFor(step, here) !== undefined && SHEET_OF_STEP[step.verb as StaffVerb] === undefined,
  )
  const next = owed ? undefined : nextOfWay(desk.view.kase, here)
  return next === undefined ? null : (SHEET_OF_STEP[next.verb] ?? null)
}

/**
 * Id of the form that the drawer offers after an act: the next of the usual way, in the sheet where several are entered
 * at once; else what is owed first.
 */
export function nextAct({ view, spots }: Pick<Desk, 'view' | 'spots'>, done: StaffVerb): string | null {
  // On from what was just done: what was left out before it is still proposed in its section.
  const place = WAY.findIndex(({ verb }) => verb === done)
  const next = nextOfWay(view.kase, spots, WAY.slice(place + 1)) ?? nextOfWay(view.kase, spots)
  if (next) return SHEET_OF_STEP[next.verb] ?? next.id
  const ours = view.owed.filter(({ owner }) => owner === 'handler' || owner === 'house')
  return ours.map((step) => spotFor(step, spots)).find((spot) => spot !== undefined)?.id ?? null
}

/** The form that does a step; undefined where nothing is to be done here. */
export function spotFor(
  { verb, subject }: Pick<Next, 'verb' | 'subject'>,
  spots: readonly Spot[],
): Spot | undefined {
  return spots.find(
    (each) => each.verb === verb && Object.entries(subject).every(([name, id]) => each.about[name] === id),
  )
}

function nextOfWay(kase: Case, spots: readonly Spot[], way: readonly Step[] = WAY): Spot | undefined {
  for (const { verb, isMissing } of way) {
    const spot = spots.find((each) => each.verb === verb && isMissing(kase, each.about))
    if (spot) return spot
  }
  return undefined
}
