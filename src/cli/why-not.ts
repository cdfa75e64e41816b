import type { WhyNotNewRole } from '../domain/access/account-rules.ts'

/** Why an account stays as it is, for whoever runs the machine. */
export const WHY_NOT: Readonly<Record<WhyNotNewRole, string>> = {
  own_account: 'This account is your own.',
  same_role: 'The account has this role already.',
  outside_reviewer:
    'An account for somebody from outside keeps its role, and no other account gets it. Make a new one: amends staff add --email E --role R',
  last_coordinator: 'This is the last coordinator who can sign in. Add another one first.',
  last_named:
    'Some cases are for named staff alone, and without this colleague no coordinator and no two others could open them. Let them name somebody else first.',
}
