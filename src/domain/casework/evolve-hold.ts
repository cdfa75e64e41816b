import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'

/** What becomes of a legal hold, and of asking that it be ended. */
export function evolveHold(kase: Draft, event: SettledEvent): void {
  const { by, at } = event
  switch (event.kind) {
    case 'hold_placed':
      kase.held = { because: event.texts.because, by, at }
      return
    case 'hold_release_asked':
      kase.toRelease = { because: event.texts.because, by, at }
      return
    case 'hold_kept':
      kase.toRelease = null
      return
    case 'hold_released':
      kase.held = null
      kase.toRelease = null
      kase.releasedAt.push(at)
      return
    default:
  }
}
