import type { PersonForm } from './person-form.ts'

export const askToErase: PersonForm<'ask_to_erase'> = {
  verb: 'ask_to_erase',
  input: () => ({}),
  idOf: () => '',
}
