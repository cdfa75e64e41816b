import { expect, test } from 'vitest'
import { isInvalid, parseInput } from '../../../actions/parse-input.ts'
import { verbs } from '../../../domain/verbs.ts'
import { instant } from '../../../domain/time/instant.ts'
import { readForm } from './read-form.ts'
import type { StaffVerb } from './staff-verbs.ts'
import { questionsOf } from './questions.ts'

const NOW = instant('2026-11-24T10:30Z')

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

function read(verb: StaffVerb, fields: readonly (readonly [string, string])[]) {
  return parseInput(verbs[verb].input, readForm(questionsOf(verb), formOf(fields), 'Europe/Madrid', NOW))
}

test('the right chosen as the main one comes first, and is not counted twice', () => {
  const input = read('describe_impact', [
    ['title', 'Benefit refused'],
    ['rights', 'work_livelihood'],
    ['rights', 'privacy'],
    ['rights', 'work_livelihood'],
    ['kind', 'actual'],
    ['nature', 'individual'],
    ['origin', 'use'],
    ['relation', 'user_or_other'],
    ['group', 'The person'],
    ['knownCount', '١٬٢٠٠'],
    ['estimatedCount', ''],
  ])
  expect(input).toMatchObject({
    rights: ['work_livelihood', 'privacy'],
    knownCount: 1200,
    estimatedCount: null,
  })
})

test('not knowing a grade is an answer, and leaving it out is not', () => {
  const graded = [
    ['impact', 'i1'],
    ['group', 'g1'],
    ['rater', 'company'],
    ['scale', '4'],
    ['scope', 'unknown'],
    ['irremediability', '3'],
  ] as const
  expect(read('rate_impact', [...graded, ['likelihood', 'unknown']])).toMatchObject({
    scale: 4,
    scope: 'unknown',
    likelihood: 'unknown',
  })
  expect(read('rate_impact', graded)).toEqual({ invalid: [{ field: 'likelihood', problem: 'choose' }] })
})

test('a date and a time are read in the time zone of the installation', () => {
  const reasons = ['reasons', 'The flat is lost'] as const
  const impact = ['impact', 'i1'] as const
  expect(
    read('flag_delay', [impact, ['deadline-date', '2026-11-24'], ['deadline-time', '17:00'], reasons]),
  ).toMatchObject({ deadline: '2026-11-24T16:00:00.000Z' })
  expect(read('flag_delay', [impact, ['deadline-date', '2026-02-30'], reasons])).toEqual({
    invalid: [{ field: 'deadline', problem: 'not_a_moment' }],
  })
})

test('a yes or no that nobody gave is asked for, never taken as no', () => {
  const input = read('send_offer', [['letter', 'Dear …']])
  expect(isInvalid(input) && input.invalid.map((each) => each.field)).toEqual(['noWaiver'])
})

test('only the questions that were answered reach the flow', () => {
  const input = read('attribute', [
    ['impact', 'i1'],
    ['entity', 'e1'],
    ['answers.q0_adverse_impact', 'yes'],
    ['answers.q1_any_tie', 'no'],
    ['answers.q2_alone_enough', ''],
    ['finding', ''],
    ['confidence', 'high'],
    ['reasons', 'No tie was found.'],
  ])
  expect(input).toMatchObject({
    answers: { q0_adverse_impact: 'yes', q1_any_tie: 'no' },
    finding: null,
    from: null,
    factors: [],
  })
})

test.each([
  ['today', '2026-11-24', NOW],
  ['a day before', '2026-11-23', '2026-11-23T22:59:00.000Z'],
  ['a day to come, which the rule refuses', '2026-11-25', '2026-11-25T22:59:00.000Z'],
])('when somebody was rung, a day without a time is the day, at the latest now: %s', (_, day, when) => {
  const said = [
    ['whom', 'The helpline'],
    ['said', 'They look at it today.'],
    ['when-date', day],
  ] as const
  expect(read('record_call', said)).toMatchObject({ when })
})

test('a deadline without a time is still the end of its day', () => {
  const asked = [
    ['measure', 'stop'],
    ['whom', 'The shop'],
    ['what', 'Stop it.'],
    ['until-date', '2026-11-24'],
  ] as const
  const input = readForm(questionsOf('ask_to_stop'), formOf(asked), 'Europe/Madrid', NOW)
  expect(input).toMatchObject({ until: '2026-11-24T22:59:00.000Z' })
})
