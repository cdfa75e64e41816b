import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { openWish } from './noted-wish.ts'

/** What becomes of a wish that one of us wrote down, and of what the person does themselves meanwhile. */
export function evolveWish(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'wish_noted':
      kase.notedWish = {
        ...event.facts,
        words: event.texts.words,
        by: event.by,
        at: event.at,
        declined: null,
      }
      return
    case 'wish_ruled': {
      const { reasons = '' } = event.texts
      const { notedWish } = kase
      if (notedWish !== null)
        kase.notedWish = event.facts.accepted ? null : { ...notedWish, declined: { reasons, at: event.at } }
      return
    }
    case 'erasing_asked':
    case 'erasing_taken_back':
      if (kase.notedWish?.wish === 'erase') kase.notedWish = null
      return
    default:
  }
}

/**
 * What one of us noted that they want counts for no longer than until they say or do anything themselves. What one of us
 * writes down for them ends nothing unseen: it waits for an answer, and the wish with it.
 */
export function endUnsaidWish(kase: Draft, { by }: SettledEvent): void {
  if (by.kind === 'person' && openWish(kase) !== null) kase.notedWish = null
}

/** In a case that has ended there is nothing to stop. */
export function endStopWish(kase: Draft): void {
  if (openWish(kase)?.wish === 'stop') kase.notedWish = null
}
