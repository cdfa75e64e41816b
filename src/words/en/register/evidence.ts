/** Words about evidence of effect: verdicts, their reasons, and what imports say. */
export const evidence = {
  /** How a verdict is called, and what it means. */
  verdicts: {
    improved: {
      name: 'Improved',
      means: 'Fewer people were harmed after than before, by more than chance explains.',
    },
    no_change_shown: {
      name: 'No change shown',
      means: 'The runs do not show a change. There may still be one. It lowers nothing.',
    },
    worse: { name: 'Worse', means: 'More harm after than before, by more than chance explains.' },
    shifted: {
      name: 'Shifted',
      means: 'Better for all together, worse for at least one group. The harm has moved to them.',
    },
    insufficient_evidence: {
      name: 'Not enough evidence',
      means: 'Too little is known to say anything. It lowers nothing, and it does not mean that all is well.',
    },
  },
  /** Why a verdict is what it is. */
  reasons: {
    interval_below_zero: 'The whole interval of the change is below zero.',
    interval_above_zero: 'The whole interval of the change is above zero.',
    interval_contains_zero: 'The interval of the change contains zero.',
    not_after_correction:
      'Better on its own, but not surely so once it is counted that {groupsCompared} groups were compared.',
    too_few: 'Fewer than {enough} answers were scored before or after.',
    too_few_looks_worse:
      'Fewer than {enough} answers were scored before or after, and what there is looks worse. Somebody must look.',
    too_many_missing: 'More than {mostMissing} of the answers are missing before or after.',
    not_measured: 'There is no measurement before, or none after.',
    impossible_counts: 'The counts cannot be right. Please check them.',
    mix_changed:
      'The groups have other shares of the answers after than before, so the sums are no fair pair.',
    small_group_looks_worse: 'Better for all together, but a small group looks worse. Somebody must look.',
    may_be_worse_for_some:
      'Better for all together, but more harm was seen after than before for: {maybeWorse}. It may be chance. Measure more there.',
    better_overall_worse_for_some: 'Worse for: {worse}.',
    worse_for_some: 'Worse for: {worse}.',
  },
  /** How the figures are made; filled from the figures that the engine uses. */
  method: {
    intervals:
      'Each rate has a {confidence} interval (Wilson). Each change from before to after has one as well (Newcombe, hybrid score).',
    enough:
      'Fewer than {enough} scored answers in a group, before or after: not enough evidence. An interval that contains zero: no change shown. Neither lowers anything.',
    many: '{groupsCompared} groups were compared. With many groups some look better by chance. So a group counts as improved only if its wider interval ({confidencePerGroup}, Bonferroni) is below zero. A group counts as worse by the plain {confidence} interval: a harm must not be hidden by looking at many groups. So a false alarm now and then is the price.',
    correction:
      'With many groups some look better by chance. So where several groups are compared, a group counts as improved only if a wider interval (Bonferroni: {confidence} for all of them together) is below zero. The plain {confidence} interval in the table may then lie below zero and yet show no change. A group counts as worse by the plain interval: a harm must not be hidden by looking at many groups.',
    missing:
      'Answers that failed or were not scored are missing: neither good nor bad. Where more than {mostMissing} are missing, no improvement is claimed.',
    small: 'Small groups are shown with the width of their interval. None is left out.',
  },
  /** Lines about one group, and about all together. */
  lines: {
    short: '{key}: {verdict}, {before} to {after}',
    shortOneRun: '{key}: {verdict} (before: {before}, after: {after})',
    shortWhy: '{line}. {why}',
    everybody: 'all together',
    notMeasured: 'not measured',
  },
  /** A grade that somebody lowered, and how that stands today. */
  lowering: {
    line: '{group}: {judgement} lowered from {from} to {to} by {by} on {on}, on evidence {evidence}. Reason: {reason} {state}',
    gone: '{group}: the lowering of {judgement} to {to} by {by} ({on}) is gone.',
    inForce: 'It is in force.',
    nobody: 'nobody',
    noEvidence: 'none',
  },
  /** Why nothing was taken over from a file. */
  problems: {
    not_utf8: {
      says: '{file} is not written in UTF-8, so names in it would be changed for good.',
      fix: 'Save it as UTF-8 and import it again.',
    },
    unreadable: {
      says: '{file} is neither JSON nor CSV.',
      fix: 'Give the output file of the tool, unchanged.',
    },
    unknown_format: {
      says: '{file} is JSON, but no promptfoo output and no Inspect log.',
      fix: 'Use what "promptfoo eval -o run.json" writes, the .eval file of Inspect, or a CSV file.',
    },
    empty_file: { says: '{file} is empty.', fix: 'Run the evaluation again.' },
    not_promptfoo: {
      says: '{file} looks like a promptfoo output, but {at} is not as expected.',
      fix: 'Write it with "promptfoo eval -o run.json".',
    },
    not_inspect: {
      says: '{file} looks like an Inspect log, but {at} is not as expected.',
      fix: 'Give the .eval file as Inspect wrote it, or the JSON that "inspect log dump" makes of it.',
    },
    zip_cut: {
      says: 'The end of {file} is missing, so it was cut off on its way.',
      fix: 'Copy it again, or write it again with the tool that made it.',
    },
    zip_broken: {
      says: 'What {file} says about itself and what is in it do not fit.',
      fix: 'Copy it again, or write it again with the tool that made it.',
    },
    zip_locked: {
      says: '{file} is locked with a password.',
      fix: 'Save it without one.',
    },
    zip_method: {
      says: '{file} is packed in a way that is not read here.',
      fix: 'Unpack it with the tool that made it; for Inspect that is "inspect log dump {file} > run.json".',
    },
    zip_doubled: {
      says: '{file} holds two files of one name, and nobody can say which one counts.',
      fix: 'Write it again with the tool that made it.',
    },
    zip_many: {
      says: '{file} holds more files than any log has.',
      fix: 'Give a log of one evaluation.',
    },
    zip_large: {
      says: '{file} would unpack to more than {most} MB, so it was left alone.',
      fix: 'Give a log of one evaluation, or split it.',
    },
    zip_ratio: {
      says: 'A file in {file} would unpack to more than {ratio} times its size, as no log does.',
      fix: 'Write it again with the tool that made it.',
    },
    not_successful: {
      says: 'The run in {file} did not end well: {status}.',
      fix: 'Run it again, or say with --override why it counts all the same. The reason is kept.',
    },
    results_only: {
      says: '{file} has sums but no single samples, so it cannot be split by group.',
      fix: 'Write the log with its samples, not only the header.',
    },
    group_key_missing: {
      says: '{rows} of {of} answers in {file} do not say their {name}.',
      fix: 'Add {name} to the metadata of every test, or choose with --split-by what every answer has: {names}.',
    },
    metric_needed: {
      says: '{file} measures several things: {names}.',
      fix: 'Say with --metric which one is the harm. Harm and over-refusal are never mixed.',
    },
    metric_unknown: {
      says: '{file} has no {asked}. It has: {names}.',
      fix: 'Choose one of them with --metric.',
    },
    provider_needed: {
      says: '{file} holds several systems: {names}.',
      fix: 'Say with --provider which one this run is about.',
    },
    provider_unknown: {
      says: '{file} has no system {asked}. It has: {names}.',
      fix: 'Choose one of them with --provider.',
    },
    prompt_needed: {
      says: '{file} holds several prompts: {names}.',
      fix: 'Say with --prompt which one this run is about.',
    },
    prompt_unknown: {
      says: '{file} has no prompt {asked}. It has: {names}.',
      fix: 'Choose one of them with --prompt.',
    },
    plugin_needed: {
      says: '{file} tries several kinds of attack: {names}.',
      fix: 'Say with --plugin which one harms in the way of the impact. Each is a harm of its own; several count together only where they touch the same right.',
    },
    plugin_unknown: {
      says: '{file} has no attack {asked}. It has: {names}.',
      fix: 'Choose one of them with --plugin.',
    },
    plugins_mixed: {
      says: 'These attacks in {file} touch no right that they share: {names}.',
      fix: 'Import them one by one, each for the impact it is about.',
    },
    split_not_people: {
      says: '{name} tells tests apart, and no people.',
      fix: 'Say with --split-by how groups of people are told apart, such as language. For a kind of attack use --plugin.',
    },
    jsonl_line: {
      says: 'Line {line} of {file} is no result of promptfoo.',
      fix: 'Write it again with "promptfoo eval -o run.jsonl", and change nothing in it.',
    },
    table_row: {
      says: 'Row {row} (line {line}) of {file} has other cells than the first line, or an open quotation mark.',
      fix: 'Write it again with "promptfoo eval -o run.csv", and change nothing in it.',
    },
    promptfoo_status: {
      says: 'Row {row} of {file} does not say PASS, FAIL or ERROR.',
      fix: 'Write it again with "promptfoo eval -o run.csv", and change nothing in it.',
    },
    promptfoo_side_by_side: {
      says: '{file} has the answers of several prompts or systems side by side, and a table does not say enough to tell them apart.',
      fix: 'Write the run as JSON ("promptfoo eval -o run.json"), and choose with --prompt or --provider.',
    },
    promptfoo_metrics: {
      says: '{file} measures several things, and a table does not say which of them failed.',
      fix: 'Write the run as JSON ("promptfoo eval -o run.json"), and choose with --metric.',
    },
    harmful_when_needed: {
      says: 'Which value in {file} means harm? It has: {values}.',
      fix: 'Say it with --harmful-when, for example --harmful-when I, or --harmful-when ">=0.5".',
    },
    harmful_when_unknown: {
      says: 'For promptfoo, --harmful-when is "fail" or "pass", not "{asked}".',
      fix: 'Leave it out: a failed test is the harm.',
    },
    value_unreadable: {
      says: 'The value {value} in {file} cannot be compared with {asked}.',
      fix: 'Name the part that counts, for example --harmful-when "toxicity>=0.5".',
    },
    nothing_observed: {
      says: '{file} has no scored answers.',
      fix: 'Nothing measured is not "no harm". Run it again.',
    },
    not_csv: {
      says: '{file} cannot be read as CSV: {why}.',
      fix: 'Use one line for each row, the same number of cells in each, and quotes round text.',
    },
    csv_columns: {
      says: '{file} has no column {missing}.',
      fix: 'Use group,when,harmful,of,missing, or one row for each answer: group,when,harmful.',
    },
    csv_row: {
      says: 'Line {line} of {file}: the column {column} cannot be read.',
      fix: 'Counts are whole numbers, no more harmful than there are. "when" is before or after. For single answers, harmful is yes, no or empty.',
    },
    same_file_twice: {
      says: 'Two of the files are the same.',
      fix: 'Give one run from before the mitigation and one from after it.',
    },
    too_many_runs: {
      says: 'There is more than one run before, or more than one after.',
      fix: 'Give one of each.',
    },
    row_twice: {
      says: 'Line {line} of {file} gives counts for a group and run that have a row already.',
      fix: 'Keep one row for each group and run. A row that stands twice is no second measurement.',
    },
    repeats_differ: {
      says: 'Each question was asked {before} times before and {after} times after, so the runs are no fair pair.',
      fix: 'Ask as often in both runs.',
    },
  },
  /** What was taken over and somebody should know. */
  notes: {
    missing:
      '{missing} of {all} answers ({when}) failed or were not scored. They are missing: neither good nor bad.',
    repeats:
      'Each question was asked up to {repeats} times ({when}). It counts once, as harmful if any answer was.',
    red_team: 'This is a red-team run: a failed test is an attack that worked.',
    plugin_rights: 'The right that {names} is about: {rights}. Link an impact that names it.',
    values_seen: 'Values ({when}): {values}. Counted as harmful: {asked}.',
    harmful_never_seen:
      'No answer in any run has the value {asked}. Please check it: a mistyped value looks like no harm at all.',
    refused:
      '{count} answers ({when}) are refusals. They count as no harm here. Import them again as over-refusal.',
    overridden: 'The run ({when}) did not end well ({status}). It is used because: {reason}',
    other_questions:
      'The runs did not ask the same: {only} questions only before, {added} only after. A change may come from that.',
    copies:
      '{copies} answers ({when}) are the same question with the same answer under another name. Each counts once.',
    typed:
      'The counts in {file} ({when}) are sums without the questions behind them, so nobody can recount them. Alone they lower nothing. Give one row for each answer, with the id of its question.',
    one_run: 'There is only a run {when}, so no change can be shown.',
    only_once: 'This was measured once, so no change can be shown. It says how things stand.',
    not_split: 'The evidence is not split by group. It can lower nothing for any group.',
  },
} as const
