import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLocalDate } from '../time/calendar.ts'
import { instant, instantFromMs } from '../time/instant.ts'
import type { Limit } from './clocks.ts'
import { codesOf, type CodeOf } from './code.ts'
import { LEGAL_CLOCKS, mayApply, type LegalClock } from './law.ts'
import { PRODUCT_TYPES } from './law-types.ts'
import { ROLES, SIZES } from './value-chain.ts'

const EVERYWHERE = ['EU', 'US']
const EVERY_ROLE = codesOf(ROLES)
const codes = (clocks: readonly LegalClock[]) => clocks.map(({ code }) => code)

/** Domain reference 12.1, row by row: limit, tag, first day. */
const ROWS: Record<CodeOf<typeof LEGAL_CLOCKS>, readonly [Limit | null, 'L' | 'K', string]> = {
  'CLK-DSA16-ACK': [null, 'K', '2024-02-17'],
  'CLK-DSA16-DEC': [null, 'K', '2024-02-17'],
  'CLK-DSA17-AT-RESTRICTION': [{ hours: 0 }, 'K', '2024-02-17'],
  'CLK-DSA18-PROMPT': [null, 'K', '2024-02-17'],
  'CLK-DSA20-6M': [{ months: 6 }, 'L', '2024-02-17'],
  'CLK-DSA21-90D': [{ days: 90 }, 'L', '2024-02-17'],
  'CLK-DSA24-SOR': [null, 'L', '2024-02-17'],
  'CLK-AIA73-15D': [{ days: 15 }, 'L', '2027-12-02'],
  'CLK-AIA73-2D': [{ days: 2 }, 'L', '2027-12-02'],
  'CLK-AIA73-10D': [{ days: 10 }, 'L', '2027-12-02'],
  'CLK-GPAI-COP-15D': [{ days: 15 }, 'K', '2025-08-02'],
  'CLK-AIA26-11': [null, 'L', '2027-12-02'],
  'CLK-AIA27-FRIA': [null, 'L', '2027-12-02'],
  'CLK-AIA50': [{ hours: 0 }, 'L', '2026-08-02'],
  'CLK-AIA5-2DEC2026': [null, 'L', '2026-12-02'],
  'CLK-AIA86': [null, 'K', '2027-12-02'],
  'CLK-GDPR12-1M': [{ months: 1 }, 'K', '2018-05-25'],
  'CLK-GDPR17': [{ months: 1 }, 'K', '2018-05-25'],
  'CLK-GDPR22': [{ months: 1 }, 'K', '2018-05-25'],
  'CLK-GDPR33-72H': [{ hours: 72 }, 'L', '2018-05-25'],
  'CLK-GDPR34': [null, 'K', '2018-05-25'],
  'CLK-GDPR82': [null, 'K', '2018-05-25'],
  'CLK-WBD-7D': [{ days: 7 }, 'L', '2021-12-17'],
  'CLK-WBD-3M': [{ months: 3 }, 'L', '2021-12-17'],
  'CLK-TIDA-48H': [{ hours: 48 }, 'L', '2026-05-19'],
  'CLK-2258A-ASAP': [null, 'L', '2008-10-13'],
  'CLK-2258A-PRESERVE-1Y': [{ months: 12 }, 'L', '2024-05-07'],
}

describe('the rows', () => {
  test('say what the reference says', () => {
    const rows = LEGAL_CLOCKS.map(({ code, limit, tag, effective_from }) => [
      code,
      [limit, tag, effective_from],
    ])
    expect(Object.fromEntries(rows)).toEqual(ROWS)
    expect(rows).toHaveLength(27)
  })

  test.each(LEGAL_CLOCKS.map((clock): [string, LegalClock] => [clock.code, clock]))(
    '%s is honest',
    (_, clock) => {
      // Not looked up means not verified, and the other way round.
      expect(clock.verified_on).toBe(clock.tag === 'L' ? '2026-11-21' : null)
      for (const date of [
        clock.effective_from,
        clock.effective_until,
        ...Object.values(clock.effective_from_for ?? {}),
      ]) {
        if (date !== undefined) expect(isLocalDate(date)).toBe(true)
      }
      expect(clock.what).toMatch(/^[A-Z][^.]+\.$/)
      expect(clock.applies.jurisdictions.length * clock.applies.roles.length).toBeGreaterThan(0)
      expect(clock.source.article).not.toBe('')
      for (const sentence of [clock.what, clock.applies.note])
        expect(sentence).not.toMatch(/working day|you must/i)
    },
  )

  test('a window that must stay open is not a deadline', () => {
    expect(codes(LEGAL_CLOCKS.filter(({ limit_means }) => limit_means === 'at_least'))).toEqual([
      'CLK-DSA20-6M',
      'CLK-2258A-PRESERVE-1Y',
    ])
  })

  test('what may take longer', () => {
    const longer = LEGAL_CLOCKS.filter((clock: LegalClock) => clock.extension) as readonly LegalClock[]
    expect(longer.map(({ code, extension }) => [code, extension!.limit])).toEqual([
      ['CLK-DSA21-90D', { days: 90 }],
      ['CLK-GDPR12-1M', { months: 2 }],
      ['CLK-GDPR17', { months: 2 }],
      ['CLK-GDPR22', { months: 2 }],
    ])
  })
})

describe('what may apply', () => {
  test('to a platform in Spain in November 2026', () => {
    expect(
      codes(
        mayApply({
          jurisdictions: ['ES'],
          roles: ['deployer'],
          productTypes: ['online_platform', 'generative_or_interactive'],
          size: 'large',
          at: instant('2026-11-21T09:00Z'),
        }),
      ),
    ).toEqual([
      'CLK-DSA16-ACK',
      'CLK-DSA16-DEC',
      'CLK-DSA17-AT-RESTRICTION',
      'CLK-DSA18-PROMPT',
      'CLK-DSA20-6M',
      'CLK-DSA21-90D',
      'CLK-DSA24-SOR',
      'CLK-AIA50',
      'CLK-GDPR12-1M',
      'CLK-GDPR17',
      'CLK-GDPR22',
      'CLK-GDPR33-72H',
      'CLK-GDPR34',
      'CLK-GDPR82',
      'CLK-WBD-7D',
      'CLK-WBD-3M',
    ])
  })

  test('to a small platform in the United States', () => {
    expect(
      codes(
        mayApply({
          jurisdictions: ['US'],
          roles: ['deployer'],
          productTypes: ['hosting_service'],
          size: 'small',
          at: instant('2026-11-21T09:00Z'),
        }),
      ),
    ).toEqual(['CLK-TIDA-48H', 'CLK-2258A-ASAP', 'CLK-2258A-PRESERVE-1Y'])
  })

  test('in Norway, data protection', () => {
    const found = mayApply({ jurisdictions: ['NO'], roles: ['supplier'], at: instant('2026-11-21T09:00Z') })
    expect(found.every(({ source }) => source.law.startsWith('General Data'))).toBe(true)
    expect(found).toHaveLength(6)
  })

  test.each([
    ['EU', 17],
    ['SK', 17],
    ['AT', 17],
    ['CH', 0],
    ['es', 0],
  ])('in %s, of all rows in force in November 2026: %d', (place, count) => {
    const found = mayApply({ jurisdictions: [place], roles: EVERY_ROLE, at: instant('2026-11-21T09:00Z') })
    // Of 24, not yet: three of article 73, 26(11), 27, 86 and the new bans.
    expect(found).toHaveLength(count)
  })

  test('a rule holds from the first moment of its first day, where the duty is', () => {
    const ban = (at: string, timeZone?: string) =>
      codes(
        mayApply({
          jurisdictions: ['EU'],
          roles: ['deployer'],
          at: instant(at),
          ...(timeZone === undefined ? {} : { timeZone }),
        }),
      ).includes('CLK-AIA5-2DEC2026')
    expect(ban('2026-12-01T23:59:59.999Z')).toBe(false)
    expect(ban('2026-12-02T00:00Z')).toBe(true)
    expect(ban('2026-12-01T23:00Z', 'Europe/Madrid')).toBe(true)
    expect(ban('2026-12-01T22:59Z', 'Europe/Madrid')).toBe(false)
  })

  test('high-risk rules start later for products than for the uses of Annex III', () => {
    const incident = (at: string, ...productTypes: ('high_risk_annex_i' | 'high_risk_annex_iii')[]) =>
      codes(mayApply({ jurisdictions: ['EU'], roles: ['deployer'], productTypes, at: instant(at) })).includes(
        'CLK-AIA73-10D',
      )
    expect(incident('2027-12-01T12:00Z', 'high_risk_annex_iii')).toBe(false)
    expect(incident('2027-12-02T12:00Z', 'high_risk_annex_iii')).toBe(true)
    expect(incident('2027-12-02T12:00Z', 'high_risk_annex_i')).toBe(false)
    expect(incident('2028-08-01T12:00Z', 'high_risk_annex_i')).toBe(false)
    expect(incident('2028-08-02T12:00Z', 'high_risk_annex_i')).toBe(true)
    expect(incident('2027-12-02T12:00Z', 'high_risk_annex_i', 'high_risk_annex_iii')).toBe(true)
  })

  test('small firms are left out only where the law does so, and only when we know the size', () => {
    const at = instant('2026-11-21T09:00Z')
    const of = (size?: 'micro' | 'small' | 'medium' | 'large') =>
      codes(
        mayApply({ jurisdictions: ['EU'], roles: ['deployer'], at, ...(size === undefined ? {} : { size }) }),
      )
    const missing = (size: 'micro' | 'small' | 'medium' | 'large') =>
      of().filter((code) => !of(size).includes(code))
    expect(missing('micro')).toEqual(['CLK-DSA20-6M', 'CLK-WBD-7D', 'CLK-WBD-3M'])
    expect(missing('small')).toEqual(['CLK-DSA20-6M', 'CLK-WBD-7D', 'CLK-WBD-3M'])
    expect(missing('medium')).toEqual([])
    expect(missing('large')).toEqual([])
  })

  test('roles count', () => {
    const at = instant('2026-11-21T09:00Z')
    expect(codes(mayApply({ jurisdictions: EVERYWHERE, roles: ['ecosystem_body'], at }))).toEqual(
      codes(LEGAL_CLOCKS.filter(({ code }) => code.startsWith('CLK-GDPR') || code.startsWith('CLK-WBD'))),
    )
    expect(mayApply({ jurisdictions: EVERYWHERE, roles: [], at })).toEqual([])
    expect(
      codes(mayApply({ jurisdictions: ['EU'], roles: ['supplier', 'foundation_model_developer'], at })),
    ).toContain('CLK-GPAI-COP-15D')
    expect(codes(mayApply({ jurisdictions: ['EU'], roles: ['deployer'], at }))).not.toContain(
      'CLK-GPAI-COP-15D',
    )
  })

  test('no known product is another answer than unknown products', () => {
    const at = instant('2026-11-21T09:00Z')
    const some = { jurisdictions: ['EU'], roles: EVERY_ROLE, at }
    expect(codes(mayApply(some))).toContain('CLK-AIA50')
    expect(codes(mayApply({ ...some, productTypes: [] }))).not.toContain('CLK-AIA50')
    expect(codes(mayApply({ ...some, productTypes: [] }))).toContain('CLK-GDPR17')
  })

  test('an old version stops after its last day', () => {
    const old: LegalClock = { ...LEGAL_CLOCKS[0], effective_until: '2026-11-21' }
    const on = (at: string) => mayApply({ jurisdictions: ['EU'], roles: EVERY_ROLE, at: instant(at) }, [old])
    expect(on('2026-11-21T23:59:59.999Z')).toEqual([old])
    expect(on('2026-11-22T00:00Z')).toEqual([])
  })

  test('knowing less never hides a clock', () => {
    const at = fc
      .integer({ min: Date.parse('2005-01-01T00:00Z'), max: Date.parse('2035-01-01T00:00Z') })
      .map(instantFromMs)
    fc.assert(
      fc.property(
        at,
        fc.subarray(['EU', 'US', 'ES', 'NO', 'CH']),
        fc.subarray(EVERY_ROLE),
        fc.subarray(codesOf(PRODUCT_TYPES)),
        fc.constantFrom(...codesOf(SIZES)),
        (moment, jurisdictions, roles, productTypes, size) => {
          const all = codes(mayApply({ jurisdictions, roles, at: moment }))
          const fewer = codes(mayApply({ jurisdictions, roles, at: moment, productTypes, size }))
          expect(all).toEqual(expect.arrayContaining(fewer))
        },
      ),
    )
  })
})
