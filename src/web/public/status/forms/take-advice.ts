import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const takeAdvice: PersonForm<'take_advice'> = {
  verb: 'take_advice',
  input: (form) => ({ offer: field(form, 'offer') }),
  notes: () => [],
  idOf: () => '',
}
