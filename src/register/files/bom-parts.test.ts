import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bomParts } from './bom-parts.ts'
import type { Thing } from './thing.ts'

interface Part {
  readonly is: 'components' | 'services'
  readonly inner: readonly Part[]
}

/** Parts inside of parts, at most so many deep. */
const parts: (deep?: number) => fc.Arbitrary<readonly Part[]> = fc.memo((deep) =>
  fc.array(
    fc.record({
      is: fc.constantFrom('components' as const, 'services' as const),
      inner: deep > 1 ? parts() : fc.constant([]),
    }),
    { maxLength: 4 },
  ),
)

/** A part as a bill of materials has it, numbered by where it stands. */
function written(list: readonly Part[], at: string): Thing {
  const of = (is: Part['is']) =>
    list.flatMap((each, index) =>
      each.is === is
        ? [{ name: `${at}${String(index)}`, ...written(each.inner, `${at}${String(index)}.`) }]
        : [],
    )
  return { components: of('components'), services: of('services') }
}

function namesIn(list: readonly Part[], is: Part['is'], at = ''): readonly string[] {
  return list.flatMap((each, index) => {
    const name = `${at}${String(index)}`
    return [...(each.is === is ? [name] : []), ...namesIn(each.inner, is, `${name}.`)]
  })
}

test('every part is found once, with what the file is about in front, and those inside others after them', () => {
  fc.assert(
    fc.property(parts(4), (list) => {
      const found = bomParts({ ...written(list, ''), metadata: { component: { name: 'about' } } })
      const [about, ...components] = found.components.map(({ name }) => String(name))
      const services = found.services.map(({ name }) => String(name))
      expect(about).toBe('about')
      expect(components.toSorted()).toEqual(namesIn(list, 'components').toSorted())
      expect(services.toSorted()).toEqual(namesIn(list, 'services').toSorted())
      for (const names of [components, services]) {
        const depths = names.map((name) => name.split('.').length)
        expect(depths).toEqual(depths.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('what is no bill of materials has no parts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const metadata = { component: value }
      const { components, services } = bomParts({ components: value, services: value, metadata })
      for (const part of [...components, ...services])
        expect([typeof part, part === null, Array.isArray(part)]).toEqual(['object', false, false])
      expect(bomParts([value])).toEqual({ components: [], services: [] })
      // Nothing that is a part is passed over for what stands beside it.
      const beside = bomParts({ components: [value, { name: 'a part' }] })
      expect(beside.components).toContainEqual({ name: 'a part' })
    }),
  )
})
