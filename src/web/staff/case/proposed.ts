import { silentOn } from '../../../domain/remedy/plan.ts'
import { isPassed, type Instant } from '../../../domain/time/instant.ts'
import type { Case } from '../../../domain/case/case.ts'
import type { Next } from '../../../domain/casework/owed.ts'
import type { NextStep, StepOwner } from '../../../domain/casework/steps.ts'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { sheetOf } from '../sheets/sheet.ts'
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
  // Whoever may be the one whom the person fears is told nothing before it is answered, so it is asked once they are named.
  { verb: 'answer_fear', isMissing: () => true },
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
  { verb: 'consider_element', isMissing: (kase) => silentOn(kase).length > 0 },
  {
    verb: 'record_finding',
    isMissing: ({ impacts }, { impact }) =>
      impacts.some(({ id, finding }) => id === impact && finding === null),
  },
  { verb: 'decide', isMissing: ({ decisions }) => decisions.length === 0 },
  { verb: 'send_offer', isMissing: () => true },
]

/** What is owed at the end of the usual way: whoever goes on with the way does it. */
const AT_THE_END_OF_THE_WAY: readonly NextStep[] = ['tell_you_what_we_found', 'offer_what_puts_it_right']

/** What only has to be done when something has come from outside, or nothing has come for long: until its time it waits. */
const WAITS: readonly NextStep[] = [
  'see_whether_it_stopped',
  'hear_from_body',
  'deliver_what_was_promised',
  'hear_from_us',
]

/** Whose steps are done at the desk, by whoever looks. */
const OF_THE_DESK: readonly StepOwner[] = ['handler', 'reprisal_owner', 'house']

/** True for a step that has its own form, which is to be filled in now. */
export function isToBeDoneNow({ step, by, owner }: Next, now: Instant): boolean {
  if (!OF_THE_DESK.includes(owner) || AT_THE_END_OF_THE_WAY.includes(step)) return false
  return !WAITS.includes(step) || (by !== null && isPassed(by, now))
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
 * Id of the form that the drawer offers after an act, in the sheet where several are entered at once: what is owed next,
 * as the head of the case says it; the next of the usual way, where that leads to what is owed; else what waits.
 */
export function nextAct(desk: Pick<Desk, 'view' | 'spots' | 'speaker'>, done: StaffVerb): string | null {
  const { view, spots } = desk
  const on = wayOn(done)
  const ours = view.owed.filter(({ owner }) => OF_THE_DESK.includes(owner))
  for (const step of ours) {
    const isWay = AT_THE_END_OF_THE_WAY.includes(step.step)
    if (!isWay && !isToBeDoneNow(step, view.now)) continue
    const spot =
      (isWay ? (nextOfWay(view.kase, spots, on) ?? nextOfWay(view.kase, spots)) : undefined) ??
      spotFor(step, spots)
    if (spot) return formOf(desk, spot)
  }
  // What was begun is gone on with; nothing is said twice.
  const next =
    nextOfWay(view.kase, spots, on) ??
    ours
      .filter(({ verb }) => verb !== done)
      .map((step) => spotFor(step, spots))
      .find((spot) => spot !== undefined)
  return next === undefined ? null : formOf(desk, next)
}

/**
 * What the usual way asks first where a step stands at its end, in the form that an act before it leads to as well; null
 * where it is that step already, or the step stands on no way.
 */
export function onTheWayTo(
  desk: Pick<Desk, 'view' | 'spots' | 'speaker'>,
  step: Next,
): { readonly spot: Spot; readonly form: string } | null {
  if (!AT_THE_END_OF_THE_WAY.includes(step.step)) return null
  const spot = nextOfWay(desk.view.kase, desk.spots)
  return spot === undefined || spot.verb === step.verb ? null : { spot, form: formOf(desk, spot) }
}

/** The usual way on from an act: what was left out before it is still proposed in its section. */
function wayOn(done: StaffVerb): readonly Step[] {
  const place = WAY.findIndex(({ verb }) => verb === done)
  if (place < 0) return []
  // What keeps something else from being done is gone through to its end.
  return WAY.slice(done === 'answer_fear' ? place : place + 1)
}

/** The sheet in which it is entered, where that has a line for it; else its own form. */
function formOf(desk: Pick<Desk, 'view' | 'speaker'>, { id, verb, about }: Spot): string {
  const sheet = SHEET_OF_STEP[verb]
  const lines = sheet === undefined ? [] : (sheetOf(desk, sheet)?.blocks.flatMap(({ rows }) => rows) ?? [])
  const isThere = lines.some(
    (line) =>
      line.verb === verb &&
      Object.entries(about).every(([name, value]) => (line.about[name] ?? value) === value),
  )
  return sheet !== undefined && isThere ? sheet : id
}

/**
 * The form that does a step; undefined where nothing is to be done here. What a form asks itself need not stand in its
 * place, where there is one such form alone.
 */
export function spotFor(
  { verb, subject }: Pick<Next, 'verb' | 'subject'>,
  spots: readonly Spot[],
): Spot | undefined {
  const said = Object.entries(subject)
  const [exact] = spots.filter(
    (each) => each.verb === verb && said.every(([name, id]) => each.about[name] === id),
  )
  if (exact) return exact
  const some = spots.filter(
    (each) => each.verb === verb && said.every(([name, id]) => (each.about[name] ?? id) === id),
  )
  return some.length === 1 ? some[0] : undefined
}

function nextOfWay(kase: Case, spots: readonly Spot[], way: readonly Step[] = WAY): Spot | undefined {
  for (const { verb, isMissing } of way) {
    const spot = spots.find((each) => each.verb === verb && isMissing(kase, each.about))
    if (spot) return spot
  }
  return undefined
}
