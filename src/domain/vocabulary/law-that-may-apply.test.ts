import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import { lawThatMayApply } from './law-that-may-apply.ts'

const NOW = instant('2026-11-23T09:00:00Z')
const of = (...parties: Parameters<typeof lawThatMayApply>[0]) =>
  new Map(lawThatMayApply(parties, NOW, 'UTC').map(({ clock, dependsOn }) => [clock.code, dependsOn]))

describe('laws that may apply to a case', () => {
  test('with no organisation yet: nothing is ruled out, and the role is asked too', () => {
    const found = of()
    expect(found.get('CLK-GDPR12-1M')).toEqual(['place', 'role'])
    expect(found.get('CLK-DSA20-6M')).toEqual(['place', 'product', 'role', 'size'])
  })

  test('a role that a law does not name leaves it out', () => {
    const found = of({ role: 'supplier', size: 'large' })
    expect(found.has('CLK-TIDA-48H')).toBe(false)
    expect(found.get('CLK-DSA16-ACK')).toEqual(['place', 'product'])
  })

  test('a very small employer is left out of what large ones owe, until another one is in the case', () => {
    const small = { role: 'deployer', size: 'micro' } as const
    expect(of(small).has('CLK-WBD-7D')).toBe(false)
    expect(of({ ...small, size: null }).get('CLK-WBD-7D')).toEqual(['place', 'size'])
    expect(of(small, { role: 'deployer', size: 'large' }).get('CLK-WBD-7D')).toEqual(['place'])
  })

  test('what does not hold yet is not there', () => {
    expect(of().has('CLK-AIA86')).toBe(false)
  })
})
