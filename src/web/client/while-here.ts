/** How it ends: what came of it stays on the page, or nothing of it does. */
export type Ending = 'kept' | 'dropped'

/** Lets go at once; settles when what came of it stands on the page. */
type End = (how: Ending) => Promise<void>

/** Milliseconds that a way off the page waits at most for what was recorded. */
const LONGEST_MS = 1500

const running = new Set<End>()

/** Notes what must not run on after this page, such as a microphone. Returns what takes it off again. */
export function runsWhileHere(end: End): () => void {
  running.add(end)
  return () => running.delete(end)
}

/**
 * Ends whatever runs here. Every way off the page calls it, because none is told of all of them: a page that is replaced in
 * place (`document.open`) is never said to be hidden, and one that is emptied stays until the other page has come.
 */
export async function endWhatRuns(how: Ending): Promise<void> {
  const ends = [...running].map((end) => end(how))
  if (ends.length === 0) return
  await Promise.race([Promise.allSettled(ends), new Promise((done) => setTimeout(done, LONGEST_MS))])
}

/** The browser's own ways off the page; where it comes back from its memory, what was recorded is still there. */
export function endWithPage(): void {
  window.addEventListener('pagehide', () => void endWhatRuns('kept'))
}
