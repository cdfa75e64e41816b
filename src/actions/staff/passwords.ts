import { hash, verify } from '@node-rs/argon2'

/** Shortest password, in characters: long enough without rules about signs and capitals (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12
/** Longest, so that nobody makes the server hash megabytes. */
export const LONGEST_PASSWORD = 1000

/** A password that nobody can have: how long one may be, and how long it is, in characters. */
export interface PasswordTooLong {
  readonly most: number
  readonly typed: number
}

/** Says so of a password that is longer than one can be: cut, it would be another one. */
export function tooLong(password: string): PasswordTooLong | null {
  return password.length > LONGEST_PASSWORD ? { most: LONGEST_PASSWORD, typed: password.length } : null
}

/** Argon2id with 19 MiB and two passes, the first recommendation of the OWASP password cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes at work at once: more would take both cores from people who are filing. */
const AT_ONCE = 1
/**
 * Most in each of the two queues: some seconds of work. A flood beyond it is told to come again. One known browser has
 * ten tries of its own and so never fills the queue of the known.
 */
const MOST_WAITING = 60
let working = 0
const known: (() => void)[] = []
const strangers: (() => void)[] = []

/** Waits for its turn, so that a flood of sign-ins slows sign-ins and nothing else. */
async function inTurn<T>(queue: (() => void)[], work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((go) => queue.push(go))
  else working += 1
  try {
    return await work()
  } finally {
    const next = known.shift() ?? strangers.shift()
    if (next) next()
    else working -= 1
  }
}

/** The hash of a new password (Argon2id), in the queue of those who are known. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(known, () => hash(password, COST))
}

/** A hash of nothing anybody knows, so that an unknown address takes as long as a wrong password. */
let decoy: Promise<string> | undefined

/**
 * True when the password fits; takes the same time when there is no account. `busy` when too many wait in the same
 * queue.
 *
 * @param isKnown a browser that signed in before goes first, so that a flood of strangers does not shut it out
 */
export async function passwordFits(
  stored: string | null,
  password: string,
  isKnown: boolean,
): Promise<boolean | 'busy'> {
  decoy ??= hashPassword(crypto.randomUUID())
  const compared = stored ?? (await decoy)
  // Looked at in the same step as joining the queue: a burst that waits in between would pass all at once.
  const queue = isKnown ? known : strangers
  if (queue.length >= MOST_WAITING) return 'busy'
  const fits = await inTurn(queue, () => verify(compared, password))
  return stored !== null && fits
}
