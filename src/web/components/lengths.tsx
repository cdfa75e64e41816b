import { LONGEST_SHORT } from '../../domain/case/fields.ts'
import { LONGEST_TEXT } from '../../domain/case/verb.ts'
import type { Speaker } from '../../words/speak.ts'

/** How long an answer may be, before anybody has written one that is too long. */
export function Lengths({ speaker }: { readonly speaker: Speaker }) {
  const gaps = { long: LONGEST_TEXT, short: LONGEST_SHORT }
  return <p class="am-small">{speaker.say(speaker.w.common.lengths, gaps)}</p>
}
