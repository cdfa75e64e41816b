import type { Checked } from '../../../actions/history/check-history.ts'
import type { Speaker } from '../../../words/speak.ts'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import type { FieldNote } from '../errors.tsx'

/** What an earlier check value says, and as it was typed. */
export interface CheckedHistory {
  readonly found: Checked
  readonly typed: string
}

interface Props {
  readonly speaker: Speaker
  readonly history: CheckedHistory | undefined
  /** The words of the case are erased. */
  readonly isErased?: boolean
}

/** Whether the history is still the same, on top of the page; nothing where nobody asked. */
export function HistoryNews({ speaker, history, isErased = false }: Props) {
  if (history === undefined || history.found === 'mistyped') return null
  const { same, other } = speaker.w.portal.history
  const isSame = history.found === 'same'
  return (
    <NotificationBanner
      title={speaker.w.portal.history.title}
      heading={(isSame ? same : other).heading}
      {...(isSame && { tone: 'success' })}
    >
      <p>{isSame ? (isErased ? same.erased : same.body) : other.body}</p>
    </NotificationBanner>
  )
}

/** What to do about a value that is none. */
export function notesOnHistory(speaker: Speaker, history: CheckedHistory | undefined): FieldNote[] {
  if (history?.found !== 'mistyped') return []
  const { empty, mistyped } = speaker.w.portal.history
  return [{ id: 'earlier', text: history.typed.trim() === '' ? empty : mistyped }]
}
