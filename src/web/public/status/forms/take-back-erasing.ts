import type { PersonForm } from './person-form.ts'

export const takeBackErasing: PersonForm<'take_back_erasing'> = {
  verb: 'take_back_erasing',
  input: () => ({}),
  idOf: () => '',
}
