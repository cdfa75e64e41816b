import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Keyring } from '../../store/keys/keyring.ts'

/*
 * A mark stands for a case in addresses that say no word of it. It is its id as one block under a key of the house: the
 * same case has the same mark, two never share one, nobody else makes or reads one, and the house finds the case by it
 * without looking through others.
 */

const CIPHER = 'aes-256-ecb'
/** What the keyed hash is made of that is the key of the block. */
const OF = 'marks of cases'

/** The mark of a case, by its id. */
export function markOf(keys: Keyring, caseId: string): string {
  const cipher = createCipheriv(CIPHER, keys.index('unread', OF), null).setAutoPadding(false)
  const id = Buffer.from(caseId.replaceAll('-', ''), 'hex')
  return Buffer.concat([cipher.update(id), cipher.final()]).toString('hex')
}

/** The ids that a mark can stand for, one for each key that is still taken; none where it is no mark. */
export function casesOfMark(keys: Keyring, mark: string): readonly string[] {
  if (!/^[0-9a-f]{32}$/.test(mark)) return []
  return keys.indexes('unread', OF).map((key) => {
    const decipher = createDecipheriv(CIPHER, key, null).setAutoPadding(false)
    const id = Buffer.concat([decipher.update(mark, 'hex'), decipher.final()]).toString('hex')
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  })
}
