import { stringify } from 'yaml'
import {
  BALANCE_TESTS,
  IMPACT_STATUSES,
  type AssessmentDepth,
  type Stakeholder,
  type Trigger,
} from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { ROLES } from '../../domain/vocabulary/value-chain.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { Covered, System } from '../../domain/diligence/register.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Stands where a person has to write; a check refuses it. */
export const TODO = 'TODO'

/** What a person gave on the command line, by the name of the option. */
export type Given = Readonly<Record<string, string | undefined>>
type Field = readonly [key: string, value: unknown, note?: string]

const parted = (text: string | undefined, by: RegExp): string[] =>
  (text ?? '')
    .split(by)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Ids and labels, with commas between them or given one by one. */
export const listOf = (text: string | undefined): string[] => parted(text, /[,\n]/)

/** Names, which may hold commas ("Girls, 12 to 15"): given one by one, or with semicolons between them. */
export const namesOf = (text: string | undefined): string[] => parted(text, /[;\n]/)
const orTodo = (texts: readonly string[]) => (texts.length > 0 ? texts : [TODO])
const known = (codes: readonly string[]) => ({ known: codes })

/** Fields as YAML, each with its note above it. */
function body(fields: readonly Field[]): string {
  return fields
    .map(([key, value, note]) => {
      const text = stringify({ [key]: value }, { lineWidth: 0 })
      return note === undefined ? text : `# ${note}\n${text}`
    })
    .join('')
}

/** Characters of a name that an id is made of; a long row of accents would take minutes to put in order. */
const LONGEST_NAME = 500

/** A short stable id from a name: lower case letters, figures and hyphens. */
export function slug(name: string): string {
  const plain = name
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replace(/^-+|-+$/g, '') || 'group'
}

export function impactTemplate(
  { w, say }: RegisterSpeaker,
  id: string,
  given: Given,
  today: LocalDate,
): string {
  const groups = orTodo(namesOf(given['group'])).map((name) => ({
    id: name === TODO ? 'group-1' : slug(name),
    name,
    ratings: [
      {
        rater: 'company',
        by: namesOf(given['by']).join(', ') || TODO,
        on: today,
        scale: 'unknown',
        scope: 'unknown',
        irremediability: 'unknown',
        likelihood: 'unknown',
      },
    ],
  }))
  return body([
    ['id', id],
    ['title', given['title'] ?? TODO],
    ['kind', given['kind'] ?? TODO, w.commands.add.impact.kind],
    ['status', 'open', say(w.commands.add.impact.status, known(codesOf(IMPACT_STATUSES)))],
    ['systems', listOf(given['system']), w.commands.add.impact.systems],
    ['rights', orTodo(listOf(given['right'])), w.commands.add.impact.rights],
    ['statement', given['statement'] ?? TODO],
    ['groups', groups, w.commands.add.impact.groups],
    ['attribution', [], w.commands.add.impact.attribution],
  ])
}

export function mitigationTemplate(
  { w, say }: RegisterSpeaker,
  id: string,
  given: Given,
  _today: LocalDate,
): string {
  return body([
    ['id', id],
    ['title', given['title'] ?? TODO],
    ['category', given['category'] ?? TODO],
    ['aim', given['aim'] ?? TODO],
    ['status', 'planned'],
    ['impacts', orTodo(listOf(given['impact']))],
    ['systems', listOf(given['system'])],
    ['lowers', [], w.commands.add.mitigation.lowers],
    ['acts_at', given['acts-at'] ?? TODO, say(w.commands.add.mitigation.actsAt, known(codesOf(ROLES)))],
    ['owner', given['owner'] ?? TODO],
    ['check_on', given['check-on'] ?? TODO],
    ['stop_condition', given['stop-condition'] ?? TODO, w.commands.add.mitigation.stopCondition],
    ['works_outside_english', 'unknown'],
    ['moves_harm', 'unknown'],
    ['side_effects', [], w.commands.add.mitigation.sideEffects],
  ])
}

export interface AssessmentParts {
  readonly depth: AssessmentDepth
  readonly triggers: readonly Trigger[]
  readonly systems: readonly string[]
  readonly by: readonly string[]
  readonly tookPart: readonly { readonly who: string; readonly as: Stakeholder }[]
  readonly covers: Covered
  readonly answers: readonly {
    readonly question: string
    readonly asks: string
    readonly answer: string
    readonly grade: number | 'unknown' | null
  }[]
  readonly changed: string | null
}

export function assessmentTemplate(
  { w }: RegisterSpeaker,
  id: string,
  parts: AssessmentParts,
  today: LocalDate,
): string {
  const answers = parts.answers
    .map(({ asks, question, answer, grade }) => {
      const row = stringify([{ question, answer, ...(grade === null ? {} : { grade }) }], { lineWidth: 0 })
      return `${asks === '' ? '' : `  # ${asks.replaceAll('\n', ' ')}\n`}${row.replace(/^(?=.)/gm, '  ')}`
    })
    .join('')
  return [
    body([
      ['id', id],
      ['depth', parts.depth],
      ['triggers', parts.triggers],
      ['systems', parts.systems],
      ['on', today],
      ['by', parts.by.length > 0 ? parts.by : [TODO], w.commands.add.assessment.by],
      ['took_part', parts.tookPart, w.commands.add.assessment.tookPart],
      ['covers', parts.covers, w.commands.add.assessment.covers],
    ]),
    `# ${w.commands.add.assessment.answers}\n`,
    answers === '' ? 'answers: []\n' : `answers:\n${answers}`,
    body([
      ['found', []],
      ['unknown_group', false],
      ['changed', parts.changed ?? TODO, w.commands.add.assessment.changed],
    ]),
  ].join('')
}

export function evidenceTemplate({ w }: RegisterSpeaker, id: string, given: Given, today: LocalDate): string {
  return body([
    ['id', id],
    ['title', given['title'] ?? TODO],
    ['mitigation', given['mitigation'] ?? null],
    ['impacts', listOf(given['impact'])],
    ['measure', given['measure'] ?? 'harm'],
    ['shows', given['shows'] ?? 'lower_rate', w.commands.add.evidence.shows],
    ['collected_on', today],
    ['by', namesOf(given['by']).join(', ') || TODO],
    ['split_by', given['split-by'] ?? null],
    ['groups', [], w.commands.add.evidence.groups],
    ['summary', TODO],
  ])
}

export function engagementTemplate(
  { w }: RegisterSpeaker,
  id: string,
  given: Given,
  today: LocalDate,
): string {
  return body([
    ['id', id],
    ['on', today],
    ['purpose', given['purpose'] ?? TODO],
    ['with', given['with'] ?? TODO, w.commands.add.engagement.with],
    ['why_not_direct', null],
    ['impacts', listOf(given['impact'])],
    ['groups', namesOf(given['group'])],
    ['regions', []],
    ['languages', []],
    ['method', given['method'] ?? TODO],
    ['heard', given['heard'] ?? TODO],
    ['approved_by_participants', false],
    ['influence', given['influence'] ?? TODO, w.commands.add.engagement.influence],
    ['why', given['why'] ?? TODO],
  ])
}

export function counterbalanceTemplate(
  { w }: RegisterSpeaker,
  id: string,
  given: Given,
  today: LocalDate,
): string {
  const tests = Object.fromEntries(BALANCE_TESTS.map(({ code }) => [code, { answer: 'unknown', why: TODO }]))
  return body([
    ['id', id],
    ['title', given['title'] ?? TODO],
    ['on', today],
    ['protects', orTodo(listOf(given['protects']))],
    ['restricts', orTodo(listOf(given['restricts']))],
    ['gate', TODO, w.commands.add.counterbalance.gate],
    [
      'options',
      [
        { id: 'a', title: w.balance.noRestriction, no_restriction: true, tests },
        { id: 'b', title: TODO, aim: null, tests, other_way: { what: TODO, tested: null }, ends_on: null },
      ],
      w.commands.add.counterbalance.options,
    ],
    ['consulted', []],
    ['dissent', []],
    ['decision', null],
    ['review_on', null],
    ['reopen_when', TODO],
    ['impacts', listOf(given['impact'])],
  ])
}

export function releaseTemplate({ w }: RegisterSpeaker, id: string, given: Given, today: LocalDate): string {
  return body([
    ['id', id],
    ['system', given['system'] ?? TODO],
    ['on', today],
    ['decision', given['decision'] ?? 'hold', w.commands.add.release.decision],
    ['reasons_for_access', given['reasons-for-access'] ?? TODO],
    ['reasons_of_harm', given['reasons-of-harm'] ?? TODO],
    ['conditions', []],
    ['decided_by', orTodo(namesOf(given['by']))],
    ['dissent', []],
    ['review_on', given['review-on'] ?? TODO],
  ])
}

/** `register.yaml` of a new register, with the files that are usually there already watched. */
export function aboutTemplate(
  { w }: RegisterSpeaker,
  organisation: string,
  system: Pick<System, 'id' | 'name'>,
  watch: Readonly<Record<string, readonly string[]>>,
): string {
  return `# yaml-language-server: $schema=schema/register.schema.json\n${body([
    ['register', 1],
    ['organisation', organisation],
    [
      'systems',
      [{ ...system, launched: null, markets: [], languages: ['en'], modalities: ['text'], customers: [] }],
      w.commands.init.systemsNote,
    ],
    [
      'entities',
      [{ id: slug(organisation), name: organisation, roles: ['deployer'] }],
      w.commands.init.entitiesNote,
    ],
    ['watch', watch, w.commands.init.watchNote],
    ['settings', { fresh_days: 180 }],
  ])}`
}
