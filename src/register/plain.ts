/** Signs that turn the reading direction of what comes after them, so that a sentence reads as another. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu

/**
 * A text as one line that does nothing: no line break after which a CI service would read a command of its own
 * (`::stop-commands::`), no sequence by which a terminal clears what it showed, nothing that turns the direction.
 */
export function oneLine(text: string): string {
  return withoutTurning(text).replace(UNPRINTABLE, ' ').trim()
}

/** The text without the signs that turn its direction. Letters find theirs by themselves, Arabic too. */
export function withoutTurning(text: string): string {
  return text.replace(TURNING, '')
}
