import { FULL_QUESTIONS, LIGHT_QUESTIONS } from '../../src/domain/diligence/questions.ts'
import type {
  Assessment,
  BalanceOption,
  BalanceResult,
  Counterbalance,
  Covered,
  Engagement,
  HighMark,
  Mitigation,
  Register,
  ReleaseDecision,
  System,
} from '../../src/domain/diligence/register.ts'
import { assess, type Assessed } from '../../src/domain/diligence/assess.ts'
import type { BalanceAnswer } from '../../src/domain/vocabulary/diligence.ts'
import { mitigation, register, TODAY } from './registers.ts'

export function system(extra: Partial<System> = {}): System {
  return {
    id: 'chat',
    name: 'Chat',
    launched: '2026-06-15',
    markets: ['KE'],
    languages: ['en', 'sw'],
    modalities: ['text'],
    customers: ['schools'],
    ...extra,
  }
}

/** What the repository holds on the day of the tests. */
export const HERE: Covered = {
  models: ['tala-2@1'],
  prompts: { 'prompts/system.md': 'a1' },
  policies: { 'policy.md': 'b1' },
  languages: ['en', 'sw'],
  markets: ['KE'],
  modalities: ['text'],
  customers: ['schools'],
}

/** A full assessment that counts: somebody with a name, an affected person, and something that changed. */
export function full(extra: Partial<Assessment> = {}): Assessment {
  return {
    id: 'AS-0001',
    depth: 'full',
    triggers: ['launch'],
    systems: ['chat'],
    on: '2026-07-01',
    by: ['Ada Otieno'],
    tookPart: [{ who: 'Tenants of Mathare', as: 'affected' }],
    covers: HERE,
    answers: FULL_QUESTIONS.map(({ code }) => ({
      question: code,
      answer: `We looked at ${code}.`,
      grade: null,
    })),
    found: [],
    unknownGroup: false,
    changed: 'Names are no longer answered.',
    ...extra,
  }
}

/** A light assessment with all questions answered, none of them gravely. */
export function light(extra: Partial<Assessment> = {}): Assessment {
  return full({
    id: 'AS-0002',
    depth: 'light',
    triggers: ['model_swap'],
    tookPart: [],
    changed: null,
    on: '2026-08-20',
    answers: LIGHT_QUESTIONS.map(({ code, grades }) => ({
      question: code,
      answer: `Looked at ${code} with two testers.`,
      grade: grades === null ? null : 2,
    })),
    ...extra,
  })
}

/** A mitigation that lacks nothing. */
export function sound(extra: Partial<Mitigation> = {}): Mitigation {
  return mitigation('MIT-0001', ['IMP-0001'], {
    status: 'active',
    earliestPoint: { role: 'deployer', whyNotThere: null },
    leastProtected: ['people who read only Swahili'],
    worksOutsideEnglish: 'yes',
    movesHarm: 'no',
    engagements: ['ENG-0001'],
    noSideEffects: { by: 'Noor', on: '2026-08-01', why: 'Asked three groups; nobody lost anything.' },
    ...extra,
  })
}

export function engagement(extra: Partial<Engagement> = {}): Engagement {
  return {
    id: 'ENG-0001',
    on: '2026-08-01',
    purpose: 'What a false accusation does',
    with: 'affected',
    whyNotDirect: null,
    impacts: ['IMP-0001'],
    groups: ['sw'],
    regions: ['KE'],
    languages: ['en', 'sw'],
    method: 'talks in two groups',
    heard: 'A rumour costs the home.',
    approvedByParticipants: true,
    influence: 'changed',
    why: 'Names are no longer answered.',
    feedbackOn: '2026-08-15',
    ...extra,
  }
}

export function result(answer: BalanceAnswer, extra: Partial<BalanceResult> = {}): BalanceResult {
  return { answer, why: 'We tried it.', evidence: ['EV-0001'], ...extra }
}

/** An option that passes everything. */
export function option(id: string, extra: Partial<BalanceOption> = {}): BalanceOption {
  return {
    id,
    title: id,
    noRestriction: false,
    aim: 'rights_of_others',
    tests: {
      principle: result('pass'),
      legitimacy: result('pass'),
      necessity: result('pass'),
      proportionality: result('pass'),
      nondiscrimination: result('pass'),
    },
    otherWay: null,
    endsOn: '2026-12-31',
    ...extra,
  }
}

export const FREE = option('free', { noRestriction: true, aim: null, tests: {}, endsOn: null })

export function worksheet(extra: Partial<Counterbalance> = {}): Counterbalance {
  return {
    id: 'CB-0001',
    title: 'Questions about elections',
    on: '2026-08-01',
    protects: ['public_affairs'],
    restricts: ['expression_information'],
    gate: 'continue',
    absolute: [],
    options: [FREE, option('facts')],
    consulted: [],
    dissent: [],
    decision: { option: 'facts', by: 'Noor', on: '2026-08-02', reasons: 'It is the mildest that works.' },
    reviewOn: '2026-12-01',
    reopenWhen: 'Another model is used.',
    impacts: ['IMP-0001'],
    ...extra,
  }
}

export function release(extra: Partial<ReleaseDecision> = {}): ReleaseDecision {
  return {
    id: 'REL-0001',
    system: 'chat',
    on: '2026-08-01',
    decision: 'staged',
    reasonsForAccess: 'People find help in their language.',
    reasonsOfHarm: 'Tenants may be accused falsely.',
    conditions: [{ what: 'fewer than 1 % false names', owner: 'Mio', by: '2026-10-01', metOn: null }],
    decidedBy: ['Noor'],
    dissent: [],
    reviewOn: '2026-12-01',
    ...extra,
  }
}

/** A register with one system (or those given). */
export function withSystems(
  parts: Partial<Omit<Register, 'about'>> = {},
  systems: readonly System[] = [system()],
): Register {
  const made = register(parts)
  return { ...made, about: { ...made.about, systems } }
}

export function contextOf(
  made: Register,
  watched: Covered = HERE,
  today: string = TODAY,
  marks: readonly HighMark[] = [],
): Assessed {
  return assess(made, marks, today, watched)
}
