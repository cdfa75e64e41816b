import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const endAdviser: PersonForm<'end_adviser'> = {
  verb: 'end_adviser',
  input: (form) => ({ adviser: field(form, 'adviser') }),
  idOf: (_path, form) => `adviser-${field(form, 'adviser')}`,
}
