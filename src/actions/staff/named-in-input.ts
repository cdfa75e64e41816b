import type { House } from '../house.ts'
import { colleaguesNamedIn } from './named-colleagues.ts'

/** Whom of us the words of an input name. */
export interface NamedInInput {
  /** By a whole name, or by a family name. */
  readonly named: readonly string[]
  /** By any part of a name that is no common word; those that are named are not among them. */
  readonly alike: readonly string[]
}

/** Looks for names of ours in everything that was typed into a form. */
export async function namedInInput(
  house: House,
  input: Readonly<Record<string, unknown>>,
): Promise<NamedInInput> {
  const texts = Object.values(input).flatMap((each) => (typeof each === 'string' ? [each] : []))
  const named = await colleaguesNamedIn(
    house,
    texts.map((text) => ({ text })),
  )
  const meant = await colleaguesNamedIn(
    house,
    texts.map((text) => ({ text, isMeant: true })),
  )
  return { named, alike: meant.filter((id) => !named.includes(id)) }
}
