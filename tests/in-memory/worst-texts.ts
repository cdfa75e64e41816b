/** A text of about so many bytes. */
export type Make = (bytes: number) => string

/** Texts that cost most where work grows faster than what is typed. */
export const WORST: readonly (readonly [what: string, make: Make])[] = [
  ['combining marks', (bytes) => `a${'\u0301\u0316'.repeat(Math.floor(bytes / 4) - 1)}`],
  ['letters that stand for eighteen', (bytes) => '\ufdfa'.repeat(Math.floor(bytes / 3))],
  ['short words', (bytes) => 'words '.repeat(Math.floor(bytes / 6))],
  ['spaces between two letters', (bytes) => `a${' '.repeat(bytes - 2)}a`],
  ['digits', (bytes) => '1'.repeat(bytes)],
  ['brackets', (bytes) => '(['.repeat(Math.floor(bytes / 4)) + '])'.repeat(Math.floor(bytes / 4))],
  ['characters zero', (bytes) => `a${'\u0000'.repeat(bytes - 1)}`],
  ['dots and signs', (bytes) => `a@${'a.-'.repeat(Math.floor(bytes / 3) - 1)}`],
  ['promises', (bytes) => 'guarantee '.repeat(Math.floor(bytes / 10))],
]

/** A text that is at most so long, as `lengthOf` measures it, and hardly shorter. */
export function fitting(make: Make, longest: number, lengthOf: (text: string) => number): string {
  const bytes = [1, 2, 3].map((times) => times * longest)
  const sizes = bytes.map((each) => [each, lengthOf(make(each))] as const)
  const scaled = sizes.map(([each, length]) => make(Math.floor(Math.min(1, longest / length) * each)))
  const fit = scaled.filter((text) => lengthOf(text) <= longest)
  return fit.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? ''
}
