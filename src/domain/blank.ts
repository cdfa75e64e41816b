/**
 * What a page shows nothing of: white space, controls, and the characters that only steer others, such as the
 * zero-width space (U+200B), the word joiner (U+2060) or the soft hyphen (U+00AD). The Hangul fillers and the empty
 * Braille cell count as letters and symbols for Unicode, and look like nothing all the same.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu
const SEEN = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** True when there is nothing to read in it, so that a story of invisible characters is no story. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text)
}

/** The text without white space at its ends; empty when there is nothing to read in it. */
export function tidy(text: string): string {
  return isBlank(text) ? '' : text.trim()
}

/** Every sign of it is seen, but for spaces: most of what is compared. */
const ALL_SEEN = /^[ -~]*$/

/** The text without what a page shows nothing of; white space becomes one space. */
export function withoutUnseen(text: string): string {
  if (ALL_SEEN.test(text)) return text.replace(/ {2,}/g, ' ')
  return text
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
}
