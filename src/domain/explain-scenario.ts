import type { Judgement } from './casework/severity.ts'
import { addDuration, parseDuration } from './time/duration.ts'
import { instant, plusMs, type Instant } from './time/instant.ts'
import { codesOf } from './vocabulary/code.ts'
import { IMPACT_FINDINGS, IMPACT_NATURES, IMPACT_ORIGINS, RELATIONS } from './vocabulary/impact.ts'
import { SUBMITTERS } from './vocabulary/intake.ts'
import { GRADES, type GradeOrUnknown } from './vocabulary/severity.ts'
import {
  COOPERATION,
  FINDINGS,
  ROLES,
  type Finding,
  type Size,
  type Subtype,
} from './vocabulary/value-chain.ts'
import type { ContactEntity, ContactFacts } from './value-chain/find-contact.ts'

/** Something in a scenario file that the rules cannot read. The sentence is for whoever wrote the file. */
export interface InputProblem {
  readonly scenario: string
  readonly field: string
  readonly value: unknown
  readonly allowed: readonly string[]
  readonly sentence: string
}

export interface ScenarioEntity extends ContactEntity {
  readonly plausible: Finding | null
}

/** The facts of one scenario. Expectations, duties and flags are not among them. */
export interface Scenario {
  readonly id: string
  readonly judgement: Judgement
  readonly delayed: boolean
  readonly deadline: Instant | null
  /** The submitter is a child, or speaks for one: the person's own answer that a child is in danger. */
  readonly child: boolean
  readonly entities: readonly ScenarioEntity[]
  readonly contact: ContactFacts
}

type Fields = Readonly<Record<string, unknown>>
type Report = (field: string, value: unknown, allowed: readonly string[]) => void

/**
 * Reads one scenario (shape of `scenarios.json`). Unknown codes of role, attribution, cooperation, nature, origin,
 * relation or impact finding are problems, and so are grades other than 1 to 5 and deadlines that are neither an
 * ISO 8601 duration nor a moment; subtypes and sizes are free.
 *
 * @param number place in the file from 1, to name a scenario that has no id
 * @param receivedAt start of deadlines that are durations
 */
export function readScenario(
  raw: unknown,
  number: number,
  receivedAt: Instant,
): Scenario | { readonly problems: readonly InputProblem[] } {
  const problems: InputProblem[] = []
  const fields = asFields(raw)
  const id = typeof fields['id'] === 'string' && fields['id'] !== '' ? fields['id'] : null
  const report: Report = (field, value, allowed) => {
    const scenario = id ?? `number ${number}`
    const found = value === undefined || value === null ? 'is missing' : `is ${JSON.stringify(value)}`
    const sentence = `Scenario ${scenario}: ${field} ${found}. Allowed: ${allowed.join(', ')}.`
    problems.push({ scenario, field, value, allowed, sentence })
  }
  if (id === null) report('id', fields['id'], ['a text'])
  const severity = asFields(fields['severity'])
  const submitter = asFields(fields['submitter'])
  const entities = readEntities(fields['entities'], report)
  const scenario: Scenario = {
    id: id ?? '',
    judgement: {
      scale: readGrade(severity, 'scale', report),
      scope: readGrade(severity, 'scope', report),
      irremediability: readGrade(severity, 'irremediability', report),
      likelihood: readGrade(severity, 'likelihood', report),
    },
    delayed: readFlag(severity, 'delay_makes_irremediable', 'severity.', report),
    deadline: readDeadline(severity['effective_action_deadline'], receivedAt, report),
    child: isChild(submitter['age_group']) || isChild(submitter['represents']),
    entities,
    contact: {
      entities,
      nature: readCode(fields['impact_nature'], codesOf(IMPACT_NATURES), 'impact_nature', report),
      origin: readCode(fields['impact_origin'], codesOf(IMPACT_ORIGINS), 'impact_origin', report),
      impactFinding: readCode(
        fields['impact_finding'] ?? 'undetermined',
        codesOf(IMPACT_FINDINGS),
        'impact_finding',
        report,
      ),
      relation: readCode(
        asFields(fields['affected'])['relation'] ?? 'user_or_other',
        codesOf(RELATIONS),
        'affected.relation',
        report,
      ),
      submitter: codesOf(SUBMITTERS).find((code) => code === submitter['kind']) ?? 'somebody_else',
    },
  }
  return problems.length > 0 ? { problems } : scenario
}

/** The object, or an empty one: whatever is missing in it is then reported field by field. */
export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function isChild(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('child')
}

/** Gives the first code when it reports, so that reading can go on and find every problem. */
function readCode<C extends string>(
  value: unknown,
  allowed: readonly [C, ...C[]],
  field: string,
  report: Report,
): C {
  const found = allowed.find((code) => code === value)
  if (found === undefined) report(field, value, allowed)
  return found ?? allowed[0]
}

function readGrade(severity: Fields, field: keyof Judgement, report: Report): GradeOrUnknown {
  const value = severity[field] ?? 'unknown'
  const grade = GRADES.find((each) => each === value)
  if (grade === undefined && value !== 'unknown')
    report(`severity.${field}`, value, [...GRADES.map(String), 'unknown'])
  return grade ?? 'unknown'
}

function readFlag(fields: Fields, field: string, prefix: string, report: Report): boolean {
  const value = fields[field] ?? false
  if (typeof value !== 'boolean') report(prefix + field, value, ['true', 'false'])
  return value === true
}

function readEntities(raw: unknown, report: Report): readonly ScenarioEntity[] {
  if (!Array.isArray(raw)) {
    report('entities', raw, ['a list'])
    return []
  }
  return raw.map((each: unknown, index) => {
    const fields = asFields(each)
    const prefix = `entities[${index}].`
    const id = fields['id']
    if (typeof id !== 'string' || id === '') report(`${prefix}id`, id, ['a text'])
    return {
      id: String(id),
      role: readCode(fields['role'], codesOf(ROLES), `${prefix}role`, report),
      subtype: (fields['subtype'] ?? null) as Subtype | null,
      size: (fields['size'] ?? null) as Size | null,
      finding: readCode(fields['attribution'], codesOf(FINDINGS), `${prefix}attribution`, report),
      plausible: readCode(
        fields['plausible'] ?? 'undetermined',
        codesOf(FINDINGS),
        `${prefix}plausible`,
        report,
      ),
      cooperation: readCode(
        fields['cooperation'] ?? 'cooperating',
        codesOf(COOPERATION),
        `${prefix}cooperation`,
        report,
      ),
      feared: readFlag(fields, 'feared', prefix, report),
      fearDenied: readFlag(fields, 'fear_denied', prefix, report),
    }
  })
}

function readDeadline(value: unknown, receivedAt: Instant, report: Report): Instant | null {
  if (value === undefined || value === null) return null
  try {
    const duration = parseDuration(String(value))
    return duration ? addDuration(receivedAt, duration, 'UTC') : moment(String(value))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report('severity.effective_action_deadline', value, [
      'a duration such as PT48H',
      'a moment such as 2026-12-01T09:00:00Z',
    ])
    return null
  }
}

const WITH_OFFSET = /^(.*)([+-])(\d\d):(\d\d)$/

/** A moment in UTC or with an offset; throws RangeError for anything else. A day alone counts from its start. */
function moment(text: string): Instant {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return instant(`${text}T00:00Z`)
  const found = WITH_OFFSET.exec(text)
  if (!found) return instant(text)
  const [, local, sign, hours, minutes] = found
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return plusMs(instant(`${local}Z`), sign === '-' ? offset : -offset)
}
