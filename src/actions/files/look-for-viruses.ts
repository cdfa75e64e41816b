import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Unchecked } from '../../outgoing/clamd.ts'
import type { Arrived } from '../../store/files/arriving.ts'
import type { House } from '../house.ts'

/** What the log says of it; of a file that is too large clamd says it itself, and nothing here is amiss. */
export const SAYS: Readonly<Record<Exclude<Unchecked, 'size'>, string>> = {
  unreachable:
    'clamd cannot be reached, so no file is taken. Start it, or look whether AMENDS_CLAMD is where it listens and whether this process may open it.',
  time: 'clamd did not answer in time, so a file was not taken. Look whether it has too much to do.',
  answer:
    'Something answered in the place of clamd that is not its answer, so no file is taken. Look whether AMENDS_CLAMD is right, and into the log of clamd.',
  limits:
    'clamd passes what is beyond its limits without looking at it, so no file is taken. Set "AlertExceedsMax yes" in clamd.conf, and start it again.',
}

/**
 * Has a file looked through for viruses as it came, where the house runs a program that does: null where nothing was
 * found, or where there is no such program. What could not be looked at is not taken. Says nothing of a file in the log:
 * neither which it was, nor what was found in it, nor how large it is.
 */
export async function lookForViruses(house: House, arrived: Arrived): Promise<Refusal | null> {
  const { check } = house.files
  if (check === null || arrived.bytes === 0) return null
  const checked = await check.look(arrived.read())
  if (checked === 'nothing_found') return null
  if (checked === 'found') return refuse('file_infected')
  if (checked.unchecked === 'size') return refuse('file_too_large_to_check')
  house.log.error({ clamd: checked.unchecked }, SAYS[checked.unchecked])
  return refuse('file_not_now')
}
