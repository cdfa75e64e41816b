import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { contextOf, withSystems } from '../../../tests/in-memory/diligence-parts.ts'
import { weigh } from '../../domain/diligence/balance.ts'
import { balanceRules } from '../../domain/diligence/lint/balance.ts'
import { lintWith } from '../../domain/diligence/lint/rule.ts'
import type { Counterbalance } from '../../domain/diligence/register.ts'
import { toDomain } from '../files/schema/case.ts'
import { counterbalanceSchema } from '../files/schema/counterbalance.ts'

const FILE = new URL('../../../examples/counterbalancing/election-information.yaml', import.meta.url)
const example: Counterbalance = toDomain(counterbalanceSchema.parse(parse(readFileSync(FILE, 'utf8'))))

const rulesOn = (today: string, sheet = example) =>
  lintWith(balanceRules, contextOf(withSystems({ counterbalances: [sheet] }), undefined, today)).map(
    ({ rule }) => rule,
  )

test('the election example weighs access to information against public affairs, and goes past the gate', () => {
  expect(weigh(example).stoppedBy).toBeNull()
  expect(example).toMatchObject({ protects: ['public_affairs'], restricts: ['expression_information'] })
})

test('refusing everything fails, because a milder way works; the facts pass, and so does the stricter month', () => {
  const results = weigh(example).options.map(({ id, result }) => [id, result])
  expect(results).toEqual([
    ['no-restriction', 'no_restriction'],
    ['block-all', 'not_rights_respecting'],
    ['basic-facts', 'rights_respecting'],
    ['election-month', 'rights_respecting'],
  ])
  const blocked = weigh(example).options.find(({ id }) => id === 'block-all')
  expect(blocked?.reasons).toEqual([
    { test: 'necessity', reason: 'failed' },
    { test: 'proportionality', reason: 'failed' },
    { test: 'nondiscrimination', reason: 'unknown' },
  ])
})

test('two options pass, so people were asked, and nothing is missing of the decision', () => {
  expect(weigh(example)).toMatchObject({ needsConsultation: true, gaps: [] })
})

test('the stricter rule ends with the election: after its last day the decision must be taken again', () => {
  expect(rulesOn('2026-11-09')).toEqual(['R615'])
  expect(rulesOn('2026-11-10')).toEqual(['R612', 'R613', 'R615'])
})

test('without the people who were asked, without a test of the other way, or with everything refused it does not hold', () => {
  expect(rulesOn('2026-10-01', { ...example, consulted: [] })).toContain('R608')
  const untested = example.options.map((option) =>
    option.id === 'election-month' ? { ...option, otherWay: { what: 'The list', tested: null } } : option,
  )
  expect(rulesOn('2026-10-01', { ...example, options: untested })).toContain('R604')
  const decision = { ...example.decision!, option: 'block-all' }
  expect(rulesOn('2026-10-01', { ...example, decision })).toContain('R604')
})
