import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const resume: PersonForm<'resume'> = {
  verb: 'resume',
  input: (form) => ({ stops: Number(field(form, 'stops')) }),
  idOf: () => '',
}
