import { composed } from '../stream-safe.ts'
import { withoutUnseen } from '../blank.ts'

/**
 * A text in the one spelling in which two that nobody can tell apart on a screen are the same: letters and their marks
 * composed (NFC), without characters that show nothing, with single spaces and none at the ends.
 */
export function sameText(text: string): string {
  return composed(withoutUnseen(text)).trim()
}
