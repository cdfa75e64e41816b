/** Kept beside the pages of this window, because a page that is shown in place runs its script anew. */
interface Holding {
  amendsFiles?: Map<string, Held>
}

interface Held {
  readonly file: File
  /** The case whose field it stood in. */
  readonly of: string
}

const held = (): Map<string, Held> => ((window as unknown as Holding).amendsFiles ??= new Map<string, Held>())
const caseOf = (field: HTMLInputElement) => field.dataset['of'] ?? ''

/**
 * Keeps what stands in the fields for files before another page takes the place of this one: a page that comes from us
 * cannot bring them along. Of a page without such a field nothing changes, so that they are there on coming back.
 *
 * @param given the form whose file was taken
 */
export function holdFiles(given: HTMLFormElement | null): void {
  for (const field of fields()) {
    const file = field.files?.[0]
    if (file && field.form !== given) held().set(field.id, { file, of: caseOf(field) })
    else held().delete(field.id)
  }
}

/**
 * Puts them back into the fields that they were in. Whoever opens another case in the same window may be somebody else:
 * then nothing is kept any more.
 */
export function putBackFiles(): void {
  for (const field of fields()) {
    const kept = held().get(field.id)
    if (!kept) continue
    if (kept.of !== caseOf(field)) return dropFiles()
    putInto(field, kept.file)
  }
}

/** True while something is kept that would be lost with this window. */
export function holdsFiles(): boolean {
  return held().size > 0
}

/** Somebody leaves: nothing is kept of them. */
export function dropFiles(): void {
  held().clear()
}

/** Puts a file into a field as if it had been chosen, or takes it out. */
export function putInto(field: HTMLInputElement, file: File | null): void {
  if (typeof DataTransfer === 'undefined') return
  const chosen = new DataTransfer()
  if (file) chosen.items.add(file)
  field.files = chosen.files
}

function fields(): NodeListOf<HTMLInputElement> {
  return document.querySelectorAll<HTMLInputElement>('input[type=file][id]')
}
