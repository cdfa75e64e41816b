/** What the register commands say on a terminal. */
export const check = {
  owedTitle: 'Assessments that are owed',
  owedFix: 'Run "add assessment --light" (or --full), answer it, and have the people named who answered.',
  nothingOwed: 'no assessment is owed',
  summary:
    '{impacts} impacts. {errors} errors, {warnings} warnings, {notes} notes. Assessments owed: {owed}.',
  cleanTitle: 'Human rights register: nothing to do',
  findingsTitle: 'Human rights register: something to do',
  marksWritten: 'The lock file holds {count} marks now. Commit it.',
  lockBroken: 'The lock file was changed by hand, so nothing was written. The finding above says what to do.',
  owed: 'By {due}: a {depth} assessment of {system}, because {trigger} ({because}).',
  owedImpact: 'By {due}: a {depth} assessment of {system}, about {impact}, because {trigger} ({because}).',
} as const

/** What is different from what was last assessed; by kind of change, then whether it is new, gone or another one. */
export const owedBecause: Readonly<
  Record<string, { readonly new: string; readonly gone: string; readonly other: string }>
> = {
  launch: {
    new: 'it starts on {to}, and nobody has assessed it in full',
    gone: 'nobody has assessed it in full since it started',
    other: 'it starts on {to}, and nobody has assessed it in full',
  },
  model: {
    new: 'the model {to} is new',
    gone: 'the model {from} is gone',
    other: 'the model is {to} now, and was {from}',
  },
  prompt: {
    new: 'the prompt {to} is new',
    gone: 'the prompt {from} is gone',
    other: 'the prompt {to} was changed',
  },
  policy: {
    new: 'the policy {to} is new',
    gone: 'the policy {from} is gone',
    other: 'the policy {to} was changed',
  },
  language: {
    new: 'the language {to} is new',
    gone: 'the language {from} is gone',
    other: '{from} became {to}',
  },
  market: { new: 'the market {to} is new', gone: 'the market {from} is gone', other: '{from} became {to}' },
  modality: { new: 'it can do {to} now', gone: 'it no longer does {from}', other: '{from} became {to}' },
  customer: {
    new: '{to} are a new kind of customer',
    gone: '{from} are customers no more',
    other: '{from} became {to}',
  },
  grievance: {
    new: 'a grievance was upheld: {to}',
    gone: 'a grievance was upheld: {from}',
    other: 'grievances were upheld: {to}',
  },
  evidence: {
    new: 'an evaluation got worse: {to}',
    gone: 'an evaluation got worse: {from}',
    other: 'an evaluation got worse: {to}',
  },
  assessment: {
    new: 'a light assessment found something grave: {to}',
    gone: 'a light assessment found something grave: {from}',
    other: 'a light assessment found something grave: {to}',
  },
  calendar: {
    new: 'it is time for one again',
    gone: 'the last one was on {from}',
    other: 'the last one was on {from}',
  },
}

export const usage = {
  noRegister:
    'There is no register in {folder}. Run "register init" first, or name the folder of yours with --dir.',
  alreadyThere: 'There is already a register in {folder}. Nothing was changed.',
  notADay: '"{value}" is no day. Write it as YYYY-MM-DD.',
  unknownFormat: 'There is no format "{value}". Known: {known}.',
  unknownCi: 'There is no snippet for "{value}". Known: github, gitlab.',
  nameKind: 'Say what to add: {known}.',
  nameFile: 'Name the file.',
  nameTwo: 'Name two register folders, or two CycloneDX files.',
  notRead: 'The file {file} cannot be read.',
  notReadable: 'The file {file} holds nothing that can be taken over: {why}.',
  notAFolder: '{folder} is no register, and no CycloneDX file.',
  unknownLabel: '"{value}" is no {name}. Known: {known}. {hint}',
  unknownEntry: 'There is no {id} in this register.',
  unreadableRegister:
    '{count} places cannot be read, so an export would lose something. Run "register check".',
  answersShape: 'The answers need one text for each question, or an answer and a grade.',
} as const

export const init = {
  done: 'The register stands in {folder}.',
  next: 'Next: "amends-register add impact", then "amends-register check --write".',
  ciWritten: 'Your CI runs the check from now on: {file}.',
  ciPrinted: 'For your CI ("init --ci github" or "--ci gitlab" writes it):',
  askOrganisation: 'Whose register is it? ',
  askSystem: 'What is your product called? ',
  watchNote: 'Files whose change calls for an assessment. * stands for any name, ** for any folders.',
  systemsNote:
    'The products this register covers. A new market, language, modality or kind of customer is a change.',
  entitiesNote: 'Organisations in the value chain: who made the model, who built on it, who offers it.',
} as const

export const add = {
  done: '{id} is in {file}.',
  gaps: 'Fill the places that say TODO, then run "amends-register check --write".',
  choose: '{question} ({known}) ',
  impact: {
    rights: 'The first right is the primary one.',
    kind: 'actual when it has happened, potential when it may.',
    groups:
      'One for each group it may touch. 1 is least, 5 is worst. Write unknown where nobody knows; it never counts as low.',
    status: 'Where it stands: {known}.',
  },
  mitigation: {
    actsAt: 'Where in the value chain it works: {known}.',
    stopCondition: 'What would make you stop it, because it does harm itself.',
    sideEffects: 'Impacts that it causes itself. When somebody looked and found none, fill no_side_effects.',
    lowers: 'What it is meant to lower: scale, scope, irremediability, likelihood. Evidence decides.',
  },
  assessment: {
    by: 'The people who answered. Without a name it does not count.',
    covers: 'A picture of what is there today. When it changes, a new assessment is owed.',
    answers: 'Answer every question. Where a grade is asked: 1 to 5, or unknown.',
    changed: 'What is different because of this assessment.',
  },
  evidence: {
    groups: 'Counts for each group. "register import evidence" fills them from result files.',
    shows: 'lower_rate, milder_harm or repairable_harm.',
  },
  engagement: {
    with: 'affected, credible_proxy or expert. Where it was not the people affected, say why.',
    influence: 'changed, partly or not, and why.',
  },
  counterbalance: {
    gate: 'absolute_involved: stop here, nothing may be weighed against it. not_rights: no worksheet is needed.',
    options:
      'At least two; one is to restrict nothing. Each test: pass, fail or unknown. Unknown is not pass.',
  },
  release: { decision: 'hold, closed, staged or open.' },
  questions: {
    title: 'In one line, what is it? ',
    statement: 'Who may be harmed, how, and in which use? ',
    right: 'Which right? ',
    kind: 'Has it happened, or may it happen? ',
    group: 'Which group of people does it touch? ',
    impact: 'For which impact (its id)? ',
    category: 'Which kind of mitigation? ',
    aim: 'What does it do to the harm? ',
    owner: 'Who owns it? ',
    by: 'Your name? ',
    purpose: 'Why did you talk? ',
    with: 'With whom? ',
    heard: 'What did they say? ',
    protects: 'Which right is protected? ',
    restricts: 'Which right is restricted? ',
    system: 'Which system (its id)? ',
    decision: 'How widely is it let out? ',
    grade: 'Grade, 1 to 5 or unknown? ',
  },
} as const

export const diff = {
  newImpact: 'New: {id} {title}, {level}.',
  goneImpact: 'Gone: {id} {title}. A deleted impact lowers nothing; its marks stay.',
  level: '{id} {title}: {before} → {after}.',
  lowered: '{id} {title}: {before} → {after}, on evidence.',
  status: '{id} {title}: {before} → {after}.',
  modelNew: 'New model: {model}.',
  modelGone: 'Model gone: {model}.',
  modelOwed: 'An assessment is owed before this is released.',
  nothing: 'Nothing changed.',
  unrated: 'not yet rated',
  atLevel: 'level {level}',
} as const

export const imports = {
  bundle: '{added} added, {unchanged} unchanged, {marks} new marks.',
  different: '{id} is here with other content and was left alone.',
  rows: '{count} impacts added, all open and not yet rated. {warnings} warnings.',
  evidence: '{id}: {groups} groups, from {files} files.',
} as const

export const exports = {
  lost: '{fit}: {field}. {lost}',
} as const

export const ci = {
  githubFile: '.github/workflows/human-rights.yml',
  gitlabFile: '.gitlab-ci.yml',
} as const
