import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerAboutContact: PersonForm<'answer_about_contact'> = {
  verb: 'answer_about_contact',
  input: (form) => ({ question: field(form, 'question'), agrees: field(form, 'agrees') === 'yes' }),
  notes: () => [],
  idOf: () => '',
}
