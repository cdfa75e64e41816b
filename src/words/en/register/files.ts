/** What stands at the top of files that the command writes. */
export const lockHeader = [
  'The highest grade ever recorded for each impact, group and judgement.',
  'Written by "register check --write". Commit it; do not edit it. Each line is chained to the one before,',
  'so a changed line is seen. A level falls only on evidence, never because a rating was deleted.',
].join('\n')

export const folderReadme = `# Human rights register

What our systems may do, or have done, to people's rights, and what we do about it. Plain files, one for each entry.

| Folder | What it holds | Ids |
| --- | --- | --- |
| \`impacts/\` | Possible and real harms, rated for each affected group | IMP-0001 … |
| \`mitigations/\` | What is done about them, and what that does to other people | MIT-0001 … |
| \`evidence/\` | Counts before and after, for each group | EV-0001 … |
| \`assessments/\` | Who looked, at what, and what changed because of it | AS-0001 … |
| \`engagements/\` | Who was heard, and whether it changed the decision | ENG-0001 … |
| \`counterbalancing/\` | Two rights in tension, weighed with reasons | CB-0001 … |
| \`releases/\` | How widely a system is let out, and why | REL-0001 … |
| \`business-risks/\` | What an impact may cost us. No rule reads it | BR-0001 … |

\`register.yaml\` says whose register this is and which files it watches. \`register.lock.yaml\` is written by the command:
commit it. \`schema/\` lets an editor complete and check what you type.

## How it works

- Severity is three judgements for each group: scale, scope, irremediability, 1 to 5. The highest one counts. They are
  never added, averaged or multiplied. Likelihood only sorts impacts of the same level.
- Unknown is an answer. It never counts as low.
- There is no "accepted". An impact is worked on, in order of severity, until evidence shows that it is over.
- A level falls only on fresh evidence for that group. Marking something as done changes nothing.

## Commands

    amends-register add impact
    amends-register check
    amends-register check --write
    amends-register add assessment --light

\`check\` reads only. \`check --write\` also records new grades in the lock file. Exit code 0: nothing to do. 1: something
is owed. 2: typed wrongly. 3: could not run.
`

/** Why the lock's chain does not hold. */
export const lockFaults: Readonly<Record<string, string>> = {
  unreadable: 'It cannot be read.',
  changed: 'This mark, or one before it, was changed or taken out.',
  cut: 'Marks are missing at the end.',
}
