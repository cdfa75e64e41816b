import { isService } from '../case/actor.ts'
import type { Case, Message } from '../case/case.ts'
import { isOwnMessage } from '../case/their-words.ts'

/**
 * What the person wrote and nobody of us has answered, oldest first. As everywhere, what a program of ours sends answers
 * nothing (`settle.ts`).
 */
export function unansweredByUs({
  messages,
  unansweredSince,
}: Pick<Case, 'messages' | 'unansweredSince'>): Message[] {
  if (unansweredSince === null) return []
  const answer = messages.findLastIndex(({ from, by }) => from === 'staff' && !isService(by))
  return messages.slice(answer + 1).filter(({ from }) => from === 'person')
}

/**
 * What we wrote since the person last did, oldest first: whoever comes back has not read it for sure, also where somebody
 * beside them has answered.
 */
export function sinceTheirLast<One extends Pick<Message, 'from' | 'adviser'>>(
  messages: readonly One[],
): One[] {
  return messages.slice(messages.findLastIndex(isOwnMessage) + 1)
}
