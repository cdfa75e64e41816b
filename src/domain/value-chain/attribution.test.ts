import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONTRIBUTION_FACTORS, FINDINGS, type Finding } from '../vocabulary/value-chain.ts'
import {
  compareCloseness,
  countsAs,
  currentCell,
  dutiesOf,
  EVIDENCE_PROMPTS,
  FLOW_QUESTIONS,
  followFlow,
  INTERIM_RULES,
  moveFinding,
  type FlowAnswer,
  type FlowAnswers,
} from './attribution.ts'
import { disagreement } from './disagreement.ts'

const QUESTIONS = codesOf(FLOW_QUESTIONS)
const SHORT = { y: 'yes', n: 'no', '?': 'unknown' } as const

/** One letter a question, in order: y, n, ? or . for no answer. */
function answers(letters: string): FlowAnswers {
  const given = QUESTIONS.flatMap((question, index) => {
    const answer = SHORT[letters[index] as keyof typeof SHORT] as FlowAnswer | undefined
    return answer === undefined ? [] : [[question, answer] as const]
  })
  return Object.fromEntries(given)
}

describe('the flow from answers to a finding', () => {
  test.each([
    ['n.....', 'no_adverse_impact', null, [], 1],
    ['yn....', 'not_linked', null, [], 2],
    ['yyy...', 'cause', null, [], 3],
    ['yyyyyy', 'cause', null, [], 3],
    ['yyny..', 'contribute', null, ['facilitating_enabling'], 4],
    ['yyn.y.', 'contribute', null, ['incentivising_motivating'], 4],
    ['yyn..y', 'contribute', null, ['inadequate_due_diligence'], 4],
    ['yynnny', 'contribute', null, ['inadequate_due_diligence'], 6],
    ['yynyny', 'contribute', null, ['facilitating_enabling', 'inadequate_due_diligence'], 6],
    [
      'yynyyy',
      'contribute',
      null,
      ['facilitating_enabling', 'incentivising_motivating', 'inadequate_due_diligence'],
      6,
    ],
    ['yyn?ny', 'contribute', null, ['inadequate_due_diligence'], 6],
    ['yynnnn', 'directly_linked', null, [], 6],
    ['yynnn?', 'undetermined', 'contribute', [], 6],
    ['yyn?nn', 'undetermined', 'contribute', [], 6],
    ['yynn?n', 'undetermined', 'contribute', [], 6],
    ['yy?...', 'undetermined', 'cause', [], 3],
    ['yy?nnn', 'undetermined', 'cause', [], 3],
    ['y?y...', 'undetermined', 'cause', [], 3],
    ['y?nnnn', 'undetermined', 'directly_linked', [], 6],
    ['y?nynn', 'undetermined', 'contribute', [], 6],
    ['y??...', 'undetermined', 'cause', [], 3],
    ['y?....', 'undetermined', 'contribute', [], 2],
    ['y?n...', 'undetermined', 'contribute', [], 2],
    ['?.....', 'undetermined', 'contribute', [], 1],
    ['?n....', 'not_linked', null, [], 2],
    ['?yy...', 'undetermined', 'cause', [], 3],
    ['?ynnnn', 'undetermined', 'directly_linked', [], 6],
    ['?y....', 'undetermined', 'contribute', [], 1],
    ['??nnnn', 'undetermined', 'directly_linked', [], 6],
    ['???...', 'undetermined', 'cause', [], 3],
  ])('%s gives %s', (letters, finding, plausible, factors, asked) => {
    const found = followFlow(answers(letters))
    expect(found).toMatchObject({ finding, plausible, factors })
    expect('path' in found && found.path).toHaveLength(asked)
  })

  test.each([
    ['......', 'q0_adverse_impact'],
    ['y.....', 'q1_any_tie'],
    ['yy....', 'q2_alone_enough'],
    ['yyn...', 'q3_made_possible_or_easier'],
    ['yynn..', 'q3_pushed_or_rewarded'],
    ['yyn?..', 'q3_pushed_or_rewarded'],
    ['yynnn.', 'q4_knew_and_did_too_little'],
  ])('%s cannot be followed without an answer to %s', (letters, question) => {
    expect(followFlow(answers(letters))).toEqual({ refused: 'answers_missing', detail: { question } })
  })

  test('the path taken is kept, question by question', () => {
    expect(followFlow(answers('yynyn?'))).toMatchObject({
      path: [
        { question: 'q0_adverse_impact', answer: 'yes' },
        { question: 'q1_any_tie', answer: 'yes' },
        { question: 'q2_alone_enough', answer: 'no' },
        { question: 'q3_made_possible_or_easier', answer: 'yes' },
        { question: 'q3_pushed_or_rewarded', answer: 'no' },
        { question: 'q4_knew_and_did_too_little', answer: 'unknown' },
      ],
    })
    expect(followFlow(answers('??nnnn'))).toMatchObject({
      path: QUESTIONS.map((question, index) => ({ question, answer: index < 2 ? 'unknown' : 'no' })),
    })
  })

  test('open answers never lower: what is plausible is the closest finding they leave possible', () => {
    const letter = fc.constantFrom('y', 'n', '?')
    fc.assert(
      fc.property(fc.tuple(letter, letter, letter, letter, letter, letter), (drawn) => {
        const open = followFlow(answers(drawn.join('')))
        const possible = drawn
          .reduce<string[]>(
            (all, each) => all.flatMap((done) => (each === '?' ? [`${done}y`, `${done}n`] : [done + each])),
            [''],
          )
          .map((letters) => followFlow(answers(letters)))
          .map((found) => ('finding' in found ? found.finding : 'refused'))
        const tied = possible.filter((finding): finding is Finding =>
          codesOf(FINDINGS).includes(finding as Finding),
        )
        if ('refused' in open) throw new Error('all questions are answered')
        const closest = tied.toSorted(compareCloseness)[0] ?? 'no_adverse_impact'
        expect(open.plausible ?? open.finding).toBe(closest)
        if (new Set(possible).size === 1) expect(open.finding).toBe(closest)
      }),
      { numRuns: 800 },
    )
  })

  test('every factor has prompts for evidence, and every finding an interim rule', () => {
    for (const factor of codesOf(CONTRIBUTION_FACTORS))
      expect(EVIDENCE_PROMPTS[factor].length).toBeGreaterThan(1)
    expect(EVIDENCE_PROMPTS.facilitating_enabling).toContain('alone_enough')
    expect(EVIDENCE_PROMPTS.incentivising_motivating).toContain('rewarded')
    expect(EVIDENCE_PROMPTS.inadequate_due_diligence).toContain('foreseeable')
    expect(INTERIM_RULES).toEqual({
      cause: 'stop_first',
      contribute: 'shares_may_stay_open',
      directly_linked: 'log_leverage',
      not_linked: 'redirect_warmly',
      undetermined: 'treat_as_higher',
    })
  })
})

describe('what each finding owes', () => {
  const contributes = [
    'cease_contribution',
    'prevent_contribution',
    'use_leverage',
    'provide_or_cooperate_in_remedy',
  ]
  const causes = ['cease', 'prevent', 'provide_remedy']
  const linked = ['use_leverage', 'increase_leverage_if_lacking']

  test.each([
    ['cause', null, causes, []],
    ['contribute', null, contributes, []],
    ['contribute', 'cause', contributes, []],
    ['directly_linked', undefined, linked, ['may_enable_remedy']],
    ['not_linked', null, [], []],
    ['undetermined', undefined, contributes, []],
    ['undetermined', null, contributes, []],
    ['undetermined', 'undetermined', contributes, []],
    ['undetermined', 'cause', causes, []],
    ['undetermined', 'directly_linked', linked, ['may_enable_remedy']],
  ] as const)('%s (plausible: %s)', (finding, plausible, owed, voluntary) => {
    expect(dutiesOf(finding, plausible)).toEqual({
      owed,
      voluntary,
      codes: [...owed, ...voluntary],
      interim: finding === 'undetermined',
    })
  })

  test('the closer the tie, the more is owed: to stop the harm, and to remedy it', () => {
    const remedy = ['may_enable_remedy', 'provide_or_cooperate_in_remedy', 'provide_remedy'] as const
    const stop = ['cease_contribution', 'cease'] as const
    const reach = (steps: readonly string[], finding: Finding) =>
      Math.max(...dutiesOf(finding).codes.map((duty) => steps.indexOf(duty)), -1)
    const finding = fc.constantFrom(...codesOf(FINDINGS))
    fc.assert(
      fc.property(finding, finding, (a, b) => {
        if (compareCloseness(a, b) > 0) return
        expect(reach(remedy, a)).toBeGreaterThanOrEqual(reach(remedy, b))
        expect(reach(stop, a)).toBeGreaterThanOrEqual(reach(stop, b))
      }),
    )
    expect(codesOf(FINDINGS).map((each) => reach(remedy, each))).toEqual([2, 1, 0, -1, 1])
    expect(codesOf(FINDINGS).map((each) => reach(stop, each))).toEqual([1, 0, -1, -1, 0])
  })

  test('nobody who is only linked owes remedy', () => {
    for (const finding of ['directly_linked', 'not_linked'] as const)
      expect(dutiesOf(finding).owed.filter((duty) => /remedy/.test(duty))).toEqual([])
  })
})

describe('a continuum that moves in time', () => {
  test('cause is closest, and undetermined stands with contribute', () => {
    const order: Finding[] = ['not_linked', 'directly_linked', 'undetermined', 'contribute', 'cause']
    expect(order.toSorted(compareCloseness)).toEqual([
      'cause',
      'undetermined',
      'contribute',
      'directly_linked',
      'not_linked',
    ])
    expect(compareCloseness('undetermined', 'contribute')).toBe(0)
    expect(compareCloseness('cause', 'not_linked')).toBeLessThan(0)
    expect(compareCloseness('not_linked', 'cause')).toBeGreaterThan(0)
    expect(countsAs('cause', 'not_linked')).toBe('cause')
  })

  test.each<[Finding[], Parameters<typeof moveFinding>[1], string]>([
    [[], { finding: 'not_linked' }, 'first'],
    [['undetermined'], { finding: 'not_linked' }, 'first'],
    [['directly_linked'], { finding: 'contribute' }, 'closer'],
    [['not_linked'], { finding: 'undetermined' }, 'closer'],
    [['contribute'], { finding: 'contribute' }, 'same'],
    [['contribute'], { finding: 'undetermined' }, 'same'],
    [['cause'], { finding: 'undetermined', plausible: 'cause' }, 'same'],
    [['cause'], { finding: 'contribute', lastingProof: 'twelve months of logs' }, 'less_close'],
    [
      ['cause', 'contribute'],
      { finding: 'directly_linked', lastingProof: 'twelve months of logs' },
      'less_close',
    ],
    [['cause', 'contribute'], { finding: 'contribute' }, 'same'],
  ])('from %o to %o is %s', (earlier, to, expected) => {
    expect(moveFinding(earlier, to)).toBe(expected)
  })

  test.each<[Finding[], Parameters<typeof moveFinding>[1]]>([
    [['cause'], { finding: 'contribute' }],
    [['cause'], { finding: 'contribute', lastingProof: null }],
    [['contribute'], { finding: 'directly_linked', lastingProof: '  ' }],
    [['directly_linked'], { finding: 'not_linked', lastingProof: '' }],
    [['cause'], { finding: 'undetermined' }],
    [['contribute', 'undetermined'], { finding: 'not_linked' }],
    [['contribute'], { finding: 'undetermined', plausible: 'directly_linked' }],
  ])('from %o to %o is refused without lasting proof', (earlier, to) => {
    expect(moveFinding(earlier, to)).toEqual({ refused: 'lasting_proof_missing' })
  })

  test.each([
    [null, 'cause', 'no_claim'],
    ['cause', 'cause', 'agrees'],
    ['not_linked', 'contribute', 'claims_less'],
    ['cause', 'contribute', 'claims_more'],
    ['undetermined', 'contribute', 'claims_otherwise'],
    ['contribute', 'undetermined', 'claims_otherwise'],
  ] as const)('an entity that claims %s beside a finding of %s: %s', (claim, finding, expected) => {
    expect(disagreement(claim, finding)).toBe(expected)
  })
})

describe('the finding in force', () => {
  const cell = (from: string, until: string | null, finding: Finding, impact = 'i1', entity = 'e1') => ({
    impact,
    entity,
    from: instant(`${from}T00:00Z`),
    until: until === null ? null : instant(`${until}T00:00Z`),
    finding,
  })
  const cells = [
    cell('2026-01-01', null, 'directly_linked'),
    cell('2026-01-01', null, 'cause', 'i2'),
    cell('2026-01-01', null, 'not_linked', 'i1', 'e2'),
    cell('2026-03-01', '2026-04-01', 'contribute'),
  ]

  test.each([
    ['2025-12-31T23:59:59.999Z', undefined],
    ['2026-01-01T00:00Z', 'directly_linked'],
    ['2026-02-28T23:59:59.999Z', 'directly_linked'],
    ['2026-03-01T00:00Z', 'contribute'],
    ['2026-03-31T23:59:59.999Z', 'contribute'],
    ['2026-04-01T00:00Z', 'directly_linked'],
  ])('at %s it is %s', (at, expected) => {
    expect(currentCell(cells, 'i1', 'e1', instant(at))?.finding).toBe(expected)
  })

  test('impacts and entities are kept apart, and nothing found is null', () => {
    const at = instant('2026-03-15T00:00Z')
    expect(currentCell(cells, 'i2', 'e1', at)?.finding).toBe('cause')
    expect(currentCell(cells, 'i1', 'e2', at)?.finding).toBe('not_linked')
    expect(currentCell(cells, 'i2', 'e2', at)).toBeNull()
  })

  test('what was written down last counts, also about an earlier start', () => {
    const corrected = [...cells, cell('2026-02-01', null, 'cause')]
    expect(currentCell(corrected, 'i1', 'e1', instant('2026-03-15T00:00Z'))?.finding).toBe('cause')
    const open = [{ impact: 'i1', entity: 'e1', from: instant('2026-01-01T00:00Z') }]
    expect(currentCell(open, 'i1', 'e1', instant('2026-03-15T00:00Z'))).toBe(open[0])
  })
})
