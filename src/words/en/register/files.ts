/** What stands at the top of the lock file. */
const lockHeader = [
  'The highest grade ever recorded for each impact, group and judgement.',
  'Written by "amends-register check --write". Commit it; do not edit it. Each line is chained to the one before,',
  'so a changed line is seen. A level falls only on evidence, never because a rating was deleted.',
].join('\n')

/** What stands beside a new register. `{gradeTable}` and `{flowList}` are made of the words of the vocabulary. */
const readme = `# Human rights register

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
| \`results/\` | The answers behind the counts, by question, without their words; written by the import | by hash |
| \`business-risks/\` | What an impact may cost us. No rule reads it | BR-0001 … |

\`register.yaml\` says whose register this is and which files it watches. \`register.lock.yaml\` is written by the command:
commit it. \`schema/\` lets an editor complete and check what you type.

## How it works

- Severity is three judgements for each group: scale, scope, irremediability, 1 to 5. The highest one counts. They are
  never added, averaged or multiplied. Likelihood only sorts impacts of the same level.
- Unknown is an answer. It never counts as low.
- There is no "accepted". An impact is worked on, in order of severity, until evidence shows that it is over.
- A level falls only on fresh evidence for that group, and no further than it shows. Marking something as done changes
  nothing, and counts that do not follow from \`results/\` lower nothing.

## What the grades mean

{gradeTable}

Each rating says who gave it: \`company\`, \`expert\` or \`affected\`. All are kept. Write \`unknown\` where nobody knows.

## Who is tied to a harm

For each organisation of \`register.yaml\`, the impact answers \`yes\`, \`no\` or \`unknown\`; \`check\` works out whether it
causes the harm, contributes to it or is linked to it, and what it owes:

{flowList}

\`\`\`yaml
attribution:
  - entity: our-company
    from: 2026-03-01
    answers:
      q0_adverse_impact: yes
      q1_any_tie: yes
      q2_alone_enough: no
      q3_made_possible_or_easier: yes
      q3_pushed_or_rewarded: no
      q4_knew_and_did_too_little: no
    reasons: We put the model in front of people.
    by: Amina
    on: 2026-03-01
# Whoever contributes or is linked uses its influence on the others, step by step.
leverage:
  - entity: model-maker
    channel: bilateral
    have: true
    step: Asked the maker of the model for safety training in Swahili.
    on: 2026-11-05
    next_review: 2027-02-01
\`\`\`

## Commands

    amends-register add impact
    amends-register check
    amends-register check --write
    amends-register add assessment --light

\`check\` reads only. \`check --write\` also records new grades in the lock file. Exit code 0: nothing to do. 1: something
is owed. 2: typed wrongly. 3: could not run.
`

/** Why the lock's chain does not hold. */
const lockFaults: Readonly<Record<string, string>> = {
  unreadable: 'It cannot be read as a whole.',
  merged: 'It holds two versions, as after a merge. The marks of both count.',
  changed: 'This mark, or one before it, was changed or taken out.',
  cut: 'Marks are missing at the end.',
  terms: 'The days that were set for rules were changed.',
}

/** What stands in the base and was taken back here; `{id}` is what it is about. */
const takenBack: Readonly<Record<string, string>> = {
  grievance: 'The grievance {id} was upheld there. Here it is gone, not upheld, or dated earlier.',
  precaution: 'There, {id} is to be acted on before proof. Here that is gone.',
  kind: 'There, {id} has happened. Here it is only possible.',
  keys: 'A grade of the group {id} is lowered, and the group is measured by another key than before.',
  fresh_days: 'Evidence is to stay fresh for {id} days, longer than before.',
  assessment_gone: 'The assessment {id} is gone.',
  assessment_changed: 'The day, the grades or what it looked at were changed in {id}.',
  evidence_gone: 'The evidence {id} is gone.',
  evidence_changed: '{id} showed a group that is worse off, and its counts or links were changed.',
  evidence_counts:
    'The counts of {id}, or what they are about, were changed, and no run was added that says so.',
  evidence_voices: 'In {id} people had signed that it is not better. Here that is gone or changed.',
  evidence_people:
    'There, {id} said who collected it and which mitigation it is about. Here that is gone or changed.',
  rater_gone: 'A grade of the group {id} is lowered, and somebody who rated it is gone or called otherwise.',
  owner_lowers:
    'Somebody lowered a grade of the group {id} who owned a mitigation there. Here it has another owner, or the evidence is about another mitigation.',
  system_left: 'The system {id} was live there, and the impact was about it. Here it no longer is.',
  people: 'The scope of the group {id} is lowered, and the group has fewer people than before.',
  system_gone: 'The system {id} is gone.',
  term_gone: 'There, a rule is an error from a day on: {id}. Here that line is gone or changed.',
  launch_moved: 'The system {id} was live there. Here its launch is gone or later.',
  base_lock: 'The lock file of the base cannot be read, so nobody can say whether a grade was lost.',
}

/** Why a file, or a value in it, is none; a reason that is not here is the parser's own. */
const whyNot: Readonly<Record<string, string>> = {
  empty: 'the file is empty',
  holds: 'it holds {needs}',
  type: 'expected {expected}',
  form: 'expected the form {expected}',
  too_small: 'expected at least {expected}',
  day: 'write a day as 2026-11-21',
  no_such_day: 'there is no such day',
  outside: 'it has to stay in the repository, without / at its start and without ..',
  more_than_all: 'more are harmful than there are',
  no_address:
    'write the address of your page of rules, such as https://example.org/rules.html, without # and @',
  file_for_folder: 'it is a file, and a folder is meant',
  folder: 'it is a folder',
  link_to_nothing: 'it is a link to nothing',
  not_ours: 'it may not be opened',
  not_utf8: 'it is not written in UTF-8',
  too_large: 'it has {size} MB, and up to {largest} MB are read',
}

/** Words of the files of a register, and of what is wrong with them. */
export const files = {
  lockHeader,
  readme,
  lockFaults,
  takenBack,
  whyNot,
  meant: 'Did you mean "{meant}"?',
  knownHere: 'Known here: {known}.',
} as const
