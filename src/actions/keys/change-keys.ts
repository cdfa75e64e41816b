import { setTimeout as delay } from 'node:timers/promises'
import { endsOfLanes } from '../../store/history/ledger-batch.ts'
import { markAnew } from '../../store/installation.ts'
import { freshKey, type Key, type KeyFile } from '../../store/keys/key-file.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { KEY_KINDS, type KeyKind } from '../../store/keys/key-kinds.ts'
import { LOOKS_AGAIN_MS } from '../../store/keys/live-keys.ts'
import { aloneWithKeys, underWaySince } from '../../store/keys/one-at-a-time.ts'
import type { House } from '../house.ts'
import { moveCaseKeys } from './move-case-keys.ts'
import { renewRows, type RenewedRows } from './renew-rows.ts'

/** Milliseconds after which every process has looked at the key file again, with room for one that was busy. */
const TAKEN_UP_MS = 15 * LOOKS_AGAIN_MS

/** Every kind of key that can be changed for itself. */
export const KINDS_OF_KEYS: readonly KeyKind[] = codesOf(KEY_KINDS)

/** What is to be changed. */
export interface ChangeOfKeys {
  /** Null for every kind. */
  readonly kinds: readonly KeyKind[] | null
  /** The key before is in wrong hands: nothing that could be made with it is waited for. */
  readonly isAgainstTheft: boolean
}

/** Where a change of keys stands, for whoever waits for it. */
export type Step = 'made' | 'used' | 'rows' | 'waiting' | 'done'

export interface ChangedKeys extends RenewedRows {
  /** The number of the new key. */
  readonly id: number
  /** It was begun before, and only ended now. */
  readonly wentOn: boolean
}

/**
 * Changes the keys of the house while it works (decision 0022): the new key is put into the file, and only when every
 * process knows it, used; what the one before made is made new, and where the ledger stood is written down. Whatever
 * stops it, doing it again goes on where it was. Null where somebody else is at it.
 *
 * @param takenUpMs how long every process has to look at the key file again, in milliseconds
 */
export function changeKeys(
  house: House,
  file: KeyFile,
  change: ChangeOfKeys,
  tell: (step: Step, count: number) => void = () => {},
  takenUpMs = TAKEN_UP_MS,
): Promise<ChangedKeys | null> {
  return aloneWithKeys(house.database, async () => {
    const before = file.read().at(-1)!
    const wentOn = before.phase !== 'settled'
    let key = wentOn ? before : newKey(before.id + 1, change)
    const put = (next: Key) => {
      key = next
      file.write([...file.read().filter(({ id }) => id !== next.id), next])
      house.keys.live.lookAgain()
    }
    const untilTakenUp = () => delay(takenUpMs)
    if (key.phase === 'coming') {
      put(key)
      await untilTakenUp()
      tell('made', key.id)
      put({ ...key, phase: 'changing', since: Date.now() })
    }
    await untilTakenUp()
    tell('used', key.id)
    await untilNothingBefore(house, new Date(), (count) => tell('waiting', count))
    await moveCaseKeys(house)
    const { rows, names, closed } = await renewRows(house, (count) => tell('rows', count))
    await markAnew(house.database, house.keys)
    const isOfLedger = key.kinds === null || key.kinds.includes('ledger')
    put({ ...key, phase: 'settled', ends: isOfLedger ? await endsOfLanes(house.database) : null })
    tell('done', key.id)
    house.log.info({ key: key.id, rows, names, closed }, 'keys were changed')
    return { id: key.id, wentOn, rows, names, closed }
  })
}

function newKey(id: number, { kinds, isAgainstTheft }: ChangeOfKeys): Key {
  return { ...freshKey(id), phase: 'coming', kinds, isAgainstTheft }
}

/** Waits for what may have been made with a key from before and is not stored yet. */
async function untilNothingBefore(house: House, moment: Date, tell: (count: number) => void): Promise<void> {
  for (;;) {
    const count = await underWaySince(house.database, moment)
    if (count === 0) return
    tell(count)
    await delay(LOOKS_AGAIN_MS)
  }
}
