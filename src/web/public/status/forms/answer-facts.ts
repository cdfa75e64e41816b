import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerFacts: PersonForm<'answer_facts'> = {
  verb: 'answer_facts',
  input: (form) => ({ wish: field(form, 'wish') }),
  notes: () => [],
  idOf: () => '',
}
