/** `unreadable`: the value cannot be compared with what was asked, for example a list with `I`. */
export type HarmfulTest = (value: unknown) => 'yes' | 'no' | 'unreadable'

/**
 * A test made of what somebody wrote, for example `I`, `N`, `true`, `0`, `>=0.5`, or `toxicity>=0.5` where a score has
 * several values with names. Any of them makes an observation harmful.
 */
export function harmfulTest(asked: readonly string[]): HarmfulTest {
  const tests = asked.map(oneTest)
  return (value) => {
    if (value === undefined) return 'no'
    const answers = tests.map((test) => test(value))
    return (
      answers.find((answer) => answer === 'yes') ?? answers.find((answer) => answer === 'unreadable') ?? 'no'
    )
  }
}

/** Inspect writes `NaN` for what was not scored; JSON readers make null of it. */
export function isUnscored(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'number' && Number.isNaN(value))
}

const COMPARISON = /^(?<name>[^<>=]*)(?<sign>>=|<=|>|<|=)(?<limit>[^<>=]+)$/u

function oneTest(asked: string): HarmfulTest {
  const { name = '', sign, limit = '' } = COMPARISON.exec(asked)?.groups ?? {}
  if (sign === undefined) return (value) => (isPlain(value) ? yesOrNo(String(value) === asked) : 'unreadable')
  return (value) => {
    const own = name === '' ? value : fieldOf(value, name)
    if (!isPlain(own)) return 'unreadable'
    if (sign === '=') return yesOrNo(String(own) === limit)
    const [left, right] = [Number(own), Number(limit)]
    if (typeof own === 'string' || Number.isNaN(left) || Number.isNaN(right)) return 'unreadable'
    if (sign === '>=') return yesOrNo(left >= right)
    if (sign === '<=') return yesOrNo(left <= right)
    return yesOrNo(sign === '>' ? left > right : left < right)
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function yesOrNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no'
}
