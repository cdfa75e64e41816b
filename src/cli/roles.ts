import { STAFF_ROLES } from '../domain/vocabulary/staff.ts'

/** Every role, as the commands name them. */
export const ROLES = STAFF_ROLES.map(({ code }) => code).join(' | ')

/** What is missing when the machine lets somebody in where a coordinator could. */
export const SAY_WHY =
  'Somebody who will see cases or manage accounts is let in by two people, on the page of accounts. To do it here alone, say why with --because "…": coordinators and auditors read it.'
