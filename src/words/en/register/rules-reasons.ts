import type { rulesFiles } from './rules-files.ts'

/** Words for the rules about reasons, and about the days from which rules are errors (R760 to R779). */
export const rulesReasons: typeof rulesFiles = {
  R760: {
    title: 'A reason in too few words',
    says: '"{text}" has fewer than {least} different words, so nobody can see what it rests on.',
    fix: 'Write one sentence that a stranger understands: what was done or seen, and what follows from it.',
  },
  R770: {
    title: 'A day that was put off',
    says: 'What {of} finds was to be an error from {was}. On {on}, {by} put it off to {date}.',
    fix: 'Keep the day, or tell those who waited for it why it moved. The line before stays in errors_from.',
  },
}
