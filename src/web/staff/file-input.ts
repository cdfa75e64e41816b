import { field, fields } from '../route.ts'
import { countTyped } from '../../domain/typed/count.ts'
import { localMoment, type ClockChange } from '../../domain/typed/local-moment.ts'

/** Channels of what staff type in for somebody. */
export const SPOKEN = ['phone', 'letter', 'in_person'] as const

/** What the form of `/staff/file` says, in the shape that filing expects. */
export function fileInput(form: FormData, timeZone: string): Record<string, unknown> {
  const some = (name: string) => field(form, name) || undefined
  const signs = fields(form, 'dangerSigns')
  const date = field(form, 'dateThatWillPass-date')
  const time = field(form, 'dateThatWillPass-time')
  const moment =
    date === '' && time === '' ? null : (localMoment(date, time, timeZone)?.at ?? `${date} ${time}`)
  return {
    channel: some('channel') ?? '',
    story: field(form, 'story'),
    language: field(form, 'language'),
    submitter: some('submitter') ?? '',
    product: some('product'),
    wish: some('wish'),
    feared: some('feared'),
    mustNotSee: some('mustNotSee'),
    country: some('country'),
    speaksFor: numberOf(field(form, 'speaksFor')),
    mandate: some('mandate'),
    behalf: some('behalf'),
    under18: field(form, 'under18') === 'yes',
    retaliation: field(form, 'retaliation') === 'yes',
    child: signs.includes('child'),
    dangerSigns: signs,
    dateThatWillPass: moment,
    contact: contactOf(form),
  }
}

/** A number that cannot be read goes as it was typed, so that it is refused with its place. */
function numberOf(typed: string): number | string | null {
  return typed === '' ? null : (countTyped(typed) ?? typed)
}

/** What the clocks did on the day and at the time that were typed, for the page that says so. */
export function clockChangeIn(form: FormData, timeZone: string): ClockChange | null {
  const [date, time] = ['date', 'time'].map((part) => field(form, `dateThatWillPass-${part}`))
  return localMoment(date ?? '', time ?? '', timeZone)?.change ?? null
}

const CONTACT_FIELDS = ['safety', 'name', 'email', 'howToReach', 'times', 'coverName', 'whoMayAnswer']

/** How to reach the person, or nothing when nothing was said. */
function contactOf(form: FormData): Record<string, unknown> | null {
  const said = (name: string) => field(form, `contact.${name}`)
  if ([...CONTACT_FIELDS, 'leaveNoMessage'].every((name) => said(name) === '')) return null
  return {
    ...Object.fromEntries(CONTACT_FIELDS.map((name) => [name, said(name) || undefined])),
    leaveNoMessage: said('leaveNoMessage') === 'yes',
  }
}
