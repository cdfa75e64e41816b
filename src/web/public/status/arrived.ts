import type { Mine } from '../../../actions/intake/view-mine.ts'
import type { Drafts } from './draft.ts'

/**
 * The drafts without a message that had arrived all the same: the page it was sent from was over when it was sent again,
 * and giving it back would make somebody send it twice.
 */
export function withoutWhatArrived(drafts: Drafts, { view }: Mine): Drafts {
  const last = view.messages.findLast(({ from }) => from === 'person')?.body
  return new Map(
    [...drafts].filter(([name, values]) => !isMessage(name) || values[0]?.trim() !== last?.trim()),
  )
}

function isMessage(name: string): boolean {
  return /^write-message\/(?:.*\/)?body$/.test(name)
}
