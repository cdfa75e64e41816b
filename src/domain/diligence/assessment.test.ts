import { expect, test } from 'vitest'
import { full, light } from '../../../tests/in-memory/diligence-parts.ts'
import { TODAY } from '../../../tests/in-memory/registers.ts'
import {
  assessmentGaps,
  callsForFull,
  countingFor,
  counts,
  severeAnswers,
  WHY_NOBODY_TOOK_PART,
} from './assessment.ts'
import { LIGHT_QUESTIONS } from './questions.ts'
import type { Assessment } from './register.ts'

const codes = (assessment: Assessment) => assessmentGaps(assessment).map(({ code }) => code)
const graded = (question: string, grade: 1 | 4 | 5 | 'unknown') =>
  light({ answers: light().answers.map((each) => (each.question === question ? { ...each, grade } : each)) })

test('a light assessment has 10 to 20 questions, and asks for each judgement of severity', () => {
  expect(LIGHT_QUESTIONS.length).toBeGreaterThanOrEqual(10)
  expect(LIGHT_QUESTIONS.length).toBeLessThanOrEqual(20)
  expect(new Set(LIGHT_QUESTIONS.map(({ grades }) => grades))).toEqual(
    new Set([null, 'scale', 'scope', 'irremediability', 'likelihood']),
  )
})

test('an assessment that people with names answered counts', () => {
  expect(counts(full())).toBe(true)
  expect(counts(light())).toBe(true)
})

test.each<[string, Assessment, string]>([
  ['nobody is named', full({ by: [] }), 'nobody_named'],
  ['the name is a gap of the template', full({ by: ['TODO'] }), 'nobody_named'],
  ['no system is named', full({ systems: [] }), 'no_system'],
  ['there are no answers', full({ answers: [] }), 'no_answers'],
  [
    'an answer is empty',
    full({ answers: [{ question: 'gravest_harm', answer: ' \u200b', grade: 3 }] }),
    'empty_answer',
  ],
  ['nothing changed', full({ changed: null }), 'nothing_changed'],
  ['what changed is still to be written', full({ changed: 'TODO' }), 'nothing_changed'],
  ['only the company took part', full({ tookPart: [{ who: 'Mio', as: 'company' }] }), 'nobody_took_part'],
  ['whoever took part has no name', full({ tookPart: [{ who: ' ', as: 'affected' }] }), 'nobody_took_part'],
  ['a question of a light one is open', light({ answers: light().answers.slice(1) }), 'question_open'],
  [
    'a grade is missing',
    light({ answers: light().answers.map((each) => ({ ...each, grade: null })) }),
    'grade_missing',
  ],
])('does not count when %s', (_, assessment, gap) => {
  expect(codes(assessment)).toContain(gap)
  expect(counts(assessment)).toBe(false)
})

test('a full one without anybody from outside counts when it says why nobody could take part', () => {
  const why = {
    question: WHY_NOBODY_TOOK_PART,
    answer: 'Speaking to us would put them in danger.',
    grade: null,
  }
  expect(counts(full({ tookPart: [], answers: [...full().answers, why] }))).toBe(true)
  expect(counts(full({ tookPart: [], answers: [...full().answers, { ...why, answer: ' ' }] }))).toBe(false)
})

test('a light one needs nobody from outside, and nothing that changed', () => {
  expect(codes(light({ tookPart: [], changed: null }))).toEqual([])
})

test('level 4 in a light assessment calls for a full one, and level 3 does not', () => {
  expect(callsForFull(graded('gravest_harm', 4))).toBe(true)
  expect(callsForFull(graded('how_many', 5))).toBe(true)
  expect(callsForFull(graded('how_hard_to_undo', 4))).toBe(true)
  expect(callsForFull(light())).toBe(false)
})

test('a harm that is likely is not therefore severe', () => {
  expect(callsForFull(graded('how_likely', 5))).toBe(false)
  expect(severeAnswers(graded('how_likely', 5))).toEqual([])
})

test('a group that nobody had thought of calls for a full one', () => {
  expect(callsForFull(light({ unknownGroup: true }))).toBe(true)
})

test('what was found is not hidden by leaving another answer out', () => {
  const found = graded('gravest_harm', 5)
  expect(callsForFull({ ...found, answers: found.answers.slice(2) })).toBe(true)
})

test('a full assessment does not call for itself', () => {
  expect(callsForFull(full({ unknownGroup: true }))).toBe(false)
})

test('newest first; without those of tomorrow, of other systems, and that do not count', () => {
  const ids = (assessments: readonly Assessment[], depth?: 'full') =>
    countingFor(assessments, 'chat', TODAY, depth).map(({ id }) => id)
  const all = [
    full({ id: 'AS-0001', on: '2026-01-01' }),
    light({ id: 'AS-0002', on: '2026-03-01' }),
    light({ id: 'AS-0003', on: '2026-09-02' }),
    light({ id: 'AS-0004', systems: ['other'] }),
    light({ id: 'AS-0005', by: [] }),
    light({ id: 'AS-0006', on: TODAY }),
  ]
  expect(ids(all)).toEqual(['AS-0006', 'AS-0002', 'AS-0001'])
  expect(ids(all, 'full')).toEqual(['AS-0001'])
})

test('a light one in which every severity is unknown looked at nothing; one known grade is a start', () => {
  const answers = light().answers.map((each) => ({
    ...each,
    grade: each.grade === null ? null : each.question === 'how_likely' ? (2 as const) : ('unknown' as const),
  }))
  expect(assessmentGaps(light({ answers })).map(({ code }) => code)).toEqual(['all_unknown'])
  const one = answers.map((each) =>
    each.question === 'gravest_harm' ? { ...each, grade: 2 as const } : each,
  )
  expect(counts(light({ answers: one }))).toBe(true)
})

test('whoever answered for the organisation is not somebody from outside', () => {
  const tookPart = [{ who: 'Otieno, Ada', as: 'affected' as const }]
  expect(assessmentGaps(full({ tookPart })).map(({ code }) => code)).toEqual(['nobody_took_part'])
})
