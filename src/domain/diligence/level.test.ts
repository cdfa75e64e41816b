import { describe, expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import type { LoweringRefusal } from './lowering.ts'
import { groupLevel, impactLevel } from './level.ts'
import { nextMarks } from './marks.ts'
import type { Evidence, GroupLowering, GroupRating, HighMark, Impact, Register } from './register.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const { TODAY, rating, group, impact, mitigation, evidence, lowering, register } = make

/** A mark of the highest scale. */
const marked: HighMark = { impact: 'IMP-0001', group: 'sw', judgement: 'scale', grade: 5, on: '2026-02-01' }

/** People who read Swahili, rated 2, 5, 2; a lowering of their scope, and whatever is different. */
function story(
  change: {
    readonly lowering?: Partial<GroupLowering>
    readonly ratings?: readonly GroupRating[]
    readonly evidence?: readonly Evidence[]
    readonly impact?: Partial<Impact>
    readonly marks?: readonly HighMark[]
    readonly today?: string
  } = {},
) {
  const people = group('sw', change.ratings ?? [rating([2, 5, 2])], { lowered: [lowering(change.lowering)] })
  const harm = impact('IMP-0001', [people], change.impact)
  const files = register({
    impacts: [harm],
    mitigations: [mitigation('MIT-0001', ['IMP-0001'])],
    evidence: change.evidence ?? [evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] })],
  })
  const own = groupLevel(files, harm, people, change.marks ?? [], change.today ?? TODAY)
  return { level: own.level, not: own.lowerings[0]?.not ?? null, own }
}

function ids(files: Register, marks: readonly HighMark[] = []): readonly string[] {
  return assessed(files, marks).order.map(({ id }) => id)
}

describe('the level of a group', () => {
  test('three raters stay apart and the highest leads', () => {
    const people = group('sw', [
      rating([2, 2, 2]),
      rating([3, 2, 2], { rater: 'expert', by: 'Bo' }),
      rating([4, 1, 1], { rater: 'affected', by: 'Chi' }),
    ])
    const own = groupLevel(register(), impact('IMP-0001', [people]), people, [], TODAY)
    expect(own).toMatchObject({ level: 4, drivers: ['scale'], provisional: false })
    expect(own.byRater).toMatchObject({ company: { scale: 2 }, expert: { scale: 3 }, affected: { scale: 4 } })
  })

  test('a rater who says less later takes nothing back', () => {
    const people = group('sw', [rating([4, 2, 2]), rating([1, 1, 1], { on: '2026-05-01' })])
    const own = groupLevel(register(), impact('IMP-0001', [people]), people, [], TODAY)
    expect(own.level).toBe(4)
    expect(own.byRater.company).toMatchObject({ scale: 1 })
  })

  test('a mark counts like a rating that nobody can take back', () => {
    const people = group('sw', [rating([1, 1, 1])])
    expect(groupLevel(register(), impact('IMP-0001', [people]), people, [marked], TODAY).level).toBe(5)
    expect(groupLevel(register(), impact('IMP-0002', [people]), people, [marked], TODAY).level).toBe(1)
  })

  test('unknown never lowers, whoever says it last', () => {
    const people = group('sw', [
      rating([4, 2, 2]),
      rating(['unknown', 'unknown', 'unknown', 'unknown'], { on: '2026-05-01' }),
    ])
    expect(groupLevel(register(), impact('IMP-0001', [people]), people, [], TODAY)).toMatchObject({
      level: 4,
      provisional: false,
    })
  })

  test('a group deleted from the file keeps its level', () => {
    const files = register({ impacts: [impact('IMP-0001', [group('en', [rating([1, 1, 1])])])] })
    expect(impactLevel(files, files.impacts[0] as Impact, [marked], TODAY)).toMatchObject({
      level: 5,
      group: 'sw',
      groups: [{ group: 'en' }, { group: 'sw', name: null }],
    })
  })
})

describe('a lowering', () => {
  test('is in force on fresh evidence that it got better for this group', () => {
    expect(story()).toMatchObject({ level: 2, not: null })
  })

  const later = { collectedOn: '2026-08-20' }
  test.each<[LoweringRefusal, Parameters<typeof story>[0]]>([
    ['nobody_named', { lowering: { by: '  ' } }],
    ['no_date', { lowering: { on: 'soon' } }],
    ['dated_ahead', { lowering: { on: '2026-09-02' } }],
    ['reason_missing', { lowering: { reason: '\u200b ' } }],
    ['reason_missing', { lowering: { reason: 'TODO' } }],
    ['not_lower', { ratings: [rating([5, 2, 2])] }],
    ['not_lower', { ratings: [rating([5, 'unknown', 2])] }],
    ['rated_it_before', { lowering: { by: ' ADA' } }],
    ['no_evidence', { lowering: { evidence: [] } }],
    ['evidence_missing', { lowering: { evidence: ['EV-0001', 'EV-0009'] } }],
    ['evidence_of_other_impact', { evidence: [evidence('EV-0001', ['IMP-0002'], { sw: [60, 10] })] }],
    ['owns_the_mitigation', { lowering: { by: 'mio' } }],
    ['collected_the_evidence', { lowering: { by: 'Eve' } }],
    [
      'affected_not_told',
      { lowering: { toldAffected: false }, ratings: [rating([2, 5, 2], { rater: 'affected' })] },
    ],
    ['evidence_does_not_hold', { evidence: [evidence('EV-0001', ['IMP-0001'], { en: [60, 10] })] }],
    ['evidence_does_not_hold', { today: '2027-03-01' }],
    ['grievance_since', { impact: { grievances: [{ reference: 'G-1', on: '2026-08-05', upheld: true }] } }],
    [
      'rated_higher_since',
      { ratings: [rating([2, 5, 2]), rating([2, 3, 2], { by: 'Bo', on: '2026-08-20' })] },
    ],
    [
      'rated_higher_since',
      { marks: [{ impact: 'IMP-0001', group: 'sw', judgement: 'scope', grade: 3, on: '2026-08-20' }] },
    ],
  ])('is not in force, and says so: %s', (why, change) => {
    const { level, not } = story(change)
    expect(not?.why).toBe(why)
    expect(level).toBe(5)
  })

  test('holds again on evidence from after the grievance', () => {
    const grievances = [{ reference: 'G-1', on: '2026-08-05', upheld: true }]
    const fresh = [evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] }, later)]
    expect(story({ impact: { grievances }, evidence: fresh })).toMatchObject({ level: 2, not: null })
  })

  test('says what is wrong with the evidence', () => {
    expect(story({ today: '2027-03-01' }).not).toEqual({
      why: 'evidence_does_not_hold',
      evidence: 'EV-0001',
      holds: 'too_old',
      least: null,
    })
    expect(story({ lowering: { judgement: 'scale' }, ratings: [rating([5, 2, 2])] }).not).toMatchObject({
      holds: 'wrong_judgement',
    })
  })

  test('below the affected people’s own rating needs that they were told', () => {
    const ratings = [rating([2, 5, 2], { rater: 'affected', by: 'Chi' })]
    expect(story({ ratings }).level).toBe(2)
  })

  test('a deleted rating that ended a lowering has still ended it', () => {
    const before = story({
      ratings: [rating([2, 5, 2]), rating([2, 4, 2], { by: 'Bo', on: '2026-08-20' })],
    })
    const files = register({
      impacts: [
        impact('IMP-0001', [
          group('sw', [rating([2, 5, 2]), rating([2, 4, 2], { by: 'Bo', on: '2026-08-20' })]),
        ]),
      ],
    })
    const marks = nextMarks(files, [], TODAY)
    expect(before.level).toBe(5)
    expect(story({ marks }).level).toBe(5)
  })
})

describe('the test vectors other registers fail', () => {
  const one = (id: string, grades: make.Grades, extra: Partial<Impact> = {}) =>
    impact(id, [group('sw', [rating(grades)])], extra)

  test('DD1 rare, irremediable and few people come before frequent, minor and many', () => {
    expect(ids(register({ impacts: [one('minor', [1, 3, 1, 5]), one('rare', [2, 1, 5, 1])] }))).toEqual([
      'rare',
      'minor',
    ])
  })

  test('DD1b they also come before major and almost certain', () => {
    expect(ids(register({ impacts: [one('major', [4, 4, 4, 5]), one('rare', [2, 1, 5, 1])] }))).toEqual([
      'rare',
      'major',
    ])
  })

  test('DD2 a grave failure that is seldom comes before a light one that always happens', () => {
    expect(ids(register({ impacts: [one('light', [2, 2, 2, 5]), one('grave', [5, 1, 4, 1])] }))).toEqual([
      'grave',
      'light',
    ])
  })

  test('DD3 no data is "not assessed", not low, and no release may rest on it', () => {
    const files = register({
      impacts: [one('low', [1, 1, 1]), impact('nobody', []), one('blank', ['unknown', 'unknown', 'unknown'])],
    })
    const [low, nobody, blank] = files.impacts.map((each) => impactLevel(files, each, [], TODAY))
    expect(low).toMatchObject({ level: 1, priority: 'P4', assessed: true })
    expect(nobody).toMatchObject({ level: null, priority: 'P2', rule: 'p2_not_yet_rated', assessed: false })
    expect(blank).toMatchObject({ level: null, priority: 'P2', assessed: false, provisional: true })
    expect(ids(files).at(-1)).toBe('low')
  })

  test('DD5 a mitigation called active, without evidence, leaves the level where it was', () => {
    const harm = one('IMP-0001', [4, 4, 4, 4])
    const levels = (['planned', 'active', 'ineffective', 'retired'] as const).map((status) => {
      const files = register({
        impacts: [harm],
        mitigations: [mitigation('MIT-0001', ['IMP-0001'], { status })],
      })
      return assessed(files).order.map(({ level, judgement, priority }) => ({
        level,
        judgement,
        priority,
      }))
    })
    expect(new Set(levels.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(levels[1]?.[0]).toMatchObject({ level: 4, judgement: { likelihood: 4 } })
  })

  test('DD6 a mitigation that raises another right’s harm is data: the side effect is rated like any other', () => {
    const files = register({
      impacts: [
        one('IMP-0001', [4, 2, 2]),
        one('IMP-0002', [5, 2, 2], { rights: ['expression_information'] }),
      ],
      mitigations: [mitigation('MIT-0001', ['IMP-0001'], { sideEffects: ['IMP-0002'] })],
    })
    expect(assessed(files).order.map(({ id, level }) => [id, level])).toEqual([
      ['IMP-0002', 5],
      ['IMP-0001', 4],
    ])
  })

  test('DD11 whoever rated, owns the mitigation or collected the evidence cannot lower the grade', () => {
    expect(['Ada', 'Mio', 'Eve', 'Noor'].map((by) => story({ lowering: { by } }).not?.why)).toEqual([
      'rated_it_before',
      'owns_the_mitigation',
      'collected_the_evidence',
      undefined,
    ])
  })

  test('DD12 a benefit of any size changes no rating', () => {
    const harm = one('IMP-0001', [3, 3, 3])
    const good = { ...harm, benefits: 'ten million lives are saved' }
    const [plain, praised] = [harm, good].map((each) =>
      impactLevel(register({ impacts: [each] }), each, [], TODAY),
    )
    expect({ ...praised, impact: null }).toEqual({ ...plain, impact: null })
  })
})

describe('priority', () => {
  const delay = { deadline: '2026-09-10', reason: 'the vote is on the 11th', acceptedBy: 'Noor' }
  test.each([
    [delay, 'P1', '2026-09-10'],
    [{ ...delay, acceptedBy: null }, 'P3', null],
    [{ ...delay, acceptedBy: ' ' }, 'P3', null],
    [{ ...delay, reason: '' }, 'P3', null],
    [{ ...delay, deadline: 'soon' }, 'P3', null],
    [null, 'P3', null],
  ])('a delay flag counts only when accepted, with a date and a reason: %o', (flag, priority, deadline) => {
    const harm = impact('IMP-0001', [group('sw', [rating([3, 1, 1])])], { delay: flag })
    expect(impactLevel(register(), harm, [], TODAY)).toMatchObject({ priority, deadline })
  })

  test('an unknown that one group explains and another does not still holds the impact up', () => {
    const explained = group('sw', [rating([3, 'unknown', 1], { explainedUnknown: ['scope'] })])
    const open = group('en', [rating([1, 'unknown', 1])])
    expect(impactLevel(register(), impact('IMP-0001', [explained]), [], TODAY).priority).toBe('P3')
    expect(impactLevel(register(), impact('IMP-0001', [explained, open]), [], TODAY)).toMatchObject({
      priority: 'P2',
      group: 'sw',
      provisional: true,
    })
  })
})
