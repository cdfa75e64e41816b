import { expect, test } from 'vitest'
import { engagement, system, withSystems } from '../../../tests/in-memory/diligence-parts.ts'
import { group, impact, rating, TODAY } from '../../../tests/in-memory/registers.ts'
import { coverage, gapsIn } from './coverage.ts'
import type { Engagement, Register } from './register.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

/** Groups that are told apart by something else than their language. */
const everywhere = { keys: {} }
const grave = impact('IMP-0001', [
  group('sw', [rating([5, 2, 2])], everywhere),
  group('en', [rating([4, 2, 2])], everywhere),
])
const cellsOf = (made: Register, top?: number) => coverage(made, assessed(made).order, TODAY, top)
const cells = (engagements: readonly Engagement[], top?: number) =>
  cellsOf(withSystems({ impacts: [grave], engagements }, [system({ markets: ['KE', 'UG'] })]), top)

test('every group of a severe impact has a place in each region and language, and an empty one is a gap', () => {
  const all = cells([])
  expect(all).toHaveLength(2 * 2 * 2)
  expect(gapsIn(all)).toEqual(all)
})

test('who was heard fills the places of that group, region and language, and no other', () => {
  const filled = cells([engagement({ languages: ['sw'] })]).filter(({ heard }) => heard !== null)
  expect(filled).toEqual([
    {
      impact: 'IMP-0001',
      group: 'sw',
      region: 'KE',
      language: 'sw',
      engagements: ['ENG-0001'],
      heard: 'affected',
    },
  ])
})

test('the closest voice leads: those affected before a proxy, a proxy before an expert', () => {
  const voices = [engagement({ with: 'expert' }), engagement({ id: 'ENG-0002', with: 'credible_proxy' })]
  const [cell] = cells(voices).filter(({ heard }) => heard !== null)
  expect(cell).toMatchObject({ heard: 'credible_proxy', engagements: ['ENG-0001', 'ENG-0002'] })
})

test('a plan for tomorrow and an engagement in which nothing was heard fill nothing', () => {
  expect(gapsIn(cells([engagement({ on: '2026-09-02' }), engagement({ heard: 'TODO' })]))).toHaveLength(8)
})

test('the gravest come first, and small impacts are not asked about', () => {
  const small = impact('IMP-0002', [group('sw', [rating([2, 2, 2])])])
  const gravest = impact('IMP-0003', [group('sw', [rating([5, 5, 5])])])
  const made = withSystems({ impacts: [small, grave, gravest] })
  expect([...new Set(cellsOf(made).map((cell) => cell.impact))]).toEqual(['IMP-0003', 'IMP-0001'])
  expect(new Set(cellsOf(made, 1).map((cell) => cell.impact))).toEqual(new Set(['IMP-0003']))
})

test('people who are told apart by their language or region are looked for only there', () => {
  const swahili = group('sw', [rating([5, 2, 2])], { keys: { language: 'sw' } })
  const coast = group('coast', [rating([5, 2, 2])], { keys: { region: 'Coast' } })
  const made = withSystems({ impacts: [impact('IMP-0001', [swahili, coast])] }, [
    system({ markets: ['KE', 'UG'] }),
  ])
  const places = cellsOf(made).map((cell) => `${cell.group} ${cell.region ?? ''} ${cell.language ?? ''}`)
  expect(places).toEqual(['sw KE sw', 'sw UG sw', 'coast Coast en', 'coast Coast sw'])
})

test('a system that names no market still shows its gaps', () => {
  const made = withSystems({ impacts: [grave] }, [system({ markets: [] })])
  expect(cellsOf(made)[0]).toMatchObject({ region: null, language: 'en', heard: null })
})
