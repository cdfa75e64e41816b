import {
  BY_RECEIPT,
  CASE_ACCESS,
  CASE_POWERS,
  reachOf,
  type Given,
} from '../../src/domain/access/case-access.ts'
import { CASE_RELATIONS, type CaseRelation } from '../../src/domain/access/relations.ts'
import { HOUSE_POWERS, rolesInHouse } from '../../src/domain/access/staff-powers.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../src/domain/vocabulary/staff.ts'

const MEANINGS: Readonly<Record<CaseRelation, string>> = {
  owner: 'They have the case.',
  took_part: 'They did something on it, whoever has it now.',
  unclaimed: 'Nobody has it.',
  appeal_waits: 'An appeal waits for somebody who took no part, and they took none.',
  named: 'It is for named staff alone, and they are among them.',
  kept_out: 'It is for named staff alone, and they are not among them.',
  recused:
    'They must not see it: they said so, the person did, or its first words name them. It wins over all others.',
  asked:
    'They are from outside, were asked to do one thing in it, the person has said yes, and it is not done.',
  none: 'None of these.',
}

/** Who may see and do what: by role, and by how somebody stands to a case. */
export function accessPage(): string {
  const roles = codesOf(STAFF_ROLES)
  return [
    '# Who sees what',
    '',
    'Made from `src/domain/access/`. `read`: the whole case. `verbs`: whatever its state allows. `ledger`: what happened and its chain of hashes, without the texts. More than one relation can hold; they add up, and one that forbids wins.',
    '',
    '## A case',
    '',
    `| how somebody stands to it | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...CASE_RELATIONS.map(
      ({ code }) =>
        `| \`${code}\`: ${MEANINGS[code]} | ${roles.map((role) => said(CASE_ACCESS[role][code])).join(' | ')} |`,
    ),
    '',
    'Somebody from outside reads a case without the name of the person, the ways to reach them and our notes (`veil.ts`), and of its verbs does the one that was asked, once; then their account is shut.',
    '',
    `Whoever holds the receipt of a case has over that case: ${said(BY_RECEIPT)}, of which they read what is theirs. The house itself, for its clocks and checks, reads every case, and no door leads to that.`,
    '',
    '## How far each power reaches',
    '',
    `| power | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...codesOf(CASE_POWERS).map(
      (power) => `| \`${power}\` | ${roles.map((role) => reachOf(role, power)).join(' | ')} |`,
    ),
    '',
    '## Beside cases',
    '',
    '| power | roles |',
    '| --- | --- |',
    ...HOUSE_POWERS.map(({ code }) => `| \`${code}\` | ${rolesInHouse(code).join(', ')} |`),
    '',
  ].join('\n')
}

function said(given: Given): string {
  if (given === 'forbidden') return '**forbidden**'
  return given.length === 0 ? '–' : given.join(', ')
}
