import { expect, test } from 'vitest'
import type { AffectedGroup, Evidence } from '../register.ts'
import { codesOf } from '../../vocabulary/code.ts'
import { EVIDENCE_SHOWS } from '../../vocabulary/diligence.ts'
import type { Lowerable, Recount } from '../register.ts'
import { signature, source } from '../../../../tests/in-memory/registers.ts'
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
const [english, ownResult] = good.groups
const worse = { key: 'sw', before: ownResult!.after, after: ownResult!.before }

const answer = (
  evidence: Evidence,
  group = swahili,
  judgement: Lowerable = 'likelihood',
  recount: Recount = 'same',
) => {
  const holding = holdsFor(evidence, group, judgement, today, settings, recount)
  return holding.holds ? 'holds' : holding.why
}

test('fresh evidence that it got better for this very group holds', () => {
  expect(answer(good)).toBe('holds')
})

const signed = signature({ group: 'swahili-speakers', on: '2026-11-10' })

test.each(EVIDENCE_SHOWS)('evidence of $code lowers $lowers and nothing else', ({ code, lowers }) => {
  const judgements = ['scale', 'scope', 'irremediability', 'likelihood'] as const
  const told = { ...good, shows: code, signedBy: [signed] }
  const held = judgements.filter((judgement) => answer(told, swahili, judgement) === 'holds')
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
  ['an old run in a new file', { ...good, sources: [source({ ranOn: '2026-01-01' })] }, 'too_old'],
  [
    'a new run compared with an old one before',
    { ...good, sources: [source({ when: 'before', ranOn: '2025-01-01' })] },
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
  [
    'signed for everybody by one who was asked',
    { ...heard, signedBy: [{ ...signed, asked: 1 }] },
    'too_few_asked',
  ],
  ['signed for few of many', { ...heard, signedBy: [{ ...signed, asked: 3, of: 3 }] }, 'too_few_asked'],
  [
    'signed for more than there are',
    { ...heard, signedBy: [{ ...signed, asked: 90, of: 80 }] },
    'too_few_asked',
  ],
  [
    'signed, and nobody says how many',
    { ...heard, signedBy: [{ ...signed, asked: null }] },
    'signature_incomplete',
  ],
  [
    'signed, and nobody says what',
    { ...heard, signedBy: [{ ...signed, says: null }] },
    'signature_incomplete',
  ],
  [
    'signed, and nobody says in which language',
    { ...heard, signedBy: [{ ...signed, language: '-' }] },
    'signature_incomplete',
  ],
  ['signed as the same', { ...heard, signedBy: [{ ...signed, says: 'same' }] }, 'signed_not_better'],
  [
    'signed as better by one and worse by another',
    { ...heard, signedBy: [signed, { ...signed, says: 'worse' }] },
    'signed_not_better',
  ],
  ['signed long ago', { ...heard, signedBy: [{ ...signed, on: '2026-01-01' }] }, 'not_split'],
  ['signed tomorrow', { ...heard, signedBy: [{ ...signed, on: '2026-12-02' }] }, 'not_split'],
  [
    'signed, and the numbers say worse',
    { ...good, groups: [english!, worse], signedBy: [signed] },
    'worse_for_a_group',
  ],
  [
    'signed, and the numbers say the same',
    { ...good, groups: [english!, { ...ownResult!, after: ownResult!.before }], signedBy: [signed] },
    'figures_say_otherwise',
  ],
])('what affected people say, %s: %3$s', (_name, evidence, expected) => {
  expect(answer(evidence)).toBe(expected)
})

test('what affected people say about a lower rate makes the harm no milder', () => {
  expect(answer(heard, swahili, 'scale')).toBe('wrong_judgement')
  expect(answer({ ...heard, shows: 'milder_harm' }, swahili, 'scale')).toBe('holds')
})

test('a rate makes no harm milder and none easier to put right, however low it gets', () => {
  expect(answer({ ...good, shows: 'milder_harm' }, swahili, 'scale')).toBe('never_by_a_rate')
  expect(answer({ ...good, shows: 'repairable_harm' }, swahili, 'irremediability')).toBe('never_by_a_rate')
})

test.each<[Recount, string]>([
  ['typed', 'typed'],
  ['files_missing', 'files_missing'],
  ['counts_differ', 'counts_differ'],
  ['copy', 'copy'],
])('figures that are %s lower nothing', (recount, why) => {
  expect(answer(good, swahili, 'likelihood', recount)).toBe(why)
})

test('a row of the group that stands twice is no second measurement', () => {
  const key = ownResult!.key
  expect(answer({ ...good, groups: [...good.groups, { ...ownResult!, key: `${key}\u200b` }] })).toBe(
    'same_group_twice',
  )
})

test('letters put together otherwise are the same group: nobody can tell them apart on a screen', () => {
  const key = 'español'
  const named = { ...swahili, keys: { language: key.normalize('NFD') } }
  expect(answer({ ...good, groups: [{ ...ownResult!, key }] }, named)).toBe('holds')
})
