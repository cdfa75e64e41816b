import { spelling } from '../../../domain/diligence/same-person.ts'
import type { Checkout } from './checkout.ts'

/** Most commits whose authors are read. */
const MOST_COMMITS = 20_000

/** Who has committed here, by the spelling in which names are compared. */
export interface Authors {
  readonly has: (name: string) => boolean
  /** Two names are not the same, and one author has used both, with one address. */
  readonly areOne: (name: string, other: string) => boolean
}

/** Addresses that are nobody's own. */
const NOBODY = /^(no-?reply|git|root|ci|bot)@/

/** The authors of a checkout; null where git does not say. Addresses are compared and told to nobody. */
export function authorsOf({ git, head }: Checkout): Authors | null {
  const answer = git.ask(['log', `--max-count=${String(MOST_COMMITS)}`, '--format=%aN%x00%aE', head, '--'])
  if (answer === null) return null
  const addresses = new Map<string, Set<string>>()
  for (const line of new Set(answer.toString('utf8').split('\n'))) {
    const [name = '', address = ''] = line.split('\0')
    const known = addresses.get(spelling(name)) ?? new Set()
    if (address !== '' && !NOBODY.test(address)) known.add(address.toLowerCase())
    addresses.set(spelling(name), known)
  }
  const of = (name: string) => addresses.get(spelling(name))
  return {
    has: (name) => of(name) !== undefined,
    areOne: (name, other) =>
      spelling(name) !== spelling(other) &&
      [...(of(name) ?? [])].some((address) => of(other)?.has(address) === true),
  }
}
