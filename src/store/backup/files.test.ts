import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOf, unpacked, type Piece } from './data-file.ts'
import { backupPath, backupsIn, writeWhole } from './files.ts'
import { packKeys, unpackKeys } from './keys-file.ts'
import { rowSummer } from './row-sum.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a backup that is stopped on its way leaves no file that looks like one', async () => {
  const path = join(folder, 'stopped.amends')
  async function* lines() {
    yield 'one\n'
    await Promise.resolve()
    throw new Error('The database is gone.')
  }
  await expect(writeWhole(path, lines())).rejects.toThrow('The database is gone.')
  expect([existsSync(path), readdirSync(folder)]).toEqual([false, []])
})

test('rows of whatever signs come back as they were', async () => {
  const row = fc.string({ unit: 'binary' }).map((text) => JSON.stringify({ text }))
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const path = join(folder, 'rows.amends')
      const head = {
        amends: 'data',
        version: 1,
        at: 'now',
        migrations: {},
        caseKeys: 'x',
        tables: ['t'],
      } as const
      const end = { standing: { cases: 0, events: 0, heads: '' }, block: 0 }
      async function* pieces(): AsyncGenerator<Piece> {
        yield { head: { ...head, tables: ['t'] } }
        for (const each of rows) yield { table: 't', row: each }
        yield await Promise.resolve({ table: 't', sum: { rows: rows.length, sum: '' } })
        yield { end }
      }
      await writeWhole(path, linesOf(pieces()))
      const back: Piece[] = []
      for await (const piece of unpacked(path)) back.push(piece)
      expect(back.flatMap((piece) => ('row' in piece ? [piece.row] : []))).toEqual(rows)
      expect(back.at(-1)).toEqual({ end })
    }),
    { numRuns: 40, examples: [[[JSON.stringify({ text: '\u2028 \u2029 \u0085 \r \r\n' })]]] },
  )
})

test('the same rows have the same sum in every order, and others another', () => {
  const sumOf = (rows: readonly string[]) => {
    const summer = rowSummer()
    for (const each of rows) summer.add(each)
    return summer.sum()
  }
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (rows, at) => {
      const place = at % rows.length
      expect(sumOf(rows.toReversed())).toEqual(sumOf(rows))
      expect(sumOf(rows.with(place, `${rows[place]}!`)).sum).not.toBe(sumOf(rows).sum)
      expect(sumOf(rows.toSpliced(place, 1)).sum).not.toBe(sumOf(rows).sum)
      expect(sumOf([...rows, rows[place]!]).sum).not.toBe(sumOf(rows).sum)
    }),
  )
})

test('a backup of the keys comes back as it was, and one in which a byte is another is refused', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((each) => Buffer.from(each))
  fc.assert(
    fc.property(bytes, bytes, bytes, fc.nat(), (keyFile, slots, erased, at) => {
      const packed = packKeys({ at: 'now', caseKeys: 'x', keyFile, slots, erased })
      expect(unpackKeys('it', packed)).toEqual({ at: 'now', caseKeys: 'x', keyFile, slots, erased })
      const body = packed.length - keyFile.length - slots.length - erased.length
      const place = body + (at % (packed.length - body))
      const other = Buffer.from(packed)
      other[place]! ^= 1
      expect(() => unpackKeys('it', other)).toThrow(/damaged or cut off/)
      expect(() => unpackKeys('it', packed.subarray(0, place))).toThrow(/damaged or cut off/)
    }),
  )
})

test('a name says which kind it is and when it was made, and nothing else in the folder is a backup', async () => {
  const there = mkdtempSync(join(folder, 'names-'))
  const at = '2026-11-28T02:15:09.007Z'
  for (const path of [backupPath(there, 'keys', at), join(there, 'keys.amends'), join(there, 'my-keys.txt')])
    await writeWhole(path, 'x')
  expect(backupsIn(there, 'keys')).toEqual([{ path: join(there, 'keys-20261128T021509007Z.amends'), at }])
  expect(backupsIn(there, 'data')).toEqual([])
})
