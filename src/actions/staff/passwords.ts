import { hash, verify } from '@node-rs/argon2'

/** Shortest password, in characters: long enough without rules about signs and capitals (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12
/** Longest, so that nobody makes the server hash megabytes. */
export const LONGEST_PASSWORD = 1000

/** Argon2id with 19 MiB and two passes, the first recommendation of the OWASP password cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes at work at once: more would take both cores from people who are filing. */
const AT_ONCE = 1
let working = 0
const waiting: (() => void)[] = []

/** Waits for its turn, so that a flood of sign-ins slows sign-ins and nothing else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else working += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/** A hash of nothing anybody knows, so that an unknown address takes as long as a wrong password. */
let decoy: Promise<string> | undefined

/** True when the password fits; takes the same time when there is no account. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID())
  const known = stored ?? (await decoy)
  const fits = await inTurn(() => verify(known, password))
  return stored !== null && fits
}
