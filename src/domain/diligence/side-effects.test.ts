import { expect, test } from 'vitest'
import { HERE, sound, worksheet } from '../../../tests/in-memory/diligence-parts.ts'
import { group, impact, rating, register, TODAY } from '../../../tests/in-memory/registers.ts'
import { impactLevel } from './level.ts'
import { lintRegister } from './lint/index.ts'
import { mitigationRules } from './lint/mitigations.ts'
import { lintWith } from './lint/rule.ts'
import { broughtAboutBy, lookedForSideEffects, sideEffectsOf } from './side-effects.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const insult = impact('IMP-0001', [group('sw', [rating([4, 3, 3])])], {
  rights: ['equality_nondiscrimination'],
})
const silenced = impact('IMP-0002', [group('sw', [rating([4, 4, 3])])], {
  rights: ['expression_information'],
})
const filter = sound({ sideEffects: ['IMP-0002'], noSideEffects: null })
const made = register({ impacts: [insult, silenced], mitigations: [filter] })

test('DD6 a mitigation that puts another right at risk is data: the harm is rated by the same rules', () => {
  expect(sideEffectsOf(made, filter, assessed(made).levels)).toMatchObject([
    {
      impact: { id: 'IMP-0002' },
      level: 4,
      severe: true,
      otherRights: ['expression_information'],
      weighedIn: [],
    },
  ])
  expect(impactLevel(made, silenced, [], TODAY).level).toBe(4)
  const errors = lintWith(mitigationRules, assessed(made, [], TODAY, HERE)).filter(
    ({ level, entry }) => level === 'error' && entry === 'MIT-0001',
  )
  expect(errors).toEqual([])
})

test('DD6 a side effect graver than what the mitigation is for is no error either', () => {
  const grave = impact('IMP-0002', [group('sw', [rating([5, 5, 5])])])
  const facts = assessed(register({ impacts: [insult, grave], mitigations: [filter] }), [], TODAY, HERE)
  expect(lintRegister(facts).filter(({ entry, level }) => entry === 'MIT-0001' && level === 'error')).toEqual(
    [],
  )
})

test('a side effect lowers nothing of what the mitigation is for, and the other way round', () => {
  const alone = register({ impacts: [insult] })
  expect(impactLevel(made, insult, [], TODAY)).toEqual(impactLevel(alone, insult, [], TODAY))
})

test('a side effect that nobody rated counts as severe', () => {
  const unrated = impact('IMP-0002', [group('sw', [])])
  const both = register({ impacts: [insult, unrated] })
  const some = sideEffectsOf(both, filter, assessed(both).levels)
  expect(some).toMatchObject([{ level: null, severe: true }])
})

test('the worksheet that weighs it is found, and the mitigations behind an impact', () => {
  const weighed = register({ ...made, counterbalances: [worksheet({ impacts: ['IMP-0002'] })] })
  expect(sideEffectsOf(weighed, filter, assessed(weighed).levels)[0]?.weighedIn).toEqual(['CB-0001'])
  expect(broughtAboutBy(made, 'IMP-0002').map(({ id }) => id)).toEqual(['MIT-0001'])
  expect(broughtAboutBy(made, 'IMP-0001')).toEqual([])
})

test('somebody looked when a harm is linked, or when a name and a reason say that there is none', () => {
  expect(lookedForSideEffects(filter)).toBe(true)
  expect(lookedForSideEffects(sound())).toBe(true)
  expect(lookedForSideEffects(sound({ noSideEffects: null }))).toBe(false)
  expect(lookedForSideEffects(sound({ noSideEffects: { by: 'Noor', on: TODAY, why: 'TODO' } }))).toBe(false)
})
