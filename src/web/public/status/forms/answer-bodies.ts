import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

/** The control of a field for one body of one offer. */
export function bodyFieldId(referral: string, listing: string, name: string): string {
  return `bodies-${referral}-${listing}-${name}`
}

export const answerBodies: PersonForm<'answer_bodies'> = {
  verb: 'answer_bodies',
  input: (form) => ({
    referral: field(form, 'referral'),
    answer: field(form, 'answer'),
    listing: field(form, 'listing') || undefined,
    name: field(form, 'name'),
    howToReach: field(form, 'howToReach'),
    what: field(form, 'what'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'answer') === 'tell_them' && field(form, 'howToReach') === ''
      ? [
          {
            id: bodyFieldId(field(form, 'referral'), field(form, 'listing'), 'howToReach'),
            text: speaker.w.portal.status.bodies.missing,
          },
        ]
      : [],
  idOf: (path, form) => bodyFieldId(field(form, 'referral'), field(form, 'listing'), path),
}
