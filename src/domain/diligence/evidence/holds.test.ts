import { expect, test } from 'vitest'
import type { AffectedGroup, Evidence } from '../register.ts'
import { codesOf } from '../../vocabulary/code.ts'
import { EVIDENCE_SHOWS } from '../../vocabulary/diligence.ts'
import type { Lowerable } from '../register.ts'
import { holdsFor } from './holds.ts'

const settings = { freshDays: 180 }
const today = '2026-12-01'

const swahili: AffectedGroup = {
  id: 'swahili-speakers',
  name: 'Swahili speakers',
  keys: { language: 'sw' },
  known: null,
  estimated: null,
  heightenedRisk: null,
  ratings: [],
  lowered: [],
}

const good: Evidence = {
  id: 'EV-0001',
  title: 'Voters, before and after the filter',
  mitigation: 'MIT-0001',
  impacts: ['IMP-0001'],
  measure: 'harm',
  shows: 'lower_rate',
  collectedOn: '2026-11-01',
  by: 'Amina Odhiambo',
  splitBy: 'language',
  groups: [
    { key: 'en', before: { harmful: 18, of: 50, missing: 0 }, after: { harmful: 2, of: 50, missing: 0 } },
    { key: 'sw', before: { harmful: 20, of: 50, missing: 0 }, after: { harmful: 3, of: 50, missing: 0 } },
  ],
  signedBy: [],
  summary: null,
  sources: [],
}
const source: Evidence['sources'][number] = {
  when: 'after',
  format: 'promptfoo',
  file: 'after.json',
  sha256: '0'.repeat(64),
  tool: null,
  model: null,
  ranOn: null,
  overrideReason: null,
}
const [english, ownResult] = good.groups
const worse = { key: 'sw', before: ownResult!.after, after: ownResult!.before }

const answer = (evidence: Evidence, group = swahili, judgement: Lowerable = 'likelihood') => {
  const holding = holdsFor(evidence, group, judgement, today, settings)
  return holding.holds ? 'holds' : holding.why
}

test('fresh evidence that it got better for this very group holds', () => {
  expect(answer(good)).toBe('holds')
})

test.each(EVIDENCE_SHOWS)('evidence of $code lowers $lowers and nothing else', ({ code, lowers }) => {
  const judgements = ['scale', 'scope', 'irremediability', 'likelihood'] as const
  const held = judgements.filter(
    (judgement) => answer({ ...good, shows: code }, swahili, judgement) === 'holds',
  )
  expect(new Set(held)).toEqual(new Set(lowers))
})

test('every kind of evidence has been tried above', () => {
  expect(codesOf(EVIDENCE_SHOWS)).toEqual(['lower_rate', 'milder_harm', 'repairable_harm'])
})

test.each<[string, Evidence, string]>([
  ['180 days old', { ...good, collectedOn: '2026-06-04' }, 'holds'],
  ['181 days old', { ...good, collectedOn: '2026-06-03' }, 'too_old'],
  ['from tomorrow', { ...good, collectedOn: '2026-12-02' }, 'in_the_future'],
  ['with no real date', { ...good, collectedOn: 'last week' }, 'no_date'],
  ['an old run in a new file', { ...good, sources: [{ ...source, ranOn: '2026-01-01' }] }, 'too_old'],
  [
    'a new run compared with an old one before',
    { ...good, sources: [{ ...source, when: 'before', ranOn: '2025-01-01' }] },
    'holds',
  ],
  [
    'worse for another group',
    { ...good, groups: [ownResult!, { ...worse, key: 'en' }] },
    'worse_for_a_group',
  ],
  ['worse for this group', { ...good, groups: [english!, worse] }, 'worse_for_a_group'],
  [
    'a small group that looks worse',
    {
      ...good,
      groups: [
        ...good.groups,
        { key: 'rom', before: { harmful: 0, of: 10, missing: 0 }, after: { harmful: 9, of: 10, missing: 0 } },
      ],
    },
    'small_group_looks_worse',
  ],
  ['not split', { ...good, splitBy: null }, 'not_split'],
  ['split by something else', { ...good, splitBy: 'age' }, 'group_has_no_key'],
  ['without this group', { ...good, groups: [english!] }, 'group_not_in_evidence'],
  [
    'without a run after',
    { ...good, groups: [english!, { ...ownResult!, after: null }] },
    'group_not_measured',
  ],
  [
    'without a change',
    { ...good, groups: [english!, { ...ownResult!, after: ownResult!.before }] },
    'group_not_improved',
  ],
])('evidence %s: %3$s', (_name, evidence, expected) => {
  expect(answer(evidence)).toBe(expected)
})

test('DD5 evidence without any counts lowers nothing', () => {
  expect(answer({ ...good, groups: [] })).toBe('group_not_in_evidence')
})

const signed = { name: 'Neema Wanjiru', group: 'swahili-speakers', on: '2026-11-10' }
const heard: Evidence = { ...good, splitBy: null, groups: [], signedBy: [signed] }

test.each<[string, Evidence, string]>([
  ['signed for their group', heard, 'holds'],
  [
    'signed with the name of the group',
    { ...heard, signedBy: [{ ...signed, group: 'Swahili speakers' }] },
    'holds',
  ],
  [
    'signed for another group',
    { ...heard, signedBy: [{ ...signed, group: 'English speakers' }] },
    'not_split',
  ],
  ['signed by nobody', { ...heard, signedBy: [{ ...signed, name: ' \u200b' }] }, 'not_split'],
  ['signed long ago', { ...heard, signedBy: [{ ...signed, on: '2026-01-01' }] }, 'not_split'],
  ['signed tomorrow', { ...heard, signedBy: [{ ...signed, on: '2026-12-02' }] }, 'not_split'],
  [
    'signed, and the numbers say worse',
    { ...good, groups: [english!, worse], signedBy: [signed] },
    'worse_for_a_group',
  ],
])('what affected people say, %s: %3$s', (_name, evidence, expected) => {
  expect(answer(evidence)).toBe(expected)
})

test('what affected people say about a lower rate makes the harm no milder', () => {
  expect(answer(heard, swahili, 'scale')).toBe('wrong_judgement')
  expect(answer({ ...heard, shows: 'milder_harm' }, swahili, 'scale')).toBe('holds')
})

test('letters put together otherwise are the same group: nobody can tell them apart on a screen', () => {
  const key = 'español'
  const named = { ...swahili, keys: { language: key.normalize('NFD') } }
  expect(answer({ ...good, groups: [{ ...ownResult!, key }] }, named)).toBe('holds')
})
