import type {
  AffectedGroup,
  Attribution,
  Count,
  Covered,
  Evidence,
  EvidenceSource,
  GroupLowering,
  GroupRating,
  HighMark,
  Impact,
  Mitigation,
  Register,
  Signature,
} from '../../src/domain/diligence/register.ts'
import { assess, type Assessed } from '../../src/domain/diligence/assess.ts'
import type { LocalDate } from '../../src/domain/time/calendar.ts'
import type { GradeOrUnknown } from '../../src/domain/vocabulary/severity.ts'

/** The day on which the tests of the register play. */
export const TODAY = '2026-09-01'

/** Scale, scope, irremediability, likelihood. */
export type Grades = readonly [GradeOrUnknown, GradeOrUnknown, GradeOrUnknown, GradeOrUnknown?]

export function rating(
  [scale, scope, irremediability, likelihood = 3]: Grades,
  extra: Partial<GroupRating> = {},
): GroupRating {
  return {
    rater: 'company',
    by: 'Ada',
    on: '2026-01-10',
    scale,
    scope,
    irremediability,
    likelihood,
    explainedUnknown: [],
    reasons: null,
    ...extra,
  }
}

export function group(
  id: string,
  ratings: readonly GroupRating[],
  extra: Partial<AffectedGroup> = {},
): AffectedGroup {
  return {
    id,
    name: `People of ${id}`,
    keys: { language: id },
    known: 200,
    estimated: null,
    heightenedRisk: null,
    ratings,
    lowered: [],
    ...extra,
  }
}

export function impact(id: string, groups: readonly AffectedGroup[], extra: Partial<Impact> = {}): Impact {
  return {
    id,
    title: id,
    kind: 'potential',
    nature: 'group',
    status: 'open',
    systems: ['chat'],
    rights: ['privacy'],
    otherRights: [],
    statement: 'If the chat answers, people may be named.',
    groups,
    precaution: null,
    delay: null,
    attribution: [],
    leverage: [],
    grievances: [],
    benefits: null,
    foreign: [],
    closed: null,
    history: [],
    ...extra,
  }
}

export function mitigation(
  id: string,
  impacts: readonly string[],
  extra: Partial<Mitigation> = {},
): Mitigation {
  return {
    id,
    title: id,
    catalogue: null,
    category: 'technical_product',
    aim: 'mitigate',
    status: 'planned',
    impacts,
    systems: ['chat'],
    lowers: ['scope', 'likelihood'],
    actsAt: 'deployer',
    earliestPoint: null,
    owner: 'Mio',
    owningFunction: null,
    checkOn: '2026-12-01',
    stopCondition: 'more refusals than before',
    leastProtected: [],
    worksOutsideEnglish: 'unknown',
    movesHarm: 'unknown',
    engagements: [],
    sideEffects: [],
    noSideEffects: null,
    ...extra,
  }
}

/** Of 200 answers so many are harmful. */
export function count(harmful: number, of = 200): Count {
  return { harmful, of, missing: 0 }
}

/** Evidence per group key, as harmful answers of 200 before and after. */
export function evidence(
  id: string,
  impacts: readonly string[],
  groups: Readonly<Record<string, readonly [number, number]>>,
  extra: Partial<Evidence> = {},
): Evidence {
  return {
    id,
    title: id,
    mitigation: 'MIT-0001',
    impacts,
    measure: 'harm',
    shows: 'lower_rate',
    collectedOn: '2026-08-01',
    by: 'Eve',
    splitBy: 'language',
    groups: Object.entries(groups).map(([key, [before, after]]) => ({
      key,
      before: count(before),
      after: count(after),
    })),
    signedBy: [],
    summary: null,
    sources: [],
    ...extra,
  }
}

/** A run whose answers are kept beside the register. */
export function source(extra: Partial<EvidenceSource> = {}): EvidenceSource {
  return {
    when: 'after',
    format: 'promptfoo',
    file: 'after.json',
    sha256: '0'.repeat(64),
    results: null,
    address: null,
    tool: null,
    model: null,
    ranOn: null,
    overrideReason: null,
    ...extra,
  }
}

/** What a person of the group signed after everybody was asked. */
export function signature(extra: Partial<Signature> = {}): Signature {
  return {
    name: 'Neema Wanjiru',
    group: 'sw',
    on: '2026-08-05',
    asked: 40,
    of: 200,
    says: 'better',
    how: 'at three meetings',
    language: 'sw',
    ...extra,
  }
}

/** By somebody who neither rated nor owns nor collected. */
export function lowering(extra: Partial<GroupLowering> = {}): GroupLowering {
  return {
    judgement: 'scope',
    to: 2,
    evidence: ['EV-0001'],
    on: '2026-08-10',
    by: 'Noor',
    reason: 'the leak was closed for them',
    toldAffected: true,
    second: null,
    ...extra,
  }
}

export function attribution(entity: string, extra: Partial<Attribution> = {}): Attribution {
  return {
    entity,
    from: '2026-01-01',
    until: null,
    answers: {
      q0_adverse_impact: 'yes',
      q1_any_tie: 'yes',
      q2_alone_enough: 'no',
      q3_made_possible_or_easier: 'no',
      q3_pushed_or_rewarded: 'no',
      q4_knew_and_did_too_little: 'no',
    },
    finding: null,
    reasons: '',
    confidence: 'medium',
    knowledgeOn: null,
    claim: null,
    by: 'Ada',
    on: '2026-01-10',
    ...extra,
  }
}

export function register(parts: Partial<Omit<Register, 'about'>> = {}): Register {
  return {
    about: {
      register: 1,
      organisation: 'Kiosk',
      systems: [],
      entities: [],
      watch: { mlbom: [], prompts: [], languages: [], policies: [], evaluations: [] },
      settings: { freshDays: 180 },
      errorsFrom: [],
      rulePages: null,
    },
    impacts: [],
    mitigations: [],
    evidence: [],
    assessments: [],
    engagements: [],
    counterbalances: [],
    releases: [],
    recounts: Object.fromEntries((parts.evidence ?? []).map(({ id }) => [id, 'same'])),
    ...parts,
  }
}

/** A repository in which nothing is watched. */
export const NOTHING_WATCHED: Covered = {
  models: [],
  prompts: {},
  policies: {},
  languages: [],
  markets: [],
  modalities: [],
  customers: [],
}

/** What the rules say of a register that was made in a test. */
export function assessed(
  made: Register,
  marks: readonly HighMark[] = [],
  today: LocalDate = TODAY,
  watched: Covered = NOTHING_WATCHED,
): Assessed {
  return assess(made, marks, today, watched)
}

export function lintContext(
  parts: Partial<Omit<Register, 'about'>>,
  marks: readonly HighMark[] = [],
  today = TODAY,
): Assessed {
  return assessed(register(parts), marks, today)
}
