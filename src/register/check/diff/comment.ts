import { escapeMarkdown } from '../../escape.ts'
import { brokenUp } from './broken-up.ts'
import { closedSince } from './closed.ts'
import { evidenceSince } from './evidence-since.ts'
import { forPeople } from './for-people.ts'
import type { Change, Side } from './change.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** The first line of every comment, by which a CI finds the one it wrote before; the second kind says nothing new. */
export const COMMENT_MARK = '<!-- amends-register'
/** Most lines under one heading. */
const MOST_LINES = 15
/**
 * Most signs of one line as it is posted, with every escape: fifteen under each of five headings are 45,000, and stay
 * far below the 65,536 that GitHub takes, whatever somebody typed.
 */
const LONGEST_LINE = 600

/**
 * What a change means for whom, as one comment under a merge request: groups of people first, then the evidence, what
 * was closed, and what is owed. Nothing that somebody typed mentions a person, links, shows a picture or is HTML.
 */
export function commentText(
  speaker: RegisterSpeaker,
  was: Side,
  is: Side,
  changes: readonly Change[],
): string {
  const { say } = speaker
  const words = speaker.w.comment
  const told = { forPeople: forPeople(speaker, was, is), evidence: evidenceSince(speaker, was, is) }
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.people, told.forPeople],
    [words.evidence, told.evidence],
    [words.closed, closedSince(speaker, was, is)],
    [words.owed, changes.filter(({ kind }) => kind === 'owed').map(({ sentence }) => sentence)],
    [words.unread, changes.filter(({ kind }) => kind === 'unread').map(({ sentence }) => sentence)],
  ]
  const shown = parts.filter(([, lines]) => lines.length > 0)
  if (changes.length === 0) return `${COMMENT_MARK} nothing -->\n## ${words.title}\n\n${words.nothing}\n`
  const rest = shown.length === 0 ? words.onlyOther : words.other
  return [
    `${COMMENT_MARK} -->`,
    `## ${words.title}`,
    ...shown.map(([title, lines]) => {
      const more = lines.length - MOST_LINES
      const list = lines.slice(0, MOST_LINES).map((line) => `- ${plain(line)}`)
      return [`### ${title}`, '', ...list, ...(more > 0 ? [`- ${say(words.more, { more })}`] : [])].join('\n')
    }),
    say(rest, { count: changes.length }),
  ]
    .join('\n\n')
    .concat('\n')
}

/** A line that is nothing but text, cut by how long it is once it is escaped, and never inside of an escape. */
function plain(line: string): string {
  const letters = [...line]
  let text = brokenUp(escapeMarkdown(line))
  for (let most = letters.length; text.length > LONGEST_LINE;) {
    most = Math.floor((most * (LONGEST_LINE - 2)) / text.length)
    text = `${brokenUp(escapeMarkdown(letters.slice(0, most).join('')))} …`
  }
  return text
}
