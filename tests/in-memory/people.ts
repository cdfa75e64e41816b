import type { Actor } from '../../src/domain/case/actor.ts'

/** The one who was harmed, and holds the receipt. */
export const person: Actor = { kind: 'person' }
/** Ana and Marta coordinate, Omar works on cases; the ids are the ones an installation would give them. */
export const ana: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-00000000000a' }
export const marta: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-00000000000b' }
export const omar: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-00000000000c' }
/** A coordinator whom no story keeps from a case. */
export const LEAD = '00000000-0000-7000-8000-0000000000ee'
/** From outside of the house, with an account that opens what she was asked about. */
export const zoe = { kind: 'staff', id: '00000000-0000-7000-8000-00000000000f' } as const satisfies Actor
/** A time that ran out. */
export const clock: Actor = { kind: 'clock' }
export const importer: Actor = { kind: 'importer' }
/** The accounts of those three. */
export const ACCOUNTS = [
  { id: '00000000-0000-7000-8000-00000000000a', role: 'coordinator' },
  { id: '00000000-0000-7000-8000-00000000000b', role: 'coordinator' },
  { id: '00000000-0000-7000-8000-00000000000c', role: 'case_worker' },
] as const
