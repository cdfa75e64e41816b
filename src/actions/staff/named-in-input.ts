import type { House } from '../house.ts'
import { colleaguesNamedIn } from './named-colleagues.ts'

type Input = Readonly<Record<string, unknown>>

/** Ids of those of us whom anything that was typed into a form names, by a whole name or a family name. */
export function namedInInput(house: House, input: Input): Promise<readonly string[]> {
  return colleaguesNamedIn(
    house,
    textsOf(input).map((text) => ({ text })),
  )
}

/** True where anything that was typed into a form says any part of the name of one of us that is no common word. */
export async function isOneOfUsMaybeMeant(house: House, input: Input): Promise<boolean> {
  const meant = await colleaguesNamedIn(
    house,
    textsOf(input).map((text) => ({ text, isMeant: true })),
  )
  return meant.length > 0
}

/** Everything that was typed, also where a form asks for words part by part. */
function textsOf(typed: unknown): readonly string[] {
  if (typeof typed === 'string') return [typed]
  return typeof typed === 'object' && typed !== null ? Object.values(typed).flatMap(textsOf) : []
}
