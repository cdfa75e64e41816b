import { oneLine, withoutTurning } from '../domain/typed/one-line.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML may carry it; it cannot turn the direction of what stands beside it, and isolates are `bdi`. */
export function escapeHtml(text: string): string {
  return escapeText(text).replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>')
}

/** The same for attributes and pictures, which hold no elements. */
export function escapeText(text: string): string {
  return withoutTurning(text)
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/**
 * A text as a Markdown line or table cell may carry it: nothing in it becomes a link, a tag, a column, a heading or a
 * list, also where addresses become links by themselves (GitHub, GitLab).
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./giu, (sign) => `\\${sign}`)
    .replace(/^(\d*)([-+=.)])/u, '$1\\$2')
}
