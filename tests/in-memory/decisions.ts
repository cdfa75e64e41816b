import type { InMemoryCase } from './in-memory-case.ts'
import { heard } from './heard.ts'
import { ana, marta, person } from './people.ts'

/** Told what was found; whoever is right has a harm that was found, and was shown why it may go without remedy. */
export function decided(it: InMemoryCase, outcome: 'upheld' | 'not_upheld' = 'upheld'): InMemoryCase {
  if (outcome === 'upheld' && it.kase.impacts[0]?.finding?.code !== 'substantiated')
    it.does(ana, 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The tax file is of somebody else.',
    })
  if (outcome === 'not_upheld') heard(it)
  it.does(ana, 'decide', {
    outcome,
    reasons: `This is what we found, after ${it.kase.decisions.length} decisions.`,
    whatNext: 'You may appeal within six months.',
  })
  return outcome === 'upheld' ? heard(it) : it
}

/** A decision was appealed against, and a colleague who took no part took it away. */
export function appealed(
  it: InMemoryCase,
  decision: string,
  outcome: 'sent_back' | 'changed' = 'sent_back',
): InMemoryCase {
  it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  const appeal = it.kase.appeals.at(-1)!.id
  it.does(marta, 'decide_appeal', {
    appeal,
    outcome,
    reasons: 'I read the letters, and they say more.',
    whatNext: 'It is read now. You hear from us in May.',
  })
  return it
}

/** Both actions of the plan are made binding. */
export function imposed(it: InMemoryCase): InMemoryCase {
  for (const action of ['a1', 'a2'])
    it.does(ana, 'impose_action', { action, reasons: `${action}: It is owed. The letters show it.` })
  return it
}
