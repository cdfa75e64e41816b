import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statfs } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { roomOn } from './room.ts'

test('a disk has enough room, little, or next to none, by how much is free', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-room-'))
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    expect(await roomOn([folder], free / 2)()).toBe('enough')
    expect(await roomOn([folder], free * 2)()).toBe('low')
    expect(await roomOn([folder], free * 20)()).toBe('full')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder that is not there yet has the room of the one above', async () => {
  expect(await roomOn([join(tmpdir(), 'not', 'there', 'yet')], 1)()).toBe('enough')
  expect(await roomOn([join(tmpdir(), 'not', 'there', 'yet')], Number.MAX_SAFE_INTEGER)()).toBe('full')
})

test('what cannot be measured turns nobody away', async () => {
  expect(await roomOn([], 1e15)()).toBe('enough')
})
