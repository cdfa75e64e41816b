/** Joins two letters without a sign between them that anybody sees, and is no letter of a name. */
const JOINER = '\u2060'

/**
 * A Markdown line in which nothing becomes a mention, a reference or an address by itself. GitHub and GitLab look for
 * these after the Markdown is read, when `\@name` is `@name` again: so an unseen sign stands inside of each.
 */
export function brokenUp(line: string): string {
  return line
    .replace(/(?<=[@#!$%&~^])(?=[\p{L}\p{N}"'_])/gu, JOINER)
    .replace(/(?<=:)(?=\/\/)|(?<=:)(?=\\?\/)/gu, JOINER)
    .replace(/(?<=\bwww)(?=\\?\.)/giu, JOINER)
    .replace(/(?<=\bGH)(?=-\d)/giu, JOINER)
    .replace(/(?<=\b(?:mailto|xmpp|javascript|data))(?=\\?:)/giu, JOINER)
    .replaceAll('$', '\\$')
}
