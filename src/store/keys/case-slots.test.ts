import fc from 'fast-check'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CaseErased, openCaseSlots, SlotTaken, type CaseSlots } from './case-slots.ts'
import { randomBytes } from './random.ts'

let folder: string
let files = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-slots-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const newPath = () => join(folder, `${(files += 1)}.cases`)
const open = (path: string, id: string | null = null) => openCaseSlots(path, { id, flush: false })
const secretAt = (slot: number, caseId: string = randomUUID()) => ({ slot, caseId, secret: randomBytes(32) })

test('a secret is read again by its case and by no other, also by another process', async () => {
  const path = newPath()
  const slots = open(path)
  const mine = secretAt(5)
  await slots.write([mine])
  const other = open(path, slots.id)
  expect(other.read(5, mine.caseId)).toEqual(mine.secret)
  expect(() => other.read(5, randomUUID())).toThrow(/does not hold the key of this case/)
  expect(() => other.read(6, mine.caseId)).toThrow(/does not hold the key of this case/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('what was erased is in the file no more, and cannot be read, or written anew', async () => {
  const path = newPath()
  const slots = open(path)
  const [gone, kept] = [secretAt(1), secretAt(2)]
  await slots.write([gone, kept])
  expect(readFileSync(path).includes(gone.secret)).toBe(true)
  await slots.erase(1, gone.caseId)
  await slots.erase(1, gone.caseId)
  expect(readFileSync(path).includes(gone.secret)).toBe(false)
  expect(slots.stateOf(1)).toBe('erased')
  expect(() => slots.read(1, gone.caseId)).toThrow(CaseErased)
  await expect(slots.write([secretAt(1)])).rejects.toThrow(SlotTaken)
  expect(slots.read(2, kept.caseId)).toEqual(kept.secret)
  await expect(slots.erase(2, gone.caseId)).rejects.toThrow(/another case/)
})

test('whatever is written and erased in whatever order, no slot is written a second time', async () => {
  const act = fc.oneof(
    fc.record({ write: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }) }),
    fc.record({ erase: fc.integer({ min: 1, max: 12 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const slots = open(newPath())
      const there = new Map<number, ReturnType<typeof secretAt> | 'erased'>()
      for (const each of acts)
        if ('write' in each) {
          const secrets = each.write.map((slot) => secretAt(slot))
          const done = await slots.write(secrets).then(
            () => true,
            () => false,
          )
          expect(done).toBe(each.write.every((slot) => !there.has(slot)))
          if (done) for (const secret of secrets) there.set(secret.slot, secret)
        } else {
          const at = there.get(each.erase)
          await slots.erase(each.erase, typeof at === 'object' ? at.caseId : randomUUID())
          there.set(each.erase, 'erased')
        }
      for (let slot = 1; slot <= 12; slot += 1) {
        const at = there.get(slot)
        expect(slots.stateOf(slot)).toBe(at === undefined ? 'empty' : at === 'erased' ? 'erased' : 'kept')
        if (typeof at === 'object') expect(slots.read(slot, at.caseId)).toEqual(at.secret)
      }
      slots.close()
    }),
    { numRuns: 60 },
  )
})

const CHANGES: readonly (readonly [
  what: string,
  change: (path: string, slots: CaseSlots) => string,
  says: RegExp,
])[] = [
  ['is missing', () => newPath(), /\.cases is missing.*Put it back from the newest backup/],
  ['is another one', () => open(newPath()).path, /belongs to another database\. Put back/],
  [
    'is no such file',
    (path) => (writeFileSync(path, 'x'.repeat(200)), path),
    /is damaged, or is no such file/,
  ],
  ['is cut off', (path) => (truncateSync(path, 20), path), /is damaged/],
  [
    'can be read by others',
    (path) => (chmodSync(path, 0o640), path),
    /can be read by other users.*chmod 600/,
  ],
]

test.each(CHANGES)(
  'where the file %s, a sentence says what to do, and nothing is made',
  (_what, change, says) => {
    const slots = open(newPath())
    const path = change(slots.path, slots)
    const before = existsSync(path) ? readFileSync(path) : null
    expect(() => open(path, slots.id)).toThrow(says)
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before)
  },
)

test('a slot that the disk changed is told from an empty one and from a good one', async () => {
  const slots = open(newPath())
  const mine = secretAt(3)
  await slots.write([mine])
  const bytes = readFileSync(slots.path)
  bytes[3 * 64 + 7]! ^= 1
  writeFileSync(slots.path, bytes)
  expect(slots.stateOf(3)).toBe('damaged')
  expect(() => slots.read(3, mine.caseId)).toThrow(/does not hold/)
  await slots.erase(3, mine.caseId)
  expect(slots.stateOf(3)).toBe('erased')
})
