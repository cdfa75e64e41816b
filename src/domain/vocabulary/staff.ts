import type { CodeOf } from './code.ts'

/** Roles of staff; what each may see and do is said in `domain/access`. */
export const STAFF_ROLES = [
  { code: 'coordinator' },
  { code: 'case_worker' },
  { code: 'administrator' },
  { code: 'auditor' },
  /** From outside of the house: sees one case, while they decide what they were asked there. */
  { code: 'outside_reviewer' },
] as const
export type StaffRole = CodeOf<typeof STAFF_ROLES>

/** What is done to accounts, sessions and tokens, for the record that coordinators and auditors read. */
export const ACCOUNT_ACTS = [
  { code: 'made' },
  /** A second coordinator let in somebody who will see cases. */
  { code: 'confirmed' },
  { code: 'shut' },
  { code: 'opened' },
  /** Somebody may do something else from now on; the line holds the new role. */
  { code: 'role_changed' },
  /** A link for a new password was made, and sent to its owner; in older lines also where it was shown. */
  { code: 'link_made' },
  /** It was shown to whoever made it, because the house sends no mail, or the machine made it. */
  { code: 'link_shown' },
  /** A password was set by a link: every visit before it has ended. */
  { code: 'password_set' },
  { code: 'password_changed' },
  { code: 'codes_on' },
  { code: 'codes_off' },
  { code: 'signed_in' },
  /** A visit was ended from elsewhere. */
  { code: 'visit_ended' },
  /** Somebody from outside may read a case that nobody here may; the line does not say which. */
  { code: 'reader_let_in' },
  /** Somebody was to be let in to such a case, or named for one, and could not be. */
  { code: 'reader_refused' },
  { code: 'names_refused' },
  { code: 'token_made' },
  { code: 'token_ended' },
  { code: 'passkey_added' },
  { code: 'passkey_removed' },
  /** They sign in through the organisation from now on; the account there is theirs alone. */
  { code: 'elsewhere_linked' },
  { code: 'elsewhere_ended' },
  /** Another program is told that something waits: asked for by one, and confirmed by a second. */
  { code: 'hook_asked' },
  { code: 'hook_confirmed' },
  { code: 'hook_ended' },
  /** The other program took nothing, however often it was tried. */
  { code: 'hook_given_up' },
] as const
export type AccountAct = CodeOf<typeof ACCOUNT_ACTS>

/** Those that are done to a web hook, and to no account and no token. */
export const WEB_HOOK_ACTS: readonly AccountAct[] = [
  'hook_asked',
  'hook_confirmed',
  'hook_ended',
  'hook_given_up',
]

/** Those that are done over a case that nobody here may read, and to an account only where one of that address is there. */
export const READER_ACTS: readonly AccountAct[] = ['reader_let_in', 'reader_refused', 'names_refused']

/** How it fared to tell another program that something waits. */
export const HOOK_FARED = [
  { code: 'taken' },
  /** It answered, and did not take it. */
  { code: 'refused' },
  /** Its address is not public, and the operator did not allow it. */
  { code: 'address' },
  { code: 'plain' },
  { code: 'time' },
  { code: 'size' },
  { code: 'unreachable' },
] as const
export type HookFared = CodeOf<typeof HOOK_FARED>

/** What somebody of the staff did to read a case; each is kept by account and hour. */
export const LOOKS = [
  /** The story was opened while nobody had the case: one step before it is shown, and on record. */
  { code: 'looked' },
  { code: 'opened' },
  /** It was looked for by its reference. */
  { code: 'found' },
  /** Its record was checked, without its texts. */
  { code: 'ledger' },
] as const
export type Look = CodeOf<typeof LOOKS>

/** What staff are told by mail as it happens; danger, reprisals and alarms within minutes. */
export const STAFF_NOTICES = [
  { code: 'danger' },
  { code: 'retaliation' },
  { code: 'broken_promise' },
  { code: 'appeal' },
  /** A case or its contact changed hands, or has to. */
  { code: 'hand_over' },
  { code: 'second_person' },
  /** A person asked to have their case erased, and two weeks are left. */
  { code: 'erasing' },
  /** Something befell the house itself: a flood of filings, a disk that fills up. */
  { code: 'alarm' },
] as const
export type StaffNotice = CodeOf<typeof STAFF_NOTICES>

/** What each of them can choose to be told. */
export const STAFF_MAILS = [...STAFF_NOTICES, { code: 'daily_digest' }] as const
export type StaffMail = CodeOf<typeof STAFF_MAILS>
