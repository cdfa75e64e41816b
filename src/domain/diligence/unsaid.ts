import { isBlank } from '../blank.ts'

/** True for what nobody has said yet: nothing, empty text, or a gap of a template (`TODO`) that nobody filled. */
export function isUnsaid(text: string | null | undefined): boolean {
  return text === null || text === undefined || isBlank(text) || /^\s*TODO\b/.test(text)
}
