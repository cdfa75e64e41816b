import fc from 'fast-check'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ownersBehind } from '../../domain/diligence/lowering.ts'
import type { Register } from '../../domain/diligence/register.ts'
import { readRegister, type LoadedRegister } from '../files/read.ts'
import { takenBack } from './since-base.ts'

const sample = readRegister(
  join(resolve(import.meta.dirname, '../../../examples/sample-product'), 'human-rights'),
)
const [mitigation] = sample.register.mitigations
const [evidence] = sample.register.evidence
const [impact] = sample.register.impacts

const named = fc.constantFrom('Noor', 'Jonas')
const about = fc.constantFrom([impact!.id], [])
/** Two mitigations, and evidence about one of them, or about whichever the impact has. */
const state = fc
  .record({
    mitigations: fc.tuple(...['MIT-0001', 'MIT-0002'].map((id) => fc.tuple(fc.constant(id), named, about))),
    measures: fc.constantFrom('MIT-0001', 'MIT-0002', null),
  })
  .map(({ mitigations, measures }): Pick<Register, 'mitigations' | 'evidence'> => ({
    mitigations: mitigations.map(([id, owner, impacts]) => ({ ...mitigation!, id, owner, impacts })),
    evidence: [{ ...evidence!, mitigation: measures }],
  }))

const lowering = {
  judgement: 'scope',
  to: 1,
  evidence: [evidence!.id],
  on: '2026-11-10',
  by: 'Noor',
  reason: 'It is better now.',
  toldAffected: true,
  second: null,
} as const
const lowered = {
  ...impact!,
  groups: impact!.groups.map((group, index) => ({ ...group, lowered: index === 0 ? [lowering] : [] })),
}
const loaded = (register: Partial<Register>): LoadedRegister => ({
  ...sample,
  register: { ...sample.register, impacts: [lowered], ...register },
})
/** What differs here, which is all that a base from a commit may hold. */
const only = <T extends { readonly id: string }>(old: readonly T[], now: readonly T[]) =>
  old.filter((each) => !now.some((other) => JSON.stringify(other) === JSON.stringify(each)))

test('who owned what the evidence was about lowers on it in no way, and is named where no other rule does', () => {
  fc.assert(
    fc.property(state, state, fc.boolean(), (was, is, isSparse) => {
      const base = isSparse
        ? {
            mitigations: only(was.mitigations, is.mitigations),
            evidence: only(was.evidence, is.evidence),
          }
        : was
      const said = takenBack(loaded(base), loaded(is)).some(({ gaps }) => gaps['what'] === 'owner_lowers')
      const owns = (of: Pick<Register, 'mitigations' | 'evidence'>) =>
        ownersBehind({ ...sample.register, ...of }, lowered, of.evidence[0]!).includes('Noor')
      expect(said).toBe(owns(was) && !owns(is))
    }),
    { numRuns: 300 },
  )
})
