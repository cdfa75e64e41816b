import type { KeyFile } from '../../store/keys/key-file.ts'
import { KEY_KINDS, STAYS_OF_FORGOTTEN } from '../../store/keys/key-kinds.ts'
import { piecesOf } from '../../store/keys/live-keys.ts'
import { aloneWithKeys } from '../../store/keys/one-at-a-time.ts'
import { rowsUnder } from '../../store/keys/renew-cases.ts'
import type { House } from '../house.ts'

/** Why a key cannot be forgotten now. */
export type WhyKept =
  'no_such_key' | 'in_use' | 'under_way' | 'opens_something' | 'forgotten_before' | 'somebody_else'

/**
 * Takes a key that is used no more out of the file, but for what proves the past (`STAYS_OF_FORGOTTEN`). From then on no
 * database from before its change can be opened with the keys of today.
 */
export async function forgetKey(house: House, file: KeyFile, id: number): Promise<WhyKept | 'forgotten'> {
  const done = await aloneWithKeys(house.database, async () => {
    const keys = file.read()
    house.keys.live.lookAgain()
    const key = keys.find((each) => each.id === id)
    if (key === undefined) return 'no_such_key'
    if (key.secret === null) return 'forgotten_before'
    if (keys.some(({ phase }) => phase !== 'settled')) return 'under_way'
    if (KEY_KINDS.some(({ purposes }) => house.keys.live.inUse(purposes[0]).id === id)) return 'in_use'
    if ((await rowsUnder(house.database)).has(id)) return 'opens_something'
    const forgotten = { ...key, secret: null, pieces: piecesOf(key, STAYS_OF_FORGOTTEN) }
    file.write(keys.map((each) => (each.id === id ? forgotten : each)))
    house.keys.live.lookAgain()
    house.log.info({ key: id }, 'a key was forgotten')
    return 'forgotten'
  })
  return done ?? 'somebody_else'
}
