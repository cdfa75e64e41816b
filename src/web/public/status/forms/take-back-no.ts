import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const takeBackNo: PersonForm<'take_back_no'> = {
  verb: 'take_back_no',
  input: (form) => ({ impact: field(form, 'impact') }),
  idOf: (_path, form) => `no-${field(form, 'impact')}`,
}
