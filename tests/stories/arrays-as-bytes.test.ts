import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { binaryArray, type ElementType } from '../../src/store/binary-array.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Any text that the house keeps: whole characters, and none that is zero. */
const text = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((each) => each.toWellFormed().replaceAll('\0', ''))
const moment = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})

/** Each type, what it may hold, and how the driver gives it back. */
const TYPES: Readonly<Record<ElementType, fc.Arbitrary<unknown>>> = {
  boolean: fc.boolean(),
  bytea: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  smallint: fc.integer({ min: -32768, max: 32767 }),
  integer: fc.integer(),
  text,
  timestamptz: moment,
  uuid: fc.uuid(),
}

test.each(Object.entries(TYPES))(
  'the database reads of an array of %s what was written',
  async (type, value) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(value), { maxLength: 12 }), async (values) => {
        const { rows } = await sql<{ each: unknown }>`
          select each from unnest(${binaryArray(type as ElementType, values)}::${sql.raw(type)}[])
            with ordinality as t(each, place) order by place`.execute(world.house.database.db)
        expect(rows.map(({ each }) => each)).toEqual(values)
      }),
      { numRuns: 40 },
    )
  },
)

test.each<[ElementType, unknown]>([
  ['uuid', 'no-id'],
  ['uuid', '00000000-0000-7000-8000-00000000000a00'],
  ['smallint', 1.7],
  ['smallint', 40_000],
  ['integer', Number.NaN],
  ['boolean', 'true'],
  ['timestamptz', 'tomorrow'],
])('what is no %s is refused before anything is sent: %s', (type, value) => {
  expect(() => binaryArray(type, [value])).toThrow(RangeError)
})
