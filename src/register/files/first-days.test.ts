import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshFrom } from '../../domain/diligence/evidence/holds.ts'
import type { Evidence } from '../../domain/diligence/register.ts'
import { evidence, source } from '../../../tests/in-memory/registers.ts'
import { seenIn, withFirstDays } from './first-days.ts'

const nothingKept = () => null
const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-03-${String(each).padStart(2, '0')}`)
const entry = fc
  .record({
    collectedOn: day,
    files: fc.array(fc.record({ file: fc.constantFrom('a', 'b', 'c'), ranOn: fc.option(day) }), {
      maxLength: 3,
    }),
  })
  .map(({ collectedOn, files }): Evidence => ({
    ...evidence('EV-0001', [], {}, { collectedOn }),
    sources: files.map(({ file, ranOn }) => source({ when: 'after', sha256: file.repeat(64), ranOn })),
  }))
const entries = fc.array(entry, { maxLength: 6 })

test('a file is no younger than any entry that holds it, here or elsewhere', () => {
  fc.assert(
    fc.property(entries, entries, (here, elsewhere) => {
      const seen = seenIn(elsewhere, nothingKept)
      withFirstDays(here, nothingKept, seen).forEach((each) => {
        for (const other of [...here, ...elsewhere])
          for (const { sha256, ranOn } of other.sources)
            if (each.sources.some((own) => own.sha256 === sha256))
              expect((freshFrom(each) ?? '') <= (ranOn ?? other.collectedOn)).toBe(true)
      })
    }),
  )
})

test('no entry that is added makes another younger', () => {
  fc.assert(
    fc.property(entries, entries, (here, more) => {
      const before = withFirstDays(here, nothingKept)
      const after = withFirstDays([...here, ...more], nothingKept)
      before.forEach((each, index) => {
        expect((freshFrom(after[index]!) ?? '') <= (freshFrom(each) ?? '')).toBe(true)
      })
    }),
  )
})
