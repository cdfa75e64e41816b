/**
 * A stay is the time from coming here until leaving by the button. Its number is random and stands in the memory of this
 * window alone, and in each entry of its history; no word that somebody typed is ever kept there.
 */
const KEY = 'stay'

interface Entry {
  readonly stay?: string
  readonly [name: string]: unknown
}

function entry(): Entry {
  return (history.state as Entry | null) ?? {}
}

/** Changes what this entry of the history knows, beside which stay it belongs to. */
export function noteInEntry(more: Readonly<Record<string, unknown>>): void {
  history.replaceState({ ...entry(), ...more }, '')
}

export function inEntry(name: string): unknown {
  return entry()[name]
}

/**
 * True when this page came out of the history and belongs to a stay that was ended. Anything else is noted as part of
 * the stay. A window that remembers nothing cannot tell, so what comes out of its history counts as left.
 */
export function wasLeft(fromCache: boolean): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type
  const now = current()
  if (fromCache || type === 'back_forward' || type === 'reload') return now === null || entry().stay !== now
  noteInEntry({ stay: now ?? begin() })
  return false
}

/** Ends the stay: every page of it that is still in the history empties itself when it is shown. */
export function endStay(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // There was nothing to forget.
  }
}

function current(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function begin(): string {
  const stay = `${Date.now()}-${Math.random()}`
  try {
    sessionStorage.setItem(KEY, stay)
  } catch {
    // Then every page that comes out of the history counts as left.
  }
  return stay
}
