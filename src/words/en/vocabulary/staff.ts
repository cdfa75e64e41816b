import type { AccountAct, StaffMail, StaffNotice } from '../../../domain/vocabulary/staff.ts'

const staffNotices = {
  danger: 'somebody in danger',
  retaliation: 'somebody who suffers for having written to us, or is not safe',
  broken_promise: 'a promised time that has passed',
  appeal: 'an appeal or a complaint about us',
  hand_over: 'a case or a contact that changes hands',
  second_person: 'something that needs a second person',
  erasing: 'a person who asks to have their case erased',
  alarm: 'a flood of filings, or a disk that is nearly full',
} satisfies Record<StaffNotice, string>

/** What is done to accounts, and of what staff are told by mail. */
export const staff = {
  accountActs: {
    made: 'Account made',
    confirmed: 'Let in by a second person',
    shut: 'Account shut',
    opened: 'Account opened again',
    role_changed: 'May do something else from now on',
    link_made: 'Link for a password made',
    link_shown: 'Link for a password made, and shown to whoever made it',
    password_set: 'Password set by a link',
    password_changed: 'Own password changed',
    codes_on: 'App for codes set up',
    codes_off: 'App for codes ended',
    signed_in: 'Signed in',
    visit_ended: 'Signed out elsewhere',
    reader_let_in: 'Let in to a case that nobody here may read',
    reader_refused: 'Not let in to a case that nobody here may read',
    names_refused: 'Names for a case that nobody here may read were not taken',
    token_made: 'Token made',
    token_ended: 'Token ended',
    passkey_added: 'Passkey added',
    passkey_removed: 'Passkey taken away',
    elsewhere_linked: 'Signs in through the organisation from now on',
    elsewhere_ended: 'Signs in through the organisation no more',
    hook_asked: 'Web hook asked for',
    hook_confirmed: 'Web hook confirmed by a second person',
    hook_ended: 'Web hook ended',
    hook_given_up: 'Web hook given up: the other program took nothing',
  } satisfies Record<AccountAct, string>,

  staffNotices,

  staffMails: {
    ...staffNotices,
    daily_digest: 'once a day, whether something waits',
  } satisfies Record<StaffMail, string>,
}
