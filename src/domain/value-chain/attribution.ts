import type { Actor } from '../case/actor.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import {
  DUTIES,
  FINDINGS,
  type ContributionFactor,
  type Duty,
  type Finding,
} from '../vocabulary/value-chain.ts'

/** The questions of the flow, in order (Guide 4, attribution). Q3 has two parts; Q5 is what is left, not a question. */
export const FLOW_QUESTIONS = [
  { code: 'q0_adverse_impact' },
  { code: 'q1_any_tie' },
  { code: 'q2_alone_enough' },
  { code: 'q3_made_possible_or_easier' },
  { code: 'q3_pushed_or_rewarded' },
  { code: 'q4_knew_and_did_too_little' },
] as const
export type FlowQuestion = CodeOf<typeof FLOW_QUESTIONS>

export const FLOW_ANSWERS = [{ code: 'yes' }, { code: 'no' }, { code: 'unknown' }] as const
export type FlowAnswer = CodeOf<typeof FLOW_ANSWERS>
export type FlowAnswers = Readonly<Partial<Record<FlowQuestion, FlowAnswer>>>

/** A finding that somebody stands by; `undetermined` is the lack of one. */
export type Determined = Exclude<Finding, 'undetermined'>

/** What counts in the meantime when nobody has said which higher finding is plausible. */
const DEFAULT_PLAUSIBLE: Determined = 'contribute'

export interface FlowResult {
  /** `no_adverse_impact` is about the impact itself; it ends the question of who is tied to it. */
  readonly finding: Finding | 'no_adverse_impact'
  /** For `undetermined`: the closest finding that the open answers leave possible. */
  readonly plausible: Determined | null
  readonly factors: readonly ContributionFactor[]
  readonly path: readonly { readonly question: FlowQuestion; readonly answer: FlowAnswer }[]
}

/** What was found about one entity, one impact and one period. Append-only: a change is a new cell. */
export interface AttributionCell {
  readonly impact: string
  readonly entity: string
  readonly from: Instant
  /** The end of the period, itself outside it; null while it goes on. */
  readonly until: Instant | null
  readonly finding: Finding
  readonly plausible: Finding | null
  readonly factors: readonly ContributionFactor[]
  readonly answers: FlowAnswers
  readonly confidence: 'low' | 'medium' | 'high'
  readonly departsFromFlow: boolean
  readonly reasons: string
  readonly lastingProof: string | null
  /** When it was written down, and by whom. */
  readonly at: Instant
  readonly by: Actor
}

/** What to ask for before saying that a factor is there (Guide 4; BSR seven questions). */
export const EVIDENCE_PROMPTS = {
  facilitating_enabling: ['alone_enough', 'enabled', 'how_specific_is_the_tie', 'direct_benefit'],
  incentivising_motivating: ['rewarded', 'direct_benefit', 'what_affected_people_believe'],
  inadequate_due_diligence: [
    'foreseeable',
    'told_before',
    'real_preventive_steps',
    'what_affected_people_believe',
  ],
} as const satisfies Record<ContributionFactor, readonly string[]>

/** How long a share may be argued about while the person waits: not at all (domain reference 5, interim rule). */
export const INTERIM_RULES = {
  cause: 'stop_first',
  contribute: 'shares_may_stay_open',
  directly_linked: 'log_leverage',
  not_linked: 'redirect_warmly',
  undetermined: 'treat_as_higher',
} as const satisfies Record<Finding, string>

/**
 * Follows the flow through the stored answers. It is a guide, not a verdict: a person may depart from it, with
 * reasons. An open answer that could change the finding gives `undetermined` with the closest finding it leaves
 * possible. Causation that nobody can explain is an open answer, not a "no".
 *
 * Refuses with `answers_missing` and the question when one that is needed has no answer at all.
 */
export function followFlow(answers: FlowAnswers): FlowResult | Refusal {
  const impact = answers.q0_adverse_impact
  if (impact === undefined) return missing('q0_adverse_impact')
  const path = [{ question: 'q0_adverse_impact', answer: impact }] as const
  if (impact === 'no') return { finding: 'no_adverse_impact', plausible: null, factors: [], path }
  const rest = followTie(answers)
  if (impact === 'yes') return 'refused' in rest ? rest : { ...rest, path: [...path, ...rest.path] }
  const open = leaveOpen(rest, path)
  return open.plausible === 'not_linked' ? { ...open, finding: 'not_linked', plausible: null } : open
}

/**
 * The finding in force for one impact and entity at a moment: of the cells whose period holds it, the one written
 * down last. Null when nothing has been found.
 *
 * @param cells oldest first, in the order they were written down
 */
export function currentCell<
  C extends Pick<AttributionCell, 'impact' | 'entity' | 'from'> & { until?: Instant | null },
>(cells: readonly C[], impact: string, entity: string, at: Instant): C | null {
  return (
    cells.findLast(
      (cell) =>
        cell.impact === impact &&
        cell.entity === entity &&
        cell.from <= at &&
        (cell.until === undefined || cell.until === null || at < cell.until),
    ) ?? null
  )
}

/** The finding that counts in the meantime: itself, or the plausible one while it is undetermined. */
export function countsAs(finding: Finding, plausible?: Finding | null): Determined {
  if (finding !== 'undetermined') return finding
  return plausible === undefined || plausible === null || plausible === 'undetermined'
    ? DEFAULT_PLAUSIBLE
    : plausible
}

/** Negative when `a` ties closer than `b` (cause first). `undetermined` stands with the default, `contribute`. */
export function compareCloseness(a: Finding, b: Finding): number {
  const place = (finding: Finding) => FINDINGS.findIndex(({ code }) => code === countsAs(finding))
  return place(a) - place(b)
}

/**
 * Decides on a move from the earlier findings on one impact and entity to a new one. A closer finding needs only
 * its reasons; a less close one needs lasting proof (domain reference 5), also by way of `undetermined`, which is
 * a gap in our knowledge and no step away from the harm.
 *
 * @param earlier oldest first
 */
export function moveFinding(
  earlier: readonly Finding[],
  to: {
    readonly finding: Finding
    readonly plausible?: Finding | null
    readonly lastingProof?: string | null
  },
): 'first' | 'closer' | 'same' | 'less_close' | Refusal {
  const before = earlier.findLast((finding) => finding !== 'undetermined')
  if (before === undefined) return 'first'
  const step = compareCloseness(countsAs(to.finding, to.plausible), before)
  if (step <= 0) return step < 0 ? 'closer' : 'same'
  return (to.lastingProof ?? '').trim() === '' ? refuse('lasting_proof_missing') : 'less_close'
}

const OF_FINDING: Record<Determined, readonly Duty[]> = {
  cause: ['cease', 'prevent', 'provide_remedy'],
  contribute: [
    'cease_contribution',
    'prevent_contribution',
    'use_leverage',
    'provide_or_cooperate_in_remedy',
  ],
  directly_linked: ['use_leverage', 'increase_leverage_if_lacking', 'may_enable_remedy'],
  not_linked: [],
}

export interface Duties {
  readonly owed: readonly Duty[]
  /** May be done, is never demanded. */
  readonly voluntary: readonly Duty[]
  /** Both, in the order of the vocabulary. */
  readonly codes: readonly Duty[]
  /** True while the finding is undetermined: owed until it is settled. */
  readonly interim: boolean
}

const isVoluntary = (duty: Duty) => DUTIES.some((entry) => entry.code === duty && 'voluntary' in entry)

/**
 * What a finding owes (UNGP 13, 19 and 22; domain reference 5, duty codes). A finding of `undetermined` owes what
 * the higher plausible finding owes, `contribute` when nobody has stated one. For a potential impact the same
 * codes hold, those of remedy on condition that the harm happens. Who is the contact makes no difference.
 */
export function dutiesOf(finding: Finding, plausible?: Finding | null): Duties {
  const codes = OF_FINDING[countsAs(finding, plausible)]
  return {
    owed: codes.filter((duty) => !isVoluntary(duty)),
    voluntary: codes.filter(isVoluntary),
    codes,
    interim: finding === 'undetermined',
  }
}

type Path = FlowResult['path']

function missing(question: FlowQuestion): Refusal {
  return refuse('answers_missing', { question })
}

/** Later answers may be missing when an earlier one is open; then the default is what is plausible. */
function leaveOpen(rest: FlowResult | Refusal, path: Path): FlowResult & { readonly finding: Finding } {
  const further = 'refused' in rest ? { path: [], plausible: DEFAULT_PLAUSIBLE } : rest
  const plausible = further.plausible ?? (rest as { readonly finding: Determined }).finding
  return { finding: 'undetermined', plausible, factors: [], path: [...path, ...further.path] }
}

function followTie(answers: FlowAnswers): FlowResult | Refusal {
  const tie = answers.q1_any_tie
  if (tie === undefined) return missing('q1_any_tie')
  const path: Path = [{ question: 'q1_any_tie', answer: tie }]
  if (tie === 'no') return { finding: 'not_linked', plausible: null, factors: [], path }
  const rest = followActs(answers)
  if (tie === 'unknown') return leaveOpen(rest, path)
  return 'refused' in rest ? rest : { ...rest, path: [...path, ...rest.path] }
}

function followActs(answers: FlowAnswers): FlowResult | Refusal {
  const alone = answers.q2_alone_enough
  if (alone === undefined) return missing('q2_alone_enough')
  const path: Path = [{ question: 'q2_alone_enough', answer: alone }]
  if (alone === 'yes') return { finding: 'cause', plausible: null, factors: [], path }
  if (alone === 'unknown') return { finding: 'undetermined', plausible: 'cause', factors: [], path }
  const rest = followParts(answers)
  return 'refused' in rest ? rest : { ...rest, path: [...path, ...rest.path] }
}

const PARTS = [
  { question: 'q3_made_possible_or_easier', factor: 'facilitating_enabling' },
  { question: 'q3_pushed_or_rewarded', factor: 'incentivising_motivating' },
  { question: 'q4_knew_and_did_too_little', factor: 'inadequate_due_diligence' },
] as const

/** One "yes" is enough for `contribute`; the others are then read for their factors, and need not be answered. */
function followParts(answers: FlowAnswers): FlowResult | Refusal {
  const path = PARTS.flatMap(({ question }) => {
    const answer = answers[question]
    return answer === undefined ? [] : [{ question, answer }]
  })
  const factors = PARTS.filter(({ question }) => answers[question] === 'yes').map(({ factor }) => factor)
  if (factors.length > 0) return { finding: 'contribute', plausible: null, factors, path }
  const unanswered = PARTS.find(({ question }) => answers[question] === undefined)
  if (unanswered) return missing(unanswered.question)
  const open = path.some(({ answer }) => answer === 'unknown')
  return open
    ? { finding: 'undetermined', plausible: 'contribute', factors, path }
    : { finding: 'directly_linked', plausible: null, factors, path }
}
