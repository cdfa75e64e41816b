import type { NotedWishCode } from '../../src/domain/vocabulary/noted-wish.ts'
import type { InMemoryCase } from './in-memory-case.ts'
import { ana, marta } from './people.ts'

/** Two of us do what somebody wants who told us by phone. */
export function doneByTwo(it: InMemoryCase, wish: NotedWishCode): InMemoryCase {
  it.does(ana, 'note_wish', { wants: wish, said: 'phone', words: 'She said so on the phone.' })
  it.does(marta, 'rule_on_wish', { accepted: true })
  return it
}
