/** Digits that are not 0 to 9 already. */
const OTHERS = /[^\P{Nd}0-9]/gu
const known = new Map<string, string>()

/**
 * The same text with the digits of every script as 0 to 9. Keyboards of many languages give their own digits, and
 * nobody sees a difference in what they mean. Unicode keeps each ten in a row, some rows one behind the other.
 */
export function latinDigits(text: string): string {
  return text.replace(OTHERS, (digit) => {
    const found = known.get(digit) ?? valueOf(digit)
    known.set(digit, found)
    return found
  })
}

function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (isDigit(first - 1)) first -= 1
  return String((code - first) % 10)
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code))
}
