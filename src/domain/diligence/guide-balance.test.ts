import { expect, test } from 'vitest'
import { weigh } from './balance.ts'
import { balanceWords } from '../../words/en/register/balance.ts'
import {
  nextQuestion,
  NO_RIGHT,
  problemWith,
  withAnswer,
  worksheetOf,
  type BalanceDraft,
  type Done,
  type Question,
} from './guide-balance.ts'

type Say = (question: Question) => string | readonly string[]

/** Somebody who answers until the guide has no more to ask. */
function goThrough(say: Say): { asked: readonly string[]; draft: BalanceDraft; end: Done } {
  const asked: string[] = []
  let draft: BalanceDraft = {}
  for (;;) {
    const next = nextQuestion(draft)
    if (next.done) return { asked, draft, end: next }
    if (asked.length > 200) throw new Error(`The guide goes round in circles at ${next.id}`)
    asked.push(next.id)
    draft = withAnswer(draft, next, say(next))
  }
}

const ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  protects: ['public_affairs'],
  restricts: ['expression_information'],
  absolute: [],
  gate: 'yes',
  'option.1.title': 'Only dates and places',
  'option.1.aim': 'rights_of_others',
  'option.1.principle': 'partial',
  'option.1.other_way.tested': 'Three people tried it.',
  'option.1.ends_on': '2026-11-09',
  'option.2.title': 'Refuse everything',
  'option.2.aim': 'public_order',
  'option.2.necessity': 'fail',
  'option.1.another': 'yes',
  'option.2.another': 'no',
  decision: 'option-1',
  review_on: '2026-12-01',
  'dissent.by': '',
  impacts: ['IMP-0001'],
}

const usual: Say = ({ id, asks, choices, kind }) =>
  ANSWERS[id] ?? (asks === 'test' ? 'pass' : kind === 'date' ? '' : (choices[0] ?? 'We looked at it.'))

test('a whole worksheet can be made by answering one question after the other', () => {
  const { draft, end } = goThrough(usual)
  expect(end).toEqual({ done: true, stoppedBy: null })
  const sheet = worksheetOf(draft, 'CB-0001', '2026-09-01')
  expect(sheet).toMatchObject({
    id: 'CB-0001',
    on: '2026-09-01',
    gate: 'continue',
    options: [
      { id: 'no-restriction', noRestriction: true },
      { id: 'option-1', aim: 'rights_of_others', endsOn: '2026-11-09' },
      { id: 'option-2', tests: { necessity: { answer: 'fail' } } },
    ],
    decision: { option: 'option-1', by: 'We looked at it.' },
    reviewOn: '2026-12-01',
    impacts: ['IMP-0001'],
  })
  expect(weigh(sheet)).toMatchObject({ gaps: [], open: ['no-restriction', 'option-1'] })
})

test('whoever names an absolute right is asked nothing more', () => {
  const { asked, draft, end } = goThrough((each) =>
    each.id === 'absolute' ? ['torture_cruel_treatment'] : usual(each),
  )
  expect(end).toEqual({ done: true, stoppedBy: 'absolute_involved' })
  expect(asked).toEqual(['title', 'protects', 'restricts', 'absolute'])
  expect(worksheetOf(draft, 'CB-0001', '2026-09-01')).toMatchObject({
    gate: 'absolute_involved',
    absolute: ['torture_cruel_treatment'],
    options: [],
    decision: null,
  })
})

test('whoever says that no two rights are in tension, or names none, is stopped', () => {
  const no = goThrough((each) => (each.id === 'gate' ? 'no' : usual(each)))
  expect(no.end.stoppedBy).toBe('not_rights')
  expect(no.asked.at(-1)).toBe('gate')
  const none = goThrough((each) => (each.id === 'protects' ? [NO_RIGHT] : usual(each)))
  expect(none.end.stoppedBy).toBe('not_rights')
  expect(none.asked).not.toContain('gate')
})

test('the five tests are asked in order, the other way only when the core survives partly', () => {
  const { asked } = goThrough(usual)
  const tests = asked.filter((id) => /^option\.1\.[a-z]+$/.test(id) && !/title|aim|another/.test(id))
  expect(tests).toEqual([
    'option.1.principle',
    'option.1.legitimacy',
    'option.1.necessity',
    'option.1.proportionality',
    'option.1.nondiscrimination',
  ])
  expect(asked).toContain('option.1.other_way')
  expect(asked).not.toContain('option.2.other_way')
})

test('only options that may be chosen are offered, and nobody has to decide today', () => {
  let offered: readonly string[] = []
  const { asked, end } = goThrough((each) => {
    if (each.id !== 'decision') return usual(each)
    offered = each.choices
    return ''
  })
  expect(offered).toEqual(['no-restriction', 'option-1'])
  expect(asked).not.toContain('decision.by')
  expect(asked).not.toContain('review_on')
  expect(end.stoppedBy).toBeNull()
})

test('an unknown test keeps its option from being offered', () => {
  const offered: string[] = []
  goThrough((each) => {
    if (each.id === 'option.1.proportionality') return 'unknown'
    if (each.id === 'decision') offered.push(...each.choices)
    return each.id === 'decision' ? '' : usual(each)
  })
  expect(offered).toEqual(['no-restriction'])
})

test('a wrong answer is not taken, and the same question comes again', () => {
  const title = nextQuestion({}) as Question
  expect(problemWith(title, '  ')).toBe('empty')
  expect(nextQuestion(withAnswer({}, title, ''))).toEqual(title)
  const protects = nextQuestion({ title: 'x' }) as Question
  expect(problemWith(protects, ['profit'])).toBe('not_a_choice')
  // Pressing Enter must not be read as a verdict.
  expect(problemWith(protects, [])).toBe('empty')
  expect(problemWith(protects, ['none'])).toBeNull()
  const day: Question = { ...title, kind: 'date' }
  expect(problemWith(day, '2026-02-30')).toBe('not_a_day')
  expect(problemWith(day, '2026-02-28')).toBeNull()
})

test('what was asked is never asked again, and every question has words', () => {
  const { asked } = goThrough(usual)
  expect(new Set(asked).size).toBe(asked.length)
  const words = new Set<string>()
  goThrough((each) => {
    words.add(balanceWords.questions[each.asks])
    return each.id === 'dissent.by' ? 'Chi' : usual(each)
  })
  expect(words).toEqual(new Set(Object.values(balanceWords.questions)))
})

test('dissent is kept with its words', () => {
  const { draft } = goThrough((each) => (each.id === 'dissent.by' ? 'Chi' : usual(each)))
  expect(worksheetOf(draft, 'CB-0001', '2026-09-01').dissent).toEqual([
    { by: 'Chi', view: 'We looked at it.' },
  ])
})

test('a draft that was left half way gives a worksheet in which nothing passes', () => {
  const begun = {
    protects: ['privacy'],
    restricts: ['property'],
    absolute: [],
    gate: 'yes',
    'option.1.title': 'Block',
  }
  const sheet = worksheetOf(begun, 'CB-0001', '2026-09-01')
  expect(weigh(sheet).options.map(({ result }) => result)).toEqual(['no_restriction', 'not_yet'])
  expect(sheet.decision).toBeNull()
})
