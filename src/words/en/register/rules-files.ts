/** Words for the rules of the file layer (R000 to R099). */
export const rulesFiles: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R001: {
    title: 'The file is no readable YAML',
    says: 'This file cannot be read: {why}',
    fix: 'Correct the line. Often the spaces at its start are wrong, or a text with a colon needs quotes around it.',
  },
  R002: {
    title: 'A label that does not exist',
    says: '{key} has no label {label}. {hint}',
    fix: 'Use one of the known labels. A wrong label stops the check, so that a slip never makes a harm look smaller.',
  },
  R003: {
    title: 'A key that does not exist',
    says: 'There is no key "{key}" here. {hint}',
    fix: 'Correct the key, or take it out. An unknown key stops the check, because its content would be lost.',
  },
  R004: { title: 'Something is missing', says: '"{key}" is missing.', fix: 'Add it.' },
  R005: {
    title: 'A value of the wrong form',
    says: '"{key}" cannot be {value}: {why}.',
    fix: 'Give it the form that is expected. Days are written YYYY-MM-DD.',
  },
  R006: {
    title: 'The same id twice',
    says: '{id} already stands in {other}.',
    fix: 'Give one of the two the next free number. Ids are never used again.',
  },
  R007: {
    title: 'A link to nothing',
    says: 'There is no {what} "{to}".',
    fix: 'Correct the id, or add what it names. Systems and entities stand in register.yaml.',
  },
  R008: {
    title: 'Id and file name differ',
    says: 'The file is called {name}, the entry {id}.',
    fix: 'Name the file after the id.',
  },
  R009: {
    title: 'Something that does not belong here',
    says: 'Nothing reads "{name}". {hint}',
    fix: 'Move it to the right folder, or out of the register.',
  },
  R010: {
    title: 'The lock file was changed by hand',
    says: 'The chain of the lock file does not hold. {how}',
    fix: 'Take the lock file back from your history and run "amends-register check --write". After a merge, leave the conflict in it as git made it and run "amends-register check --write --rechain".',
  },
  R011: {
    title: 'There is no register',
    says: 'There is no register.yaml in this folder.',
    fix: 'Run "init", or name the folder of your register with --dir.',
  },
  R012: {
    title: 'The lock file is behind',
    says: '{marks} of the grades, or of the days set for rules, are not in the lock file yet.',
    fix: 'Run "amends-register check --write" and commit the lock file, so that no grade can fall unseen.',
  },
  R013: {
    title: 'A harm to people cannot be accepted',
    says: 'There is no status {label}. Harm to people is not ours to accept, tolerate, transfer or offset. Known here: {known}.',
    fix: 'Say what is being done about it. Doing the gravest first is fine; giving up on the rest is not.',
  },
  R014: {
    title: 'Marks were lost',
    says: 'The lock file no longer holds a mark that the base has: {impact}, {group}, {judgement} {grade}.',
    fix: 'Take the lock file of the base and run "amends-register check --write".',
  },
  R015: {
    title: 'Something was taken back',
    says: 'Not as in the base. {what}',
    fix: 'Put it back as it was, and write what is new as an entry of its own. Facts end by newer facts, not by deleting them.',
  },
  R016: {
    title: 'A register is gone',
    says: 'The register in {folder} stands in the history and is not here any more.',
    fix: 'Put it back. If you moved it, check it once with --base and a copy of the old folder, so that nothing is lost on the way.',
  },
  R017: {
    title: 'The lock file is gone',
    says: 'The history has a lock file with {marks} {marks, plural, one {mark that is} other {marks that are}} not here. They count all the same.',
    fix: 'Take it back from your history, or run "amends-register check --write", and commit it.',
  },
  R018: {
    title: 'Two names, one person',
    says: '{name} and {other} have committed here as one author. One of them cannot check the other.',
    fix: 'Let somebody else decide, or correct the names in .mailmap if they are two people.',
  },
  R019: {
    title: 'Two branches wrote here',
    says: 'Two branches wrote here, and git left both in this file.',
    fix: 'If both added an entry under the same number, run "amends-register renumber" before you commit the merge: both stay whole. If both changed the same entry, keep what is right of each, and take out the lines of git.',
  },
  R020: {
    title: 'A gap in a template',
    says: '"{key}" still says TODO.',
    fix: 'Write what you know. Where nobody knows, say so; unknown is an answer for every grade.',
  },
  R021: {
    title: 'A watched file is not there',
    says: 'No file matches "{pattern}".',
    fix: 'Correct the pattern in register.yaml. Patterns start at the top of the repository.',
  },
  R022: {
    title: 'A bill of materials that cannot be read',
    says: '{file} is no CycloneDX file in JSON.',
    fix: 'Make it again as CycloneDX JSON, or take it out of watch.',
  },
  R023: {
    title: 'Only the newest commits are here',
    says: 'This checkout is shallow, so what was taken out before them cannot be seen.',
    fix: 'Fetch the whole history: fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab. The check fetches nothing by itself.',
  },
  R024: {
    title: 'A history that begins anew',
    says: 'This history has no commit in common with {main}. What was recorded there counts all the same.',
    fix: 'Build on {main}, so that everybody can see what was changed.',
  },
  R025: {
    title: 'Nobody has committed under this name',
    says: '{name} decides here, and no author of this repository has that name.',
    fix: 'Check that it is a person who knows of it. If they do not use this repository, nothing else has to be done.',
  },
  R026: {
    title: 'The history could not be read',
    says: 'This is a checkout, and git did not answer, or not in time, or its history is too long to look through. Nothing says whether something was taken out. Where git did not answer and there is no --base, it is an error.',
    fix: 'Install git where the check runs, or give the state before the change with --base.',
  },
  R027: {
    title: 'A rating was taken out before it was recorded',
    says: '{group} of {impact} had {judgement} {grade} on the main branch. It was changed or taken out before it was in the lock file, and counts all the same.',
    fix: 'Put the rating back and run "amends-register check --write". To go lower, add a lowering with evidence.',
  },
  R028: {
    title: 'Somebody of the house signed',
    says: '{name} signed as one of the people affected, and has committed here.',
    fix: 'If it is somebody else of the same name, nothing has to be done. Otherwise let those who are affected sign.',
  },
  R029: {
    title: 'A model whose swap nobody would notice',
    says: '{file} names the model {model} without a version, so another one may stand behind the same name.',
    fix: 'Write down the name of its snapshot, or the day since when it answers, as its version in {file}.',
  },
  R030: {
    title: 'A history that is younger than the register',
    says: 'What stands here goes back to {date}, and the history of this repository begins on {day}. Nobody can see what stood before.',
    fix: 'If there was a history before, bring it back: what was recorded there counts. If this repository truly began with these files, nothing has to be done.',
  },
  R040: {
    title: 'A day that was set for a rule is gone',
    says: 'The lock file holds: {term}. In register.yaml that line is gone or changed.',
    fix: 'Put the line back in errors_from. To put the day off, add another line behind it.',
  },
  R041: {
    title: 'An empty register beside a product',
    says: 'Nothing is in the register, and this repository holds what makes a product of AI: {files}.',
    fix: 'Run "amends-register add impact" and begin with whoever would be hit hardest. Green means that somebody looked.',
  },
  R042: {
    title: 'Nobody watches this',
    says: 'No pattern under "{list}" in register.yaml is about {files}, so nobody is called when it changes.',
    fix: 'Add a pattern under watch in register.yaml, for example for: {patterns}. Where no ML-BOM names the models yet, write one (CycloneDX) and watch it.',
  },
  R043: {
    title: 'Not everything was looked through',
    says: 'This repository has more files than the check looks through to find prompts and models. Those nearest to its top were looked at.',
    fix: 'Say under watch in register.yaml where prompts and models are. What is watched there is always looked at.',
  },
  R090: {
    title: 'A word for living with a harm was not taken over',
    says: '{entry}: "{text}" from {field} is kept as foreign text, and the impact is open.',
    fix: 'Decide what is done about the impact. There is no accepting, tolerating, transferring or offsetting.',
  },
  R091: {
    title: 'A grade of another tool was not taken over',
    says: '{entry}: "{text}" from {field} is kept as foreign text. Grades are never converted.',
    fix: 'Rate scale, scope and irremediability for each affected group.',
  },
  R092: {
    title: 'A status of another tool was not taken over',
    says: '{entry}: "{text}" from {field} is kept as foreign text, and the impact is open.',
    fix: 'Set the status that fits, and link the evidence where there is any.',
  },
}
