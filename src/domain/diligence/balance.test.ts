import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FREE, option, result, worksheet } from '../../../tests/in-memory/diligence-parts.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ABSOLUTE_RIGHTS, BALANCE_TESTS, type BalanceTest } from '../vocabulary/diligence.ts'
import { stopAt, weigh, weighOption } from './balance.ts'
import type { BalanceOption, BalanceResult } from './register.ts'

const withTest = (test: BalanceTest, given: BalanceResult | undefined, extra: Partial<BalanceOption> = {}) =>
  option('a', { ...extra, tests: { ...option('a').tests, [test]: given } })
const resultOf = (given: BalanceOption, reviewed = false) => weighOption(given, reviewed).result
const reasonsOf = (given: BalanceOption, reviewed = false) =>
  weighOption(given, reviewed).reasons.map(({ test, reason }) => `${test} ${reason}`)

describe('the gate', () => {
  test.each(codesOf(ABSOLUTE_RIGHTS))('%s is weighed against nothing', (right) => {
    const weighed = weigh(worksheet({ absolute: [right], decision: null }))
    expect(weighed).toMatchObject({ stoppedBy: 'absolute_involved', options: [], open: [], gaps: [] })
  })

  test('whoever says "continue" over an absolute right is stopped all the same', () => {
    expect(stopAt({ ...worksheet(), gate: 'continue', absolute: ['some_effective_remedy'] })).toBe(
      'absolute_involved',
    )
  })

  test('saving money is no right, so there is nothing to weigh', () => {
    expect(weigh(worksheet({ gate: 'not_rights' })).stoppedBy).toBe('not_rights')
    expect(weigh(worksheet({ protects: [] })).stoppedBy).toBe('not_rights')
    expect(weigh(worksheet({ restricts: [] })).stoppedBy).toBe('not_rights')
  })

  test('a decision behind the gate is a gap', () => {
    expect(weigh(worksheet({ gate: 'absolute_involved' })).gaps).toEqual(['decision_behind_the_gate'])
  })

  test('two rights of which none is absolute go on', () => {
    expect(weigh(worksheet()).stoppedBy).toBeNull()
  })
})

describe('an option', () => {
  test('respects rights when all five tests pass', () => {
    expect(weighOption(option('a'), false)).toEqual({ id: 'a', result: 'rights_respecting', reasons: [] })
  })

  test.each(codesOf(BALANCE_TESTS))('does not, when %s fails', (test) => {
    expect(resultOf(withTest(test, result('fail')))).toBe('not_rights_respecting')
    expect(reasonsOf(withTest(test, result('fail')))).toEqual([`${test} failed`])
  })

  test.each(codesOf(BALANCE_TESTS))(
    'is not shown while %s is unknown, unanswered, unsaid or without evidence',
    (test) => {
      expect(reasonsOf(withTest(test, result('unknown')))).toEqual([`${test} unknown`])
      expect(reasonsOf(withTest(test, undefined))).toEqual([`${test} not_answered`])
      expect(reasonsOf(withTest(test, result('pass', { why: 'TODO' })))).toEqual([`${test} why_missing`])
      expect(reasonsOf(withTest(test, result('pass', { evidence: [] })))).toEqual([
        `${test} evidence_missing`,
      ])
      expect(resultOf(withTest(test, result('unknown')))).toBe('not_yet')
      expect(resultOf(withTest(test, undefined))).toBe('not_yet')
    },
  )

  test('keeps the core of the right partly, when the other way is named and was tried', () => {
    const partly = (otherWay: BalanceOption['otherWay']) =>
      withTest('principle', result('partial'), { otherWay })
    expect(resultOf(partly({ what: 'the authority', tested: 'three people tried it' }))).toBe(
      'rights_respecting',
    )
    expect(reasonsOf(partly({ what: 'the authority', tested: null }))).toEqual([
      'principle other_way_not_tested',
    ])
    expect(reasonsOf(partly(null))).toEqual(['principle other_way_missing'])
  })

  test('"partly" is no pass of any other test', () => {
    expect(reasonsOf(withTest('necessity', result('partial')))).toEqual(['necessity unknown'])
  })

  test('needs an aim that rights accept', () => {
    expect(reasonsOf(option('a', { aim: null }))).toEqual(['legitimacy aim_missing'])
  })

  test('needs an end, or a review', () => {
    expect(reasonsOf(option('a', { endsOn: null }))).toEqual(['proportionality no_end_or_review'])
    expect(resultOf(option('a', { endsOn: null }), true)).toBe('rights_respecting')
  })

  test('that restricts nothing has nothing to justify', () => {
    expect(resultOf(FREE)).toBe('no_restriction')
  })

  test('never respects rights unless every answer does, however many others pass', () => {
    const answer = fc.constantFrom('pass' as const, 'partial' as const, 'fail' as const, 'unknown' as const)
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer, answer, answer), (answers) => {
        const tests = Object.fromEntries(codesOf(BALANCE_TESTS).map((code, i) => [code, result(answers[i]!)]))
        const given = option('a', { tests, otherWay: { what: 'elsewhere', tested: 'yes, by three' } })
        const [principle, ...others] = answers
        const passes = ['pass', 'partial'].includes(principle) && others.every((each) => each === 'pass')
        expect(resultOf(given) === 'rights_respecting').toBe(passes)
      }),
    )
  })
})

describe('the worksheet', () => {
  test('that is complete has no gaps', () => {
    expect(weigh(worksheet())).toMatchObject({ open: ['free', 'facts'], needsConsultation: false, gaps: [] })
  })

  test('compares at least two options, one of which restricts nothing', () => {
    expect(weigh(worksheet({ options: [option('facts')] })).gaps).toEqual([
      'too_few_options',
      'no_restriction_missing',
    ])
    expect(weigh(worksheet({ options: [option('facts'), option('less', { aim: null })] })).gaps).toEqual([
      'no_restriction_missing',
    ])
  })

  test('does not take an option that is not shown to respect rights, nor one that is not there', () => {
    const unsure = option('unsure', { aim: null })
    const choose = (id: string) =>
      weigh(
        worksheet({
          options: [FREE, option('facts'), unsure],
          decision: { ...worksheet().decision!, option: id },
        }),
      ).gaps
    expect(choose('unsure')).toEqual(['decision_not_rights_respecting'])
    expect(choose('other')).toEqual(['decision_unknown_option'])
    expect(choose('free')).toEqual([])
  })

  test('asks the affected people when several options respect rights', () => {
    const options = [FREE, option('facts'), option('dates')]
    expect(weigh(worksheet({ options }))).toMatchObject({
      needsConsultation: true,
      gaps: ['consulted_missing'],
    })
    expect(weigh(worksheet({ options, consulted: ['voters who read only Amharic'] })).gaps).toEqual([])
  })

  test('needs a name and reasons, a review date, and what opens it again', () => {
    const decision = { ...worksheet().decision!, by: '', reasons: ' ' }
    expect(weigh(worksheet({ decision, reviewOn: null, reopenWhen: null })).gaps).toEqual([
      'decision_without_name',
      'decision_without_reasons',
      'review_missing',
      'reopening_missing',
    ])
  })

  test('without a decision nothing is missing of one', () => {
    expect(weigh(worksheet({ decision: null, reviewOn: null, reopenWhen: null })).gaps).toEqual([])
  })

  test('with two options of one id cannot say which was chosen', () => {
    expect(
      weigh(worksheet({ options: [FREE, option('facts'), option('facts', { aim: null })] })).gaps,
    ).toEqual(['same_option_twice', 'decision_not_rights_respecting'])
  })
})
