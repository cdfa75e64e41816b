import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerOutside: PersonForm<'answer_outside'> = {
  verb: 'answer_outside',
  input: (form) => ({ reviewer: field(form, 'reviewer'), yes: field(form, 'yes') === 'yes' }),
  idOf: (_path, form) => `outside-${field(form, 'reviewer')}`,
}
