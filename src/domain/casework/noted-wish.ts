import type { Case } from '../case/case.ts'

/** What one of us noted and waits for a second person; null where nothing does. */
export function openWish({ notedWish }: Pick<Case, 'notedWish'>): NonNullable<Case['notedWish']> | null {
  return notedWish === null || notedWish.declined !== null ? null : notedWish
}

/** The same as the person reads it: not by whom. */
export type ShownWish = Omit<NonNullable<Case['notedWish']>, 'by'>

/** What one of us wrote down that they want, and was not done yet, or not at all. */
export function shownWish({ notedWish }: Pick<Case, 'notedWish'>): ShownWish | null {
  if (notedWish === null) return null
  const { by: _, ...shown } = notedWish
  return shown
}
