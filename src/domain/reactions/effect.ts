import type { SettledEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { ErasingReason, WhyErased } from '../vocabulary/erasing.ts'
import type { StaffNotice } from '../vocabulary/staff.ts'
import type { Role } from '../vocabulary/value-chain.ts'

/** Something that a change of a case causes outside of it; stored with the change, then carried out. */
export type Effect =
  /** The person is told that there is news. */
  | { readonly effect: 'tell_person' }
  /** Whoever looks after the case is told of something. */
  | { readonly effect: 'tell_staff'; readonly notice: StaffNotice }
  /** A checked name comes into the shared directory, with the systems that the case ties it to. */
  | {
      readonly effect: 'list_organisation'
      readonly entity: string
      readonly organisation: string
      readonly name: string
      readonly systems: readonly string[]
      readonly role: Role
    }
  /** Whoever was asked from outside is done here: their account is shut, and what it opened with it. */
  | { readonly effect: 'shut_account'; readonly account: string }
  /** A colleague took over what this account had. */
  | { readonly effect: 'tell_taken_over'; readonly account: string }
  /** Its key is overwritten, and what else lies of it is deleted. */
  | {
      readonly effect: 'erase_case'
      readonly because: ErasingReason
      /** Null where it is the person's wish, or the time. */
      readonly why: WhyErased | null
    }
  /** It must carry no public description any more. */
  | { readonly effect: 'end_reported' }
  /** It is going: what rests on it rests on the others alone. */
  | { readonly effect: 'leave_reported' }
  /** No address leads to it any more. */
  | { readonly effect: 'end_recovery' }
  /** What this entry said in the shared directory is taken back. */
  | { readonly effect: 'unlist_organisation'; readonly entity: string }

/** What follows outside the case from some events: from how it stood, how it stands, and what happened. Pure. */
export type Reaction = (
  before: Case | null,
  after: Case,
  events: readonly SettledEvent[],
) => readonly Effect[]
