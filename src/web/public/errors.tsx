import { ErrorSummary } from '../components/error-summary.tsx'
import type { Speaker } from '../../words/speak.ts'

/** Something about a field that needs another look, in words. */
export interface FieldNote {
  /** Id of the control; empty when it is about no single one. */
  readonly id: string
  /** Beside the field. */
  readonly text: string
  /** In the list at the top, where the field's name must be said too. */
  readonly summary?: string
}

/** The list of what needs another look, each line leading to its field; nothing when all is well. */
export function Errors({ speaker, notes }: { speaker: Speaker; notes: readonly FieldNote[] }) {
  if (notes.length === 0) return null
  return (
    <ErrorSummary
      title={speaker.w.common.errorTitle}
      items={notes.map((note) => ({
        text: note.summary ?? note.text,
        href: note.id === '' ? undefined : `#${note.id}`,
      }))}
    />
  )
}

/** The error props of the control with this id. */
export function errorOf(speaker: Speaker, notes: readonly FieldNote[], id: string) {
  const error = notes.find((note) => note.id === id)?.text
  return { error, errorPrefix: speaker.w.common.errorPrefix }
}

/** The title of the window, which says first that something needs another look. */
export function titleOf(speaker: Speaker, title: string, notes: readonly FieldNote[]): string {
  return notes.length === 0 ? title : speaker.say(speaker.w.common.titleError, { title })
}
