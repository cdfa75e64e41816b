import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const endKeeping: PersonForm<'end_keeping'> = {
  verb: 'end_keeping',
  input: (form) => ({ keeping: field(form, 'keeping') }),
  idOf: (_path, form) => `keeping-${field(form, 'keeping')}`,
}
