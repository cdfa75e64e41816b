import { DAY, plusMs, type Instant } from '../time/instant.ts'
import { ownClock, type OwnClockCode } from '../vocabulary/clocks.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Finding } from '../vocabulary/value-chain.ts'

/** What makes us look again at how an entity is tied to an impact (domain reference 5). */
export const REASSESSMENT_TRIGGERS = [
  { code: 'told' },
  { code: 'second_similar_report' },
  { code: 'missed_commitment' },
  { code: 'changed_design' },
  { code: 'new_evidence' },
  { code: 'undetermined_limit' },
] as const
export type ReassessmentTrigger = CodeOf<typeof REASSESSMENT_TRIGGERS>

export interface ReassessmentPlan {
  readonly dueAt: Instant
  readonly trigger: ReassessmentTrigger
}

/**
 * When to look again. Being told of a grievance is itself knowledge, so every entity that is told gets a date: that of
 * the published clocks, in exact days, sooner when the impact is severe. An `undetermined` finding may not stay so for
 * longer than that.
 */
export function planReassessment(facts: {
  readonly finding: Finding
  readonly knowledgeAt: Instant
  readonly severe: boolean
}): ReassessmentPlan {
  const isOpen = facts.finding === 'undetermined'
  const usual = isOpen ? 'CLK-OWN-UNDETERMINED-30D' : 'CLK-OWN-REASSESS-30D'
  const days = daysOf(facts.severe ? 'CLK-OWN-REASSESS-SEVERE-14D' : usual)
  return {
    dueAt: plusMs(facts.knowledgeAt, days * DAY),
    trigger: isOpen ? 'undetermined_limit' : 'told',
  }
}

/** Throws when whoever tunes the clocks counts this one in something else: then exact days mean nothing. */
function daysOf(code: OwnClockCode): number {
  const { limit } = ownClock(code)
  if (!('days' in limit)) throw new Error(`${code} has to be counted in days.`)
  return limit.days
}

export interface OpenedReassessment {
  readonly trigger: ReassessmentTrigger
  /** What a person is asked to decide about. The finding itself stays until they have. */
  readonly proposes: Finding
}

/**
 * Opens a planned re-assessment. `directly_linked` that knew and did too little becomes a proposal of `contribute`
 * (Guide 4); every other finding is proposed as it stands. Nothing is decided here.
 */
export function openReassessment(facts: {
  readonly finding: Finding
  readonly trigger: ReassessmentTrigger
  readonly knew: boolean
  readonly didTooLittle: boolean
}): OpenedReassessment {
  const moves = facts.finding === 'directly_linked' && facts.knew && facts.didTooLittle
  return { trigger: facts.trigger, proposes: moves ? 'contribute' : facts.finding }
}
