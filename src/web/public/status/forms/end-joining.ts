import type { PersonForm } from './person-form.ts'

export const endJoining: PersonForm<'end_joining'> = {
  verb: 'end_joining',
  input: () => ({}),
  idOf: () => 'group',
}
