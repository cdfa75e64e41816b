import type { Case } from '../../../domain/case/case.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import { silentOn } from '../../../domain/remedy/plan.ts'
import { currentCell } from '../../../domain/value-chain/attribution.ts'
import type { Desk } from '../forms/desk.ts'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { SHEETS, type SheetId } from './sheet-ids.ts'

/** One line of a sheet: a verb with what it is about. Left as it is, it is left out. */
export interface Row {
  /** Stands before the name of each of its fields. */
  readonly key: string
  readonly verb: StaffVerb
  /** What it is done to, and what the sheet says for it. */
  readonly about: Readonly<Record<string, string>>
  readonly title: string
}

/** Lines that ask the same: a table of several, or one under the other where there is one. */
export interface Block {
  readonly verb: StaffVerb
  readonly layout: 'table' | 'fields'
  /** Fields of the verb; a part of a field behind a dot. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Several acts that are entered at once and saved together, one after the other (`runVerbs`). */
export interface Sheet {
  readonly id: SheetId
  readonly blocks: readonly Block[]
}

/** Lines for what is new: as many as most cases need at once; more come with the next sheet. */
const NEW_ORGANISATIONS = 4
const NEW_ACTIONS = 5

/** The sheet of this id as the case needs it now; null where there is nothing to enter in it. */
export function sheetOf(desk: Pick<Desk, 'view' | 'speaker'>, id: string): Sheet | null {
  if (!(SHEETS as readonly string[]).includes(id)) return null
  const blocks = MAKERS[id as SheetId](desk).filter(({ rows }) => rows.length > 0)
  return blocks.length === 0 ? null : { id: id as SheetId, blocks }
}

type Maker = (desk: Pick<Desk, 'view' | 'speaker'>) => readonly Block[]

/** Reasons that another line of the same sheet takes away. */
const TAKEN_AWAY: readonly RefusalCode[] = [
  'finding_missing',
  'decision_without_finding',
  'impact_not_rated',
  'element_not_considered',
  'entity_missing',
  'owner_not_found',
]

function isPossible({ view }: Pick<Desk, 'view'>, verb: StaffVerb, about: Row['about'] = {}): boolean {
  const isSame = (subject: Readonly<Record<string, string>>) =>
    Object.entries(subject).every(([name, id]) => about[name] === id)
  return (
    view.possible.can.some((each) => each.verb === verb && isSame(each.subject)) ||
    view.possible.cannot.some(
      (each) => each.verb === verb && isSame(each.subject) && TAKEN_AWAY.includes(each.why.refused),
    )
  )
}

const rating: Maker = (desk) => {
  const { kase } = desk.view
  const { vocabulary, workspace } = desk.speaker.w
  const [only] = kase.impacts
  const one = (impact: string, group: string, title: string): Row[] =>
    (['company', 'affected'] as const).map((rater) => ({
      key: `${impact}${group}${rater[0]}`,
      verb: 'rate_impact',
      about: { impact, group, rater },
      title: `${title}: ${vocabulary.raters[rater]}`,
    }))
  const rows = kase.impacts.flatMap(({ id, groups }) =>
    groups
      .filter((group) => isPossible(desk, 'rate_impact', { impact: id, group: group.id }))
      .flatMap((group) => one(id, group.id, group.label)),
  )
  if (rows.length === 0 || only === undefined) return []
  const isOne = kase.impacts.length === 1
  const added = `g${only.groups.length + 1}`
  return [
    {
      verb: 'add_group',
      layout: 'fields',
      columns: ['group', 'knownCount', 'estimatedCount'],
      rows: isOne
        ? [{ key: 'new', verb: 'add_group', about: { impact: only.id }, title: workspace.sheets.newGroup }]
        : [],
    },
    {
      verb: 'rate_impact',
      layout: 'table',
      columns: ['scale', 'scope', 'irremediability', 'likelihood'],
      rows: [...rows, ...(isOne ? one(only.id, added, workspace.sheets.newGroup) : [])],
    },
    {
      verb: 'flag_delay',
      layout: 'fields',
      columns: ['deadline', 'reasons'],
      rows: kase.impacts
        .filter(({ id, delay }) => delay === null && isPossible(desk, 'flag_delay', { impact: id }))
        .map(({ id, title }) => ({
          key: `d${id}`,
          verb: 'flag_delay',
          about: { impact: id },
          title: isOne ? workspace.verbs.flag_delay.title : `${workspace.verbs.flag_delay.title}: ${title}`,
        })),
    },
  ]
}

const organisations: Maker = (desk) => [
  {
    verb: 'add_entity',
    layout: 'table',
    columns: ['name', 'role', 'system', 'subtype', 'size', 'naming', 'operator', 'feared'],
    rows: isPossible(desk, 'add_entity')
      ? Array.from({ length: NEW_ORGANISATIONS }, (_, n) => ({
          key: `o${n + 1}`,
          verb: 'add_entity' as const,
          about: {},
          title: desk.speaker.say(desk.speaker.w.workspace.sheets.line, { n: n + 1 }),
        }))
      : [],
  },
]

const ties: Maker = (desk) => {
  const { kase, now } = desk.view
  const { sheets } = desk.speaker.w.workspace
  const several = kase.impacts.length > 1
  const rows = kase.impacts.flatMap((impact) =>
    kase.entities
      .filter(
        ({ id }) =>
          currentCell(kase.cells, impact.id, id, now) === null &&
          isPossible(desk, 'attribute', { entity: id }),
      )
      .map((entity): Row => ({
        key: `${impact.id}${entity.id}`,
        verb: 'attribute',
        about: { impact: impact.id, entity: entity.id },
        title: several ? `${entity.name}: ${impact.title}` : entity.name,
      })),
  )
  if (rows.length === 0) return []
  return [
    {
      verb: 'attribute',
      layout: 'table',
      columns: [FIRST, 'confidence', 'reasons'],
      rows,
    },
    {
      verb: 'choose_contact',
      layout: 'fields',
      columns: [DO],
      rows: kase.impacts
        .filter(({ id }) => isPossible(desk, 'choose_contact', { impact: id }))
        .map(({ id, title }) => ({
          key: `contact${id}`,
          verb: 'choose_contact',
          about: { impact: id },
          title: several ? `${sheets.chooseContact}: ${title}` : sheets.chooseContact,
        })),
    },
  ]
}

const plan: Maker = (desk) => {
  const { kase } = desk.view
  const { speaker } = desk
  if (!isPossible(desk, 'propose_action')) return []
  const [only] = kase.impacts
  const about: Row['about'] = kase.impacts.length === 1 && only ? { impact: only.id } : {}
  return [
    {
      verb: 'propose_action',
      layout: 'table',
      columns: [
        ...(kase.impacts.length === 1 ? [] : ['impact']),
        ...['catalogue', 'entity', 'what', 'elements', 'withinDays', 'dueAt', 'proofWanted'],
      ],
      rows: Array.from({ length: NEW_ACTIONS }, (_, n): Row => ({
        key: `a${n + 1}`,
        verb: 'propose_action',
        about,
        title: speaker.say(speaker.w.workspace.sheets.line, { n: n + 1 }),
      })),
    },
    {
      verb: 'consider_element',
      layout: 'table',
      columns: ['reasons'],
      rows: silentOn(kase).map((code): Row => ({
        key: `e${code}`,
        verb: 'consider_element',
        about: { element: code },
        title: speaker.w.vocabulary.elements[code],
      })),
    },
  ]
}

const answer: Maker = (desk) => {
  const { kase } = desk.view
  const found = kase.impacts
    .filter(({ id, finding }) => finding === null && isPossible(desk, 'record_finding', { impact: id }))
    .map(({ id, title }): Row => ({ key: `f${id}`, verb: 'record_finding', about: { impact: id }, title }))
  const whole = (verb: StaffVerb, columns: readonly string[], isAsked: boolean): Block => ({
    verb,
    layout: 'fields',
    columns,
    rows:
      isAsked && isPossible(desk, verb)
        ? [
            {
              key: verb.split('_')[0] ?? verb,
              verb,
              about: {},
              title: desk.speaker.w.workspace.verbs[verb].title,
            },
          ]
        : [],
  })
  return [
    { verb: 'record_finding', layout: 'fields', columns: ['finding', 'reasons'], rows: found },
    whole('decide', ['outcome', 'reasons', 'whatNext', 'meantSo'], !isDecided(kase)),
    whole('send_offer', ['letter', 'noWaiver', 'early', 'meantSo'], kase.plan.length > 0),
  ]
}

function isDecided({ decisions }: Case): boolean {
  return decisions.some(({ kind }) => kind === 'finding')
}

/** Column of a tie: the first thing that is true of it, in the order of the questions. It answers all of them. */
export const FIRST = 'first'

/** Column of a line that asks nothing: a box to tick. */
export const DO = 'do'

const MAKERS: Readonly<Record<SheetId, Maker>> = {
  'sheet-rating': rating,
  'sheet-organisations': organisations,
  'sheet-ties': ties,
  'sheet-plan': plan,
  'sheet-answer': answer,
}
