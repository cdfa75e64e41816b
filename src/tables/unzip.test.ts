import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zip, type Packed } from '../../tests/in-memory/archives.ts'
import { unzip } from './unzip.ts'

const all = () => true
const texts = (bytes: Buffer) => {
  const read = unzip(bytes, all)
  return 'zip' in read
    ? read.zip
    : Object.fromEntries([...read.files].map(([name, text]) => [name, String(text)]))
}
const TEXT = '{"value":"I"}'
const A: Packed = { name: 'a.json', content: TEXT }

describe('an archive is read', () => {
  test.each<[string, Buffer]>([
    ['packed', zip([A])],
    ['stored', zip([{ ...A, stored: true }])],
    ['with long sizes', zip([{ ...A, long: true }], { long: true })],
    ['with a comment behind it', zip([A], { comment: 'written by hand' })],
  ])('%s', (_, bytes) => {
    expect(texts(bytes)).toEqual({ 'a.json': TEXT })
  })

  test('with nothing in it', () => {
    expect(texts(zip([]))).toEqual({})
  })

  test('and a name that climbs out of a folder is a name and nothing else', () => {
    expect(texts(zip([{ ...A, name: '../../etc/passwd' }]))).toEqual({ '../../etc/passwd': TEXT })
  })
})

describe('an archive is refused', () => {
  const whole = zip([A, { name: 'b.json', content: 'x'.repeat(5000) }])
  const dense = Buffer.alloc(2_000_000)

  test.each<[string, Buffer, string]>([
    ['cut off', whole.subarray(0, -30), 'zip_cut'],
    ['cut off after its first signs', whole.subarray(0, 4), 'zip_cut'],
    ['locked', zip([{ ...A, flags: 1 }]), 'zip_locked'],
    ['packed in another way', zip([{ ...A, method: 93 }]), 'zip_method'],
    ['with a name twice', zip([A, { ...A, content: '{"value":"C"}' }]), 'zip_doubled'],
    ['with another checksum', zip([{ ...A, crc: 7 }]), 'zip_broken'],
    ['that says it is smaller', zip([{ ...A, size: 3 }]), 'zip_broken'],
    ['that says it is larger', zip([{ ...A, size: 300 }]), 'zip_broken'],
    ['that would be too large', zip([{ ...A, size: 500_000_000 }]), 'zip_large'],
    ['with too many files', zip([], { count: 65_000 }), 'zip_many'],
    ['denser than any log', zip([{ name: 'a', content: dense }]), 'zip_ratio'],
    ['whose directory is elsewhere', zip([A], { shift: 9 }), 'zip_broken'],
    ['whose data are no deflate', zip([{ ...A, stored: true, method: 8 }]), 'zip_broken'],
  ])('%s', (_, bytes, zipped) => {
    expect(texts(bytes)).toBe(zipped)
  })

  test('where two entries share the same bytes, as a bomb of few bytes does', () => {
    const bytes = zip([A, { ...A, name: 'b.json' }])
    const second = bytes.lastIndexOf('PK\x01\x02')
    bytes.writeUInt32LE(0, second + 42)
    expect(texts(bytes)).toBe('zip_broken')
  })

  test('a bomb that lies about its size is stopped at that size, in far less than a second', () => {
    const bomb = deflateRawSync(Buffer.alloc(20_000_000))
    const bytes = zip([{ name: 'a', content: bomb, stored: true, method: 8, size: 100 }])
    const start = performance.now()
    expect(texts(bytes)).toBe('zip_broken')
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('whatever is changed or cut in it: it is read as it was, or refused with a name', () => {
    const good = texts(whole)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole)
        if (!cut) bytes[at] = byte
        const read = texts(bytes)
        if (typeof read === 'string') expect(read).toMatch(/^zip_/)
        else expect(Object.values(read)).toEqual(Object.values(good))
      }),
      { numRuns: 2000 },
    )
  })
})

/** Written by Python 3.13 (`zipfile`), as Inspect does: one entry packed, one with room for long sizes. */
const OF_PYTHON =
  'UEsDBBQAAAAIAAAAIQD13JN/CgAAAC0AAAAGAAAAYS5qc29uy0jNycnPIJIAAFBLAwQtAAAAAAAAACEAgxbcjP//////////AQAUAGIBABAAAQAAAAAAAAABAAAAAAAAAHhQSwECFAMUAAAACAAAACEA9dyTfwoAAAAtAAAABgAAAAAAAAAAAAAAgAEAAAAAYS5qc29uUEsBAi0DLQAAAAAAAAAhAIMW3IwBAAAAAQAAAAEAAAAAAAAAAAAAAIABLgAAAGJQSwUGAAAAAAIAAgBjAAAAYgAAAAAA'

test('an archive as Python writes it is read', () => {
  expect(texts(Buffer.from(OF_PYTHON, 'base64'))).toEqual({ 'a.json': 'hello'.repeat(9), b: 'x' })
})
