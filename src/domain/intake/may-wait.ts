/** Characters from which on a story may wait behind others, where nobody is in danger. */
const LONG = 20_000

/** True for what may be read behind others while a flood lasts: very long, and without a sign of danger. */
export function mayWait(story: string, danger: boolean): boolean {
  return story.length > LONG && !danger
}
