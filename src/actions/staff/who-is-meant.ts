import { isWorkingCoordinator } from '../../domain/access/account-rules.ts'
import type { Context } from '../../domain/case/verb.ts'
import { maybeMeantIn } from '../../domain/intake/mistyped-names.ts'
import { namedIn } from '../../domain/intake/names-of-us.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { ourNames } from './our-names.ts'

/** Whom of us somebody means who was asked for just that. */
export interface Meant {
  /** Accounts that the words name. */
  readonly known: readonly string[]
  /** Accounts of a name like one that the words say, where they name none. */
  readonly alike: readonly string[]
}

/** Which of us some words of the person name, of everybody who has an account. */
export async function namedHere(house: House): Promise<NonNullable<Context['namedIn']>> {
  const names = await ourNames(house)
  return (words) => namedIn(words, names, true)
}

/** Looks for names in what somebody wrote who was asked for just that, and in each part of it. */
export async function namesFor(
  house: House,
  who: string,
): Promise<Required<Pick<Context, 'namedIn' | 'alikeIn'>>> {
  const [names, { alike }] = await Promise.all([ourNames(house), whoIsMeant(house, who)])
  return {
    namedIn: (words) => namedIn(words, names, true),
    alikeIn: (words) => (words === who ? alike : []),
  }
}

/**
 * Whom these words mean. A likeness keeps away only as long as a coordinator is left who can answer it: where it would
 * keep away all of them, everybody is asked before they open the case instead (`asks-before-look.ts`).
 */
export async function whoIsMeant(house: House, words: string): Promise<Meant> {
  const names = await ourNames(house)
  const known = namedIn(words, names, true)
  const alike = known.length > 0 ? [] : maybeMeantIn(words, names)
  if (alike.length === 0) return { known, alike }
  const accounts = await listStaff(house.database, house.keys)
  const canAnswer = accounts.some((each) => isWorkingCoordinator(each) && !alike.includes(each.id))
  return { known, alike: canAnswer ? alike : [] }
}
