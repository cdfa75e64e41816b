import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const withdraw: PersonForm<'withdraw'> = {
  verb: 'withdraw',
  input: (form) => ({ reasons: field(form, 'reasons'), stops: Number(field(form, 'stops')) }),
  idOf: () => 'withdraw-reasons',
}
