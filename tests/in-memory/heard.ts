import type { InMemoryCase } from './in-memory-case.ts'
import { ana, person } from './people.ts'

/** Before anything is decided against them: the person was shown what it rests on, and has nothing to add. */
export function heard(it: InMemoryCase): InMemoryCase {
  if (it.kase.kind !== 'grievance') return it
  if (it.kase.shownFacts.length === it.kase.factsUsed)
    it.does(ana, 'show_facts', { source: 'document', statements: ['The tax file names a second income.'] })
  if (it.kase.nothingToAddAt === null) it.does(person, 'answer_facts', { wish: 'nothing_to_add' })
  return it
}
