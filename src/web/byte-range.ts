import type { Range } from '../store/files/sealed-bytes.ts'

/**
 * The one range of bytes that is asked for (RFC 9110, 14.2); `null` where none of it is there, and `all` where nothing is
 * asked for that we answer: more than one range, another unit, or what is no range at all. Then the whole is answered, as
 * the standard lets everybody do.
 *
 * @param asked the header `Range`
 * @param size bytes of the whole
 */
export function byteRange(asked: string | undefined, size: number): Range | 'all' | null {
  const [, from, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(asked?.trim() ?? '') ?? []
  if (from === undefined || last === undefined || (from === '' && last === '')) return 'all'
  if (from === '')
    return last === '0' || size === 0 ? null : { from: Math.max(0, size - Number(last)), to: size }
  if (last !== '' && Number(last) < Number(from)) return 'all'
  if (Number(from) >= size) return null
  return { from: Number(from), to: last === '' ? size : Math.min(size, Number(last) + 1) }
}
