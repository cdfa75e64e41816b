import type { House } from './house.ts'

/**
 * What is read or tidied right after something was stored, for an answer that is given only once: a receipt stands in it
 * and nowhere else, so that nothing here may fail. What breaks is logged by its kind alone: beside the id of the case the
 * log would tell the minute in which somebody wrote (decision 0004).
 *
 * @param says what the answer goes without, for the log
 * @param instead what it has in its place
 */
export async function onceStored<T, Instead>(
  { log }: House,
  says: string,
  read: () => Promise<T>,
  instead: Instead,
): Promise<T | Instead> {
  try {
    return await read()
  } catch (error) {
    log.error({ kind: error instanceof Error ? error.name : typeof error }, says)
    return instead
  }
}
