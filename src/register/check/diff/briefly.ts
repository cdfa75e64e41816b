/** Most letters that one text of a file takes in a sentence of a comment. */
const LONGEST = 120

/** A text of a file, cut where it would push the rest of a sentence out of sight: a long title hides no level. */
export function briefly(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')} …` : text
}
