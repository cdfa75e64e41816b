import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { FOR_STAFF } from '../case/event-kind.ts'
import type { Moment, Ruling } from '../case/verb.ts'
import { NOTHING_SAID, whyNoFile, type SaidOfFile } from './why-no-file.ts'

/**
 * What somebody says of a file is why it is not taken in: their words are kept in the case, which is closed for files from
 * then on, so that the same file does not come in without them. Where no file could be given anyway it is refused for
 * that, and nothing is kept.
 *
 * @param most bytes that one case can hold
 */
export function turnAwayFile(kase: Case, said: SaidOfFile, context: Moment, most: number): Ruling {
  const before = whyNoFile(kase, context, most, NOTHING_SAID)
  if (before !== null) return before
  const { name, shows } = said
  const texts = { ...(name !== null && { name }), ...(shows !== null && { shows }) }
  const turned = event(context, 'file_turned_away', {}, texts)
  return [context.by.kind === 'person' ? turned : { ...turned, audience: FOR_STAFF }]
}

/** True where a file may not be taken in because of what is said of it, and not for anything that was known before. */
export function isTurnedAway(kase: Case, said: SaidOfFile, context: Moment, most: number): boolean {
  const isOpen = whyNoFile(kase, context, most, NOTHING_SAID) === null
  const whyNot = whyNoFile(kase, context, most, said)?.refused
  return isOpen && (whyNot === 'no_files_of_abuse' || whyNot === 'no_copy_of_abuse')
}
