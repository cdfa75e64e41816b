import { countTyped } from '../../../../domain/typed/count.ts'
import { dateInBoxes } from '../../../../domain/typed/date.ts'
import { field } from '../../../route.ts'
import { exampleDay, lastMinuteOf } from '../../report/answers.ts'
import type { PersonForm } from './person-form.ts'

export const correctTold: PersonForm<'correct_told'> = {
  verb: 'correct_told',
  input: (form, timeZone) => ({ thing: field(form, 'thing'), ...saidIn(form, timeZone) }),
  notes: (form, _view, speaker, now) =>
    field(form, 'thing') === 'date' && hasDate(form) && dateInBoxes(boxesOf(form)) === null
      ? [
          {
            id: 'told-date',
            text: speaker.say(speaker.w.portal.report.errors.date, { example: exampleDay(now) }),
          },
        ]
      : [],
  idOf: (_path, form) => `told-${field(form, 'thing')}`,
}

/** What stands in the one field of that part. */
function saidIn(form: FormData, timeZone: string) {
  const typed = (name: string) => field(form, name)
  switch (typed('thing')) {
    case 'product':
    case 'version':
    case 'output':
      return { [typed('thing')]: typed(typed('thing')) }
    case 'country':
      return typed('country') === '' ? {} : { country: typed('country') }
    case 'under18':
      return typed('under18') === '' ? {} : { under18: typed('under18') === 'yes' }
    case 'submitter':
      return typed('submitter') === '' ? {} : { submitter: typed('submitter') }
    case 'mandate':
      return { mandate: typed('mandate') || null }
    case 'speaks_for': {
      const number = typed('speaksFor')
      return { speaksFor: number === '' ? null : (countTyped(number) ?? number) }
    }
    case 'danger':
      return { dangerSigns: form.getAll('dangerSigns') }
    case 'date': {
      const day = dateInBoxes(boxesOf(form))
      return { date: day === null ? null : lastMinuteOf(day, timeZone) }
    }
    default:
      return { words: typed('words') }
  }
}

function boxesOf(form: FormData) {
  return { day: field(form, 'date-day'), month: field(form, 'date-month'), year: field(form, 'date-year') }
}

function hasDate(form: FormData): boolean {
  return Object.values(boxesOf(form)).some((each) => each !== '')
}
