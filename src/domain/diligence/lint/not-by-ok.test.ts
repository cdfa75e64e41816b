import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contextOf,
  full,
  HERE,
  release,
  system,
  withSystems,
} from '../../../../tests/in-memory/diligence-parts.ts'
import { IN_ORDER, type OtherParts } from '../../../../tests/in-memory/other-lint-cases.ts'
import { attribution, group, impact, rating } from '../../../../tests/in-memory/registers.ts'
import { isInFewWords } from '../few-words.ts'
import { plusDays } from '../days.ts'
import { TERM_DAYS } from '../term.ts'
import type { LintFinding, Register } from '../register.ts'
import { lintRegister } from './index.ts'

const TODAY = '2026-09-01'
const LAUNCHED = plusDays(TODAY, -TERM_DAYS)
const registerOf = (parts: OtherParts, launched: string) =>
  withSystems({ ...IN_ORDER, ...parts }, [system({ launched })])
const found = (register: Register, rule: string): LintFinding | undefined =>
  lintRegister(contextOf(register, HERE)).find((each) => each.rule === rule)

describe('people are hit gravely by what is live, and it is said in so many days', () => {
  test.each([
    ['R750', { engagements: [] }],
    ['R713', { releases: [] }],
    ['R120', {}],
  ] as const)('%s is told at first, and an error when the term is over', (rule, parts) => {
    expect(found(registerOf(parts, LAUNCHED), rule)).toMatchObject({ level: 'error', errorFrom: TODAY })
    expect(found(registerOf(parts, plusDays(LAUNCHED, 1)), rule)).toMatchObject({
      level: 'warning',
      errorFrom: plusDays(TODAY, 1),
    })
  })

  test('the term begins when the harm was seen to be grave, and an edited day of the rating moves nothing', () => {
    const rated = (on: string) => ({
      impacts: [impact('IMP-0001', [group('sw', [rating([4, 2, 2], { on })])])],
      engagements: [],
    })
    const late = plusDays(TODAY, -3)
    const register = registerOf(rated(late), '2026-01-01')
    expect(found(register, 'R750')).toMatchObject({ level: 'warning', errorFrom: plusDays(late, TERM_DAYS) })
    const mark = { impact: 'IMP-0001', group: 'sw', judgement: 'scale', grade: 4, on: '2026-02-01' } as const
    const recorded = lintRegister(contextOf(register, HERE, TODAY, [mark]))
    expect(recorded.find(({ rule }) => rule === 'R750')).toMatchObject({ level: 'error' })
  })

  test('what is not live, or not grave, stays a warning without a day', () => {
    const small = { impacts: [impact('IMP-0002', [group('sw', [rating([2, 2, 2])])])], releases: [] }
    expect(found(registerOf(small, LAUNCHED), 'R713')).not.toHaveProperty('errorFrom')
    expect(
      found(withSystems({ ...IN_ORDER, engagements: [] }, [system({ launched: null })]), 'R750'),
    ).not.toHaveProperty('errorFrom')
  })
})

describe('an assessment', () => {
  const ok = (extra: Parameters<typeof full>[0] = {}) =>
    full({ answers: full().answers.map((each) => ({ ...each, answer: 'ok' })), changed: 'nothing', ...extra })

  test('of fourteen times "ok" is red after the term, for its texts and for its words', () => {
    const register = registerOf({ assessments: [ok({ on: LAUNCHED })] }, LAUNCHED)
    for (const rule of ['R516', 'R517']) expect(found(register, rule), rule).toMatchObject({ level: 'error' })
  })

  test('that is no better, made new every month, starts no new term; a better one ends it', () => {
    const months = [90, 60, 30, 1].map((days, index) =>
      ok({ id: `AS-000${String(index)}`, on: plusDays(TODAY, -days) }),
    )
    expect(found(registerOf({ assessments: months }, LAUNCHED), 'R517')).toMatchObject({
      level: 'error',
      entry: 'AS-0003',
      errorFrom: plusDays(TODAY, TERM_DAYS - 90),
    })
    expect(
      found(registerOf({ assessments: [...months, full({ on: TODAY })] }, LAUNCHED), 'R517'),
    ).toBeUndefined()
  })

  test('says the same with other figures and signs, and it is one text all the same', () => {
    const sign = fc.constantFrom(
      '.',
      '!',
      '…',
      ' – ',
      ' (1)',
      ' (22)',
      '„',
      '»',
      ' /',
      '  ',
      ' ٣',
      '؟',
      '#7',
      '_',
    )
    const signs = fc.array(sign, { maxLength: 3 }).map((each) => each.join(''))
    const asked = full().answers
    fc.assert(
      fc.property(
        fc.array(fc.tuple(signs, signs, signs), { minLength: asked.length, maxLength: asked.length }),
        (around) => {
          const answers = asked.map((each, index) => {
            const [before, between, after] = around[index]!
            return { ...each, answer: `${before} We looked${between} at it ${after}` }
          })
          const register = registerOf({ assessments: [full({ answers })] }, LAUNCHED)
          const named = found(register, 'R516')?.gaps['questions'] as readonly string[]
          expect(named.toSorted()).toEqual(asked.map(({ question }) => question).toSorted())
        },
      ),
    )
  })
})

test('a step towards oneself is no influence, under another id of the same name neither', () => {
  const answers = { ...attribution('kiosk').answers, q3_made_possible_or_easier: 'yes' } as const
  const step = {
    channel: 'bilateral',
    have: true,
    step: 'We asked for safer answers.',
    effect: null,
  } as const
  const towards = (entity: string): Register => {
    const leverage = [{ ...step, entity, on: '2026-07-01', nextReview: '2026-12-01' }]
    const tied = impact('IMP-0001', [group('sw', [rating([4, 2, 2])])], {
      attribution: [attribution('kiosk', { answers })],
      leverage,
    })
    const register = registerOf({ impacts: [tied] }, LAUNCHED)
    const entities = [
      { id: 'kiosk', name: 'Kiosk Ltd', roles: [] },
      { id: 'us', name: 'KIOSK LTD ', roles: [] },
      { id: 'maker', name: 'Maker', roles: [] },
    ]
    return { ...register, about: { ...register.about, entities } }
  }
  for (const itself of ['kiosk', 'us'])
    expect(found(towards(itself), 'R262'), itself).toMatchObject({ level: 'error' })
  expect(found(towards('maker'), 'R262')).toBeUndefined()
})

test('a reason of one word is told, and the words are counted in scripts without spaces too', () => {
  expect(found(registerOf({ releases: [release({ reasonsOfHarm: 'ok' })] }, LAUNCHED), 'R760')).toMatchObject(
    {
      entry: 'REL-0001',
      at: '/reasons_of_harm',
    },
  )
  for (const text of ['ok', 'ok ok ok ok ok', 'it is OK', 'いいです', 'تمام'])
    expect(isInFewWords(text), text).toBe(true)
  for (const text of [
    'Nobody has tested it.',
    '三つの団体に聞きました',
    'ทดสอบกับผู้ใช้แล้ว',
    'لم يختبره أحد بعد',
  ])
    expect(isInFewWords(text), text).toBe(false)
})

test('a day that was put off is seen, and the line before stays its history', () => {
  const register = registerOf({}, LAUNCHED)
  const term = (from: string, on: string) => ({ rule: 'R413', from, by: 'Ana', on })
  const withTerms = (...errorsFrom: ReturnType<typeof term>[]) => ({
    ...register,
    about: { ...register.about, errorsFrom },
  })
  const off = withTerms(term('2026-09-10', '2026-08-01'), term('2027-01-01', '2026-08-20'))
  expect(found(off, 'R770')?.gaps).toMatchObject({
    of: 'R413',
    was: '2026-09-10',
    date: '2027-01-01',
    by: 'Ana',
  })
  expect(found(withTerms(term('2026-09-10', '2026-08-01')), 'R770')).toBeUndefined()
  expect(
    found(withTerms(term('2026-09-10', '2026-08-01'), term('2026-09-05', '2026-08-20')), 'R770'),
  ).toBeUndefined()
})
