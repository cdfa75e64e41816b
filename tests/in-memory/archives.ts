import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../src/tables/crc32.ts'

/** A file in an archive, and how it lies about itself. */
export interface Packed {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  readonly size?: number
  readonly crc?: number
  /** How large it is stands in the directory alone, or behind it, as whoever writes on a line does. */
  readonly sizes?: 'in_directory' | 'behind'
  /** The name that stands at its place, where that is another. */
  readonly nameThere?: string
  /** Sizes in the extra field, as archives of more than 4 GB have them. */
  readonly long?: boolean
}

/** How an archive lies about itself: how many files it has, and how far from its place the directory is. */
interface Lies {
  readonly long?: boolean
  readonly comment?: string
  readonly count?: number
  readonly shift?: number
}

/** A ZIP archive of some files, written by hand so that it can be broken in every way. */
export function zip(files: readonly Packed[], lies: Lies = {}): Buffer {
  const { long = false, comment = '', count = files.length, shift = 0 } = lies
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const entry = entryOf(file, at)
    parts.push(entry.local)
    directory.push(entry.central)
    at += entry.local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(long ? 0xffff : count, 8)
  end.writeUInt16LE(long ? 0xffff : count, 10)
  end.writeUInt32LE(long ? 0xffffffff : central.length, 12)
  end.writeUInt32LE(long ? 0xffffffff : at + shift, 16)
  end.writeUInt16LE(comment.length, 20)
  const ends = long ? [longEnd(files.length, central.length, at)] : []
  return Buffer.concat([...parts, central, ...ends, end, Buffer.from(comment)])
}

function longEnd(count: number, size: number, from: number): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(from), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(from + size), 64)
  return end
}

function entryOf(file: Packed, at: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(file.content)
  const data = file.stored === true ? content : deflateRawSync(content)
  const name = Buffer.from(file.name)
  const method = file.method ?? (file.stored === true ? 0 : 8)
  const long = file.long === true
  const size = file.size ?? content.length
  const extra = Buffer.alloc(long ? 28 : 0)
  if (long) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    extra.writeBigUInt64LE(BigInt(size), 4)
    extra.writeBigUInt64LE(BigInt(data.length), 12)
    extra.writeBigUInt64LE(BigInt(at), 20)
  }
  const crc = file.crc ?? crc32(content)
  const flags = (file.flags ?? 0x800) | (file.sizes === 'behind' ? 8 : 0)
  const there = Buffer.from(file.nameThere ?? file.name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(method, 8)
  if (file.sizes === undefined) {
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(long ? 0xffffffff : data.length, 18)
    local.writeUInt32LE(long ? 0xffffffff : size, 22)
  }
  local.writeUInt16LE(there.length, 26)
  const behind = Buffer.alloc(file.sizes === 'behind' ? 16 : 0)
  if (behind.length > 0) {
    behind.writeUInt32LE(0x08074b50, 0)
    behind.writeUInt32LE(crc, 4)
    behind.writeUInt32LE(data.length, 8)
    behind.writeUInt32LE(size, 12)
  }
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(method, 10)
  central.writeUInt32LE(crc, 16)
  central.writeUInt32LE(long ? 0xffffffff : data.length, 20)
  central.writeUInt32LE(long ? 0xffffffff : size, 24)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt16LE(extra.length, 30)
  central.writeUInt32LE(long ? 0xffffffff : at, 42)
  return {
    local: Buffer.concat([local, there, data, behind]),
    central: Buffer.concat([central, name, extra]),
  }
}
