const FIRST_STRONG = '\u2068'
const LEFT_TO_RIGHT = '\u2066'
const END = '\u2069'

/** A name or somebody's words inside a sentence, in their own direction, whatever the direction of the sentence. */
export function isolate(text: string): string {
  return `${FIRST_STRONG}${text}${END}`
}

/** A reference or an address inside a sentence, which read from left to right everywhere. */
export function isolateCode(text: string): string {
  return `${LEFT_TO_RIGHT}${text}${END}`
}
