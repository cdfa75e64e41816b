import { isInstant, plusMs, DAY } from '../../src/domain/time/instant.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { ACTION_STATES } from '../../src/domain/vocabulary/remedy.ts'
import { COOPERATION } from '../../src/domain/vocabulary/value-chain.ts'

const CODES: readonly (readonly string[])[] = [codesOf(COOPERATION), codesOf(ACTION_STATES)]

/**
 * A consequence as another rule might have drawn it: the other answer, a later day, the next code of the same
 * vocabulary, nothing in place of some. Names of things stay, so that it is about the same things.
 */
export function drawnOtherwise(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return []
  if (typeof value === 'string') return otherText(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, drawnOtherwise(each)]))
}

function otherText(text: string): string {
  if (isInstant(text)) return plusMs(text, DAY)
  const codes = CODES.find((all) => all.includes(text)) ?? [text]
  return codes[(codes.indexOf(text) + 1) % codes.length] ?? text
}
