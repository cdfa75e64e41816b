import type { PersonForm } from './person-form.ts'

export const openJoining: PersonForm<'open_joining'> = {
  verb: 'open_joining',
  input: () => ({}),
  idOf: () => 'group',
}
