import { en } from './en/index.ts'
import { register } from './en/register/index.ts'
import type { Widen } from './widen.ts'

/** Every sentence that has to be said in each language, in English, by chapter. */
export const translatable = { ...en, register }

/** The same sentences in any language. */
export type AllWords = Widen<typeof translatable>

export type Chapter = keyof typeof translatable

/**
 * Who reads a chapter. `public`: people who tell of harm, whoever they ask to help, readers of public pages and of our
 * mails; a language in which one of these sentences is missing is offered to nobody. `desk`: staff and product teams
 * only; what is missing there is said in English, marked on pages and as it is by the register's command.
 */
const READERS = {
  api: 'public',
  catalogue: 'public',
  common: 'public',
  incident: 'desk',
  mail: 'public',
  portal: 'public',
  problems: 'public',
  refusals: 'public',
  register: 'desk',
  vocabulary: 'public',
  workspace: 'desk',
} as const satisfies Readonly<Record<Chapter, 'public' | 'desk'>>

/** The chapters, and the names of the files of each language. */
export const CHAPTERS = Object.keys(translatable) as readonly Chapter[]

/** True where a sentence may be read by somebody who does not work here. `path` is joined by dots. */
export function isPublic(path: string): boolean {
  return READERS[path.split('.')[0] as Chapter] === 'public'
}
