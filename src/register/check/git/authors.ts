import { spelling } from '../../../domain/diligence/same-person.ts'
import type { Checkout } from './checkout.ts'

/** Most commits whose authors are read. */
const MOST_COMMITS = 20_000

/** Who has committed here, by the spelling in which names are compared. */
export interface Authors {
  readonly has: (name: string) => boolean
  /** Two names are not the same, and one author has used both: with one address, or over names in between. */
  readonly areOne: (name: string, other: string) => boolean
}

/** Addresses that are nobody's own. */
const NOBODY = /^(no-?reply|git|root|ci|bot)@/

/**
 * The authors of a checkout; null where git does not say. Addresses are compared and told to nobody. Names that a
 * .mailmap puts together are one author's, as each was written too; those that it keeps apart are two people's.
 */
export function authorsOf({ git, head }: Checkout): Authors | null {
  const answer = git.ask([
    ...['log', `--max-count=${String(MOST_COMMITS)}`, '--format=%aN%x00%an%x00%aE'],
    ...[head, '--'],
  ])
  if (answer === null) return null
  const addresses = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  for (const line of new Set(answer.toString('utf8').split('\n'))) {
    const [name = '', written = '', typed = ''] = line.split('\0')
    const address = mailboxOf(typed)
    for (const each of [spelling(name), spelling(written)].filter((some) => some !== '')) {
      addresses.set(each, addresses.get(each) ?? new Set())
      if (address === null) continue
      addresses.get(each)?.add(address)
      names.set(address, (names.get(address) ?? new Set()).add(each))
    }
  }
  /** Every name that one leads to by the addresses it was used with, however many lie between. */
  const reachedFrom = (name: string) => {
    const reached = new Set([name])
    for (const each of reached)
      for (const address of addresses.get(each) ?? [])
        for (const next of names.get(address) ?? []) reached.add(next)
    return reached
  }
  return {
    has: (name) => addresses.has(spelling(name)),
    areOne: (name, other) =>
      spelling(name) !== spelling(other) && reachedFrom(spelling(name)).has(spelling(other)),
  }
}

/** The mailbox of an address, without a tag behind a plus; null for one that is nobody's own. */
function mailboxOf(address: string): string | null {
  const small = address.trim().toLowerCase()
  const [, box = small] = /^\d+\+(.+@users\.noreply\..+)$/.exec(small) ?? []
  return small === '' || NOBODY.test(box) ? null : box.replace(/^([^@+]+)\+[^@]*@/, '$1@')
}
