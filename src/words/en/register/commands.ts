/** What the register commands say on a terminal. */
export const check = {
  owedTitle: 'Assessments that are owed',
  tableHead: '| file | line | level | rule | what | what to do |',
  owedFix:
    'Run "amends-register add assessment": it takes the depth that is owed. Answer it, and name the people who answered.',
  nothingOwed: 'no assessment is owed',
  summary:
    '{impacts} {impacts, plural, one {impact} other {impacts}}. {errors} {errors, plural, one {error} other {errors}}, {warnings} {warnings, plural, one {warning} other {warnings}}, {notes} {notes, plural, one {note} other {notes}}. Assessments owed: {owed}.',
  errorFrom: 'An error from {day} on.',
  errorSince: 'An error since {day}.',
  unread: '{unread} {unread, plural, one {entry} other {entries}} cannot be read, and are not counted.',
  /** With what the register was compared. */
  compared: {
    merge_base: 'Compared with {commit}, where this branch left {main}.',
    main: 'Compared with {main} ({commit}), which has nothing in common with this history.',
    parent: 'Compared with {commit}, the commit before this one.',
    head: 'Compared with {commit}, the last commit.',
    folder: 'Compared with the folder that --base names.',
    no_git: 'Compared with nothing: this is no git checkout with commits. Name the state before with --base.',
    unanswered: 'Compared with nothing: git did not answer. Name the state before with --base.',
    new_here: 'Compared with nothing: no commit here has this register yet.',
  },
  empty: 'Nothing is in the register yet. Start with "amends-register add impact".',
  moreFindings: '… and {more} more. To see all of them: --only {rule} --limit 0.',
  moreThings:
    '… and {more} more {more, plural, one {thing} other {things}} to do. To see all of them: --limit 0.',
  leftOut:
    'Counted and not shown here (--only {only}): {errors} {errors, plural, one {error} other {errors}}, {warnings} {warnings, plural, one {warning} other {warnings}}, {notes} {notes, plural, one {note} other {notes}}.',
  countedTitle: 'Counted in all',
  cleanTitle: 'Human rights register: nothing to do',
  findingsTitle: 'Human rights register: something to do',
  marksWritten: 'The lock file holds {count} marks now. Commit it.',
  notRecorded:
    'Nothing was recorded, because a file cannot be read. Correct the errors above first, then run it again.',
  lockBroken:
    'The chain of the lock file does not hold, so nothing was written. Finding R010 of "check" says what to do.',
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
    new: 'there was none yet; it started on {to}',
    gone: 'the last one was on {from}',
    other: 'the last one was on {from}',
  },
}

export const usage = {
  noRegister:
    'There is no register in {folder}. Run "amends-register init" first, or name the folder of yours with --dir.',
  alreadyThere: 'There is already a register in {folder}. Nothing was changed.',
  notADay: '"{value}" is no day. Write it as YYYY-MM-DD.',
  unknownFormat: 'There is no format "{value}". Known: {known}.',
  unknownOnly:
    '"{value}" is no rule, no level and no entry of this register. Say --only with a rule (R303), a level (error, warning, note) or an id (IMP-0001). {hint}',
  notACount: '--{option} needs a whole number, and 0 for all. "{value}" is none.',
  unknownLanguage:
    'The register does not speak "{value}". It speaks: {known}. Say one of them with --language or AMENDS_LANGUAGE.',
  unknownCi: 'There is no snippet for "{value}". Known: github, gitlab.',
  nameKind: 'Say what to add: {known}.',
  nameFile: 'Name the file.',
  dryRunOfRows:
    '--dry-run is for files of other tools. A bundle changes nothing that stands, and evidence is added to one entry only.',
  nameTwo: 'Name two register folders, or two CycloneDX files.',
  notRead: 'The file {file} cannot be read.',
  notReadable: 'The file {file} holds nothing that can be taken over: {why}.',
  unknownLabel: '"{value}" cannot stand for {name}. Known: {known}. {hint}',
  noRows: 'it has no rows',
  kindOfEntry: 'a kind of entry',
  unknownEntry: 'There is no {id} in this register.',
  unreadableRegister:
    '{count} {count, plural, one {place} other {places}} cannot be read, so an export would lose something. Run "amends-register check".',
  answersShape: 'The answers need one text for each question, or an answer and a grade.',
} as const

export const init = {
  done: 'The register stands in {folder}.',
  next: 'Next: "amends-register add impact", then "amends-register check --write".',
  ciWritten: 'Your CI runs the check from now on: {file}.',
  ciPrinted: 'For your CI ("init --ci github" or "--ci gitlab" writes it):',
  ciHint:
    'For your CI: "amends-register init --ci github" or "--ci gitlab" in a new register, or the README of this package.',
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
  oneOf: 'One of these, by its number or its name:',
  someOf: 'Any of these, by number or name, with commas between:',
  noneOfThese: 'That is none of them. Use a number or a name from the list.',
  mayLeave:
    'Enter skips a question. Leave at any time with Ctrl-C: what you have answered is kept in the file.',
  nothingOwed: 'No assessment is owed now. It is written all the same.',
  lightOrFull: 'Give --light or --full, not both.',
  tookPart: {
    affected: 'Which affected people took part?',
    credible_proxy: 'Who took part that they trust to speak for them?',
    expert: 'Which experts took part?',
    nobody: 'If nobody from outside took part: why? ',
  },
  ofMany: '{number} of {all}.',
  semicolons: 'Several with semicolons between.',
  impact: {
    systems: 'Ids of the products it comes from. Empty means all.',
    rights: 'The first right is the primary one.',
    kind: 'actual when it has happened, potential when it may.',
    groups:
      'One for each group it may touch. 1 is least, 5 is worst. Write unknown where nobody knows; it never counts as low.',
    attribution:
      'Who is tied to it, for each organisation of register.yaml. The README of this folder has the questions.',
    status: 'Where it stands: {known}.',
  },
  mitigation: {
    actsAt: 'Where in the value chain it works: {known}.',
    stopCondition: 'What would make you stop it, because it does harm itself.',
    sideEffects:
      'Impacts that it causes itself. When somebody looked and found none: { by: name, on: day, why: how }, in no_side_effects.',
    lowers: 'What it is meant to lower: scale, scope, irremediability, likelihood. Evidence decides.',
  },
  assessment: {
    by: 'The people who answered. Without a name it does not count.',
    tookPart:
      'From outside: who, and as affected, credible_proxy or expert. A full one needs them, or one more answer: { question: why_nobody_took_part, answer: "why" }.',
    covers: 'A picture of what is there today. When it changes, a new assessment is owed.',
    answers: 'Answer every question. Where a grade is asked: 1 to 5, or unknown.',
    changed: 'What is different because of this assessment.',
  },
  evidence: {
    groups: 'Counts for each group. "amends-register import evidence" fills them from result files.',
    shows: 'lower_rate, milder_harm or repairable_harm.',
  },
  engagement: {
    with: 'affected, credible_proxy or expert. Where it was not the people affected, say why.',
    influence: 'changed, partly or not, and why.',
  },
  counterbalance: {
    gate: 'continue: two rights pull in different directions, and neither is absolute. absolute_involved: stop here, nothing may be weighed against it. not_rights: no worksheet is needed.',
    options:
      'At least two; one is to restrict nothing. Each test: pass, fail or unknown. Unknown is not pass.',
  },
  release: { decision: 'hold, closed, staged or open.' },
  questions: {
    title: 'In one line, what is it? ',
    statement: 'Who may be harmed, how, and in which use? ',
    right: 'Which right? ',
    kind: 'Has it happened, or may it happen? ',
    group: 'Which groups of people does it touch? ',
    impact: 'For which impact (its id)? ',
    category: 'Which kind of mitigation? ',
    aim: 'What does it do to the harm? ',
    owner: 'Who owns it? ',
    by: 'Who says so (names)? ',
    purpose: 'Why did you talk? ',
    with: 'With whom? ',
    heard: 'What did they say? ',
    protects: 'Which right is protected? ',
    restricts: 'Which right is restricted? ',
    system: 'Which system (its id)? ',
    decision: 'How widely is it let out? ',
    'acts-at': 'Where in the value chain does it work? ',
    'check-on': 'On which day will you look at it again (YYYY-MM-DD)? ',
    'stop-condition': 'What would make you stop it, because it does harm itself? ',
    'reasons-for-access': 'Why should people have it? ',
    'reasons-of-harm': 'Which harm speaks against it? ',
    'review-on': 'On which day will you decide again (YYYY-MM-DD)? ',
    method: 'How did you talk, and with how many? ',
    influence: 'Did it change anything? ',
    why: 'Why, or why not? ',
    changed: 'What is different because of this assessment? ',
    grade: 'Grade, 1 to 5 or unknown? ',
  },
} as const

export const renumber = {
  noMerge:
    'No merge is under way here. "renumber" runs after git has found conflicts and before you commit: start the merge again (git merge), then run it.',
  nothing: 'No number was taken twice, or all was done before. Nothing changed.',
  moved: '{from} of the branch that was not first is {to} now.',
  changed: 'Written: {files}, and the lock file.',
  wouldChange: 'Would be written: {files}, and the lock file.',
  lookAt:
    '{file}, line {line}: both branches wrote {ids} here, so only you can say which one is meant. Write {next} for the one that moved.',
  next: 'Run "amends-register check", then "git add" and commit the merge before you change anything else: the commit shows that both harms are whole.',
} as const

export const diff = {
  newImpact: 'New: {id} {title}, {level}.',
  goneImpact: 'Gone: {id} {title} A deleted impact lowers nothing; its marks stay.',
  goneUnmarked:
    'Gone: {id} {title} The lock file has no mark of it. Put it back: a deleted impact lowers nothing.',
  newEntry: 'New: {id} {title}',
  goneEntry: 'Gone: {id} {title}',
  changed: '{id} {title}: changed {keys}.',
  registerChanged: 'register.yaml: changed {keys}.',
  level: '{id} {title}: {before} → {after}.',
  lowered: '{id} {title}: {before} → {after}, on evidence.',
  lowering: '{id} {title}, {what}',
  loweredWithoutEvidence:
    'Warning: {id} {title}: {before} → {after}, without evidence. Put the grade back, or lower it with evidence.',
  withoutEvidence: 'Warning: this lowers a grade without evidence.',
  markGone:
    'Warning: {id} {title}, {group}: {judgement} {before} → {after}, without evidence. Its mark in the lock file is gone.',
  status: '{id} {title}: {before} → {after}.',
  groupNew: '{id} {title}: new group {group}.',
  groupGone: '{id} {title}: the group {group} is gone.',
  groupChanged: '{id} {title}, {group}: changed {keys}.',
  size: '{id} {title}, {group}: people {before} → {after}.',
  counted: '{count} (counted)',
  estimated: '{count} (estimated)',
  sizeUnknown: 'not known',
  rating: '{id} {title}, {group}: {changes}, in the rating by {by} ({rater}, {on}).',
  ratingNew: '{id} {title}, {group}: new rating by {by} ({rater}, {on}): {grades}.',
  ratingGone: '{id} {title}, {group}: the rating by {by} ({rater}, {on}) is gone: {grades}.',
  other: 'other {key}',
  unread: '{id} in {folder} cannot be read, so it was not compared. "check" says why.',
  modelNew: 'New model: {model}.',
  modelGone: 'Model gone: {model}.',
  modelOwed: 'An assessment is owed before this is released.',
  nothing: 'Nothing changed.',
  unrated: 'not yet rated',
  atLevel: 'level {level}',
  noComment: 'A comment compares two registers, and {path} is none. Name two register folders.',
  nothingThere: 'There is nothing at {path}. Check how it is spelled.',
  emptyFolder:
    '{path} is a folder without register.yaml, so there is no register in it. Name the folder that holds register.yaml.',
  noModels: '{path} is no CycloneDX file. Name a register folder, or a CycloneDX file in JSON.',
  twoKinds:
    'Only one of {old} and {next} is a register, so they cannot be compared. Name two register folders, or two CycloneDX files.',
} as const

export const imports = {
  bundle: 'Added: {added}. Unchanged: {unchanged}. New marks: {marks}.',
  different: '{id} is here with other content and was left alone.',
  already: 'Row {row} is here already, as {id}, and was left out. To take it over once more, say --again.',
  rows: 'Impacts added: {count}, all open and not yet rated. Warnings: {warnings}.',
  evidence:
    '{id}: {groups} {groups, plural, one {group} other {groups}}, from {files} {files, plural, one {file} other {files}}. It is in {path}.',
  splitNeeded:
    'Nothing was written: these results are not split by group, so they could lower nothing for anybody. Say with --split-by what tells the groups apart. Every answer here has: {names}. If they really cannot be split, say --split-by none.',
  splitImpossible:
    'Nothing was written: these results are not split by group, so they could lower nothing for anybody, and nothing in every answer tells the groups apart. Add it to the metadata of every test, for example the language, and name it with --split-by. If they really cannot be split, say --split-by none.',
  evidenceFilled: '{id}: filled in. It is in {path}.',
  alreadySaid:
    '{id} already says "{standing}" for --{option}, so nothing was written. Correct it in {path}, or leave --{option} out.',
  answersMissing:
    'Nothing was written: the answers behind {id} are not all kept, so they cannot be counted together with others. Import {files} as well in the same command.',
  knownBefore:
    'The answers after the mitigation in {id} were known on {date} already. They count from that day on: importing them again makes them no younger.',
  noGroupWithKey: 'No group of {impacts} has {name} "{key}" among its keys.',
  noGroupWithKeyFix:
    '  → Add it under "keys" of the group it is about, or say with --split-by by what the groups are told apart. Until then these results lower nothing for anybody.',
  left: 'Still to fill in: {what}. Give it with "import evidence --into {id}", or write it into {path}.',
  leftKeys: {
    title: 'its title (--title "…")',
    by: 'who collected it (--by "…")',
    impacts:
      'the impacts it is about (for example --impact IMP-0001), because until then it speaks about none',
  },
} as const

export const exports = {
  lost: '{fit}: {field}. {lost}',
  noFolder:
    'There is no folder {folder}, so {file} was not written. Make the folder, or name another place with --output.',
  isFolder: '{file} is a folder, so nothing was written. Name a file with --output.',
  xlsxNeedsOutput: 'A spreadsheet is no text to be shown here. Name a file with --output.',
  notWritten: '{file} cannot be written ({code}). Name another place with --output.',
} as const
