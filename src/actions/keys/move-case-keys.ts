import { keysWithoutSlot, putInSlots } from '../../store/keys/case-keys.ts'
import type { NewDataKey } from '../../store/keys/keyring.ts'
import { placerOf } from '../../store/keys/place-secrets.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import type { House } from '../house.ts'

/**
 * Gives the cases of 0.1.0 a secret in the file of case keys, some at a time, so that they can be erased like all
 * others. A key that cannot be opened stays as it is, and `amends ledger verify` names its case.
 *
 * @param stopping ends it between two batches; the next time goes on
 * @returns how many were moved
 */
export async function moveCaseKeys(house: House, stopping?: AbortSignal): Promise<number> {
  const place = placerOf(house.database, house.keys.slots)
  let moved = 0
  let after: string = NIL_ID
  while (!stopping?.aborted) {
    const some = await keysWithoutSlot(house.database, after)
    const last = some.at(-1)
    if (last === undefined) break
    const anew = some.flatMap((row) => rewrapped(house, row) ?? [])
    await place(anew.map(({ secret }) => secret))
    await putInSlots(house.database, anew)
    moved += anew.length
    after = last.case_id
  }
  if (moved > 0) house.log.info({ cases: moved }, 'keys of cases were moved to the file of case keys')
  return moved
}

function rewrapped(
  house: House,
  row: Awaited<ReturnType<typeof keysWithoutSlot>>[number],
): NewDataKey | null {
  try {
    return house.keys.rewrapDataKey(row.case_id, house.keys.unwrapDataKey(row.case_id, row))
  } catch {
    return null
  }
}
