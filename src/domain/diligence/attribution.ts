import { isRefusal, type Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/calendar.ts'
import {
  countsAs,
  currentCell,
  dutiesOf,
  followFlow,
  moveFinding,
  type Determined,
  type Duties,
  type FlowResult,
} from '../value-chain/attribution.ts'
import { openReassessment, planReassessment } from '../value-chain/reassessment.ts'
import type { ContributionFactor, Finding } from '../vocabulary/value-chain.ts'
import { momentOf } from './days.ts'
import type { Attribution, Impact } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** A day by which somebody must look again, and what they are asked to decide about. Nothing moves by itself. */
export interface OwedReassessment {
  readonly because: 'knowledge' | 'undetermined'
  readonly since: LocalDate
  readonly dueOn: LocalDate
  readonly overdue: boolean
  readonly proposes: Finding
}

export type LeverageOwed = 'no_step' | 'review_passed'

/** Something about one entry that keeps it from counting as it is written. */
export interface AttributionFault {
  /** Its place in the impact's list. */
  readonly index: number
  readonly fault: 'answers_missing' | 'departure_without_reasons' | 'moved_away_without_lasting_reasons'
  readonly question: string | null
}

/** How one entity is tied to one impact today. */
export interface AttributionToday {
  readonly entity: string
  /** The entry in force; the last one while no period holds today, because time alone moves nobody away. */
  readonly current: Attribution
  readonly index: number
  /** No period holds today. */
  readonly lapsed: boolean
  /** `no_adverse_impact` is about the impact itself. */
  readonly finding: Finding | 'no_adverse_impact'
  readonly plausible: Determined | null
  readonly factors: readonly ContributionFactor[]
  readonly departsFromFlow: boolean
  readonly duties: Duties
  /** The last day on which it was told. */
  readonly knowledgeOn: LocalDate | null
  readonly reassessment: OwedReassessment | null
  /** What the entity itself says; stands beside the finding and never replaces it. */
  readonly claim: Attribution['claim']
  readonly claimDiffers: boolean
  readonly leverageOwed: LeverageOwed | null
  readonly faults: readonly AttributionFault[]
}

/**
 * How every entity is tied to an impact today (Guide 4, attribution; domain reference 5): the finding that the
 * stored answers lead to, unless a person departs from it with reasons; a less close finding than before only with
 * lasting reasons; the duties of it; and what is owed because the entity has known for some time.
 *
 * @param severe the impact is severe, so there is less time to look again (14 days, otherwise 30)
 */
export function attributionsOf(
  impact: Impact,
  today: LocalDate,
  severe = false,
): readonly AttributionToday[] {
  const entities = [...new Set(impact.attribution.map(({ entity }) => entity))]
  return entities.map((entity) => attributionOf(impact, entity, today, severe))
}

/** One entry with what it leads to, after those before it. */
interface Entry {
  readonly impact: string
  readonly entity: string
  readonly from: ReturnType<typeof momentOf>
  readonly until: ReturnType<typeof momentOf> | null
  readonly index: number
  readonly source: Attribution
  readonly tie: Tie
  readonly faults: readonly AttributionFault[]
}

interface Tie {
  readonly finding: Finding | 'no_adverse_impact'
  readonly plausible: Determined | null
  readonly factors: readonly ContributionFactor[]
  readonly departs: boolean
}

function attributionOf(impact: Impact, entity: string, today: LocalDate, severe: boolean): AttributionToday {
  const entries = entriesOf(impact, entity)
  const holding = currentCell(entries, impact.id, entity, momentOf(today))
  const current = (holding ?? entries.at(-1)) as Entry
  const { finding, plausible, factors, departs } = current.tie
  const counted = finding === 'no_adverse_impact' ? 'not_linked' : finding
  const duties = dutiesOf(counted, plausible)
  const claim = current.source.claim
  const knowledgeOn = lastKnowledge(entries, today)
  return {
    entity,
    current: current.source,
    index: current.index,
    lapsed: holding === null,
    finding,
    plausible,
    factors,
    departsFromFlow: departs,
    duties,
    knowledgeOn,
    reassessment: reassessmentOf(entries, current, knowledgeOn, { today, severe }),
    claim,
    claimDiffers: claim !== null && claim.finding !== finding,
    leverageOwed: duties.owed.includes('use_leverage') ? leverageOwed(impact, today) : null,
    faults: entries.flatMap(({ faults }) => faults),
  }
}

/** The entries of one entity in the order they were written down, each with the finding that counts. */
function entriesOf(impact: Impact, entity: string): readonly Entry[] {
  const written = impact.attribution
    .map((source, index) => ({ source, index }))
    .filter(({ source }) => source.entity === entity)
    .toSorted((a, b) => (a.source.on < b.source.on ? -1 : a.source.on > b.source.on ? 1 : a.index - b.index))
  const entries: Entry[] = []
  for (const { source, index } of written) {
    const before = entries.at(-1)?.tie ?? null
    const read = readEntry(source)
    const moved = moveTo(entries, read.tie, source.reasons)
    const fault = isRefusal(moved) ? 'moved_away_without_lasting_reasons' : read.fault
    entries.push({
      impact: impact.id,
      entity,
      from: momentOf(source.from),
      until: source.until === null ? null : momentOf(source.until),
      index,
      source,
      tie: isRefusal(moved) && before ? before : read.tie,
      faults: fault === null ? [] : [{ index, fault, question: read.question }],
    })
  }
  return entries
}

function readEntry(source: Attribution): {
  readonly tie: Tie
  readonly fault: AttributionFault['fault'] | null
  readonly question: string | null
} {
  const flow = followFlow(source.answers)
  const departs = source.finding !== null && (isRefusal(flow) || source.finding !== flow.finding)
  if (departs && source.finding !== null && !isUnsaid(source.reasons)) {
    const { plausible, factors } = isRefusal(flow) ? NOTHING_KNOWN : flow
    return {
      tie: { finding: source.finding, plausible, factors, departs: true },
      fault: null,
      question: null,
    }
  }
  if (isRefusal(flow)) {
    const question = String(flow.detail?.['question'] ?? '')
    return { tie: { ...NOTHING_KNOWN, departs: false }, fault: 'answers_missing', question }
  }
  return {
    tie: tieOf(flow),
    fault: departs ? 'departure_without_reasons' : null,
    question: null,
  }
}

/** Missing answers are an open question, which counts as the closer tie and never as none. */
const NOTHING_KNOWN = { finding: 'undetermined', plausible: null, factors: [] } as const

function tieOf({ finding, plausible, factors }: FlowResult): Tie {
  return { finding, plausible, factors, departs: false }
}

function moveTo(entries: readonly Entry[], tie: Tie, reasons: string): string | Refusal {
  if (tie.finding === 'no_adverse_impact') return moveAs(entries, 'not_linked', null, reasons)
  return moveAs(entries, tie.finding, tie.plausible, reasons)
}

function moveAs(
  entries: readonly Entry[],
  finding: Finding,
  plausible: Determined | null,
  lastingProof: string,
): string | Refusal {
  const earlier = entries.map(({ tie }) => (tie.finding === 'no_adverse_impact' ? 'not_linked' : tie.finding))
  return moveFinding(earlier, {
    finding,
    plausible,
    lastingProof: isUnsaid(lastingProof) ? '' : lastingProof,
  })
}

function lastKnowledge(entries: readonly Entry[], today: LocalDate): LocalDate | null {
  return entries.reduce<LocalDate | null>((last, { source }) => {
    const on = source.knowledgeOn
    return on !== null && on <= today && (last === null || on > last) ? on : last
  }, null)
}

/**
 * Knowing opens a dated re-assessment; only an entry written down on a later day answers it. An undetermined finding
 * may not stay so for longer either.
 */
function reassessmentOf(
  entries: readonly Entry[],
  { tie, source }: Entry,
  knowledgeOn: LocalDate | null,
  { today, severe }: { readonly today: LocalDate; readonly severe: boolean },
): OwedReassessment | null {
  const finding = tie.finding === 'no_adverse_impact' ? 'not_linked' : tie.finding
  const knew = knowledgeOn !== null && !entries.some((entry) => entry.source.on > knowledgeOn)
  if (!knew && finding !== 'undetermined') return null
  const since = knew ? knowledgeOn : source.on
  const plan = planReassessment({ finding, knowledgeAt: momentOf(since), severe })
  const dueOn = plan.dueAt.slice(0, 10)
  const opened = openReassessment({ finding, trigger: plan.trigger, knew: true, didTooLittle: true })
  return {
    because: knew ? 'knowledge' : 'undetermined',
    since,
    dueOn,
    overdue: today > dueOn,
    proposes: opened.proposes === 'undetermined' ? countsAs(opened.proposes, tie.plausible) : opened.proposes,
  }
}

/** Leverage with nobody recorded is leverage not used; a step whose review day has passed is one nobody followed. */
function leverageOwed({ leverage }: Impact, today: LocalDate): LeverageOwed | null {
  const steps = leverage.filter(({ step }) => !isUnsaid(step))
  if (steps.length === 0) return 'no_step'
  const towards = [...new Set(steps.map(({ entity }) => entity))]
  const passed = towards.some((entity) => {
    const own = steps.filter((step) => step.entity === entity)
    return own.every(({ nextReview }) => nextReview < today)
  })
  return passed ? 'review_passed' : null
}
