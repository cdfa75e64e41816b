/** What is said when a file is taken over into the register, or is not. */
export const importWords = {
  /** Why nothing of a file becomes an impact, and what to do. */
  refused: {
    promptfoo: {
      says: '{file} holds results of promptfoo. Results are evidence, and no impacts.',
      fix: 'Run "amends-register import evidence {file} --split-by language", with the name that tells your groups apart.',
    },
    inspect: {
      says: '{file} is a log of Inspect. Results are evidence, and no impacts.',
      fix: 'Run "amends-register import evidence {file} --split-by language --harmful-when I", with the names of your log.',
    },
    bill: {
      says: '{file} is a CycloneDX bill of materials, and no model card in it says anything about people.',
      fix: 'Parts of a product are no impacts. Name the file under "watch: mlbom" in register.yaml: then a change of the model calls for an assessment. "amends-register diff OLD NEW" compares two.',
    },
    own: {
      says: '{file} is an export of a register, and has lost a part of it.',
      fix: 'To move a register use "export --format yaml" and import that.',
    },
    sarif: {
      says: '{file} is SARIF: findings about files, and no impacts.',
      fix: 'SARIF is written here ("amends-register check --format sarif"), and not read. Add an impact with "amends-register add impact".',
    },
    oscal: {
      says: '{file} is OSCAL ({kind}), which is written here and not read.',
      fix: 'Of OSCAL only the risks of a plan of action and milestones are taken over.',
    },
    oscal_no_risks: {
      says: '{file} is an OSCAL plan of action and milestones without risks.',
      fix: 'Its items are tasks. Write the risks into "risks", or add impacts with "amends-register add impact".',
    },
    prose: {
      says: '{file} is a text for people, and no table of risks.',
      fix: 'Read it together, and write each harm it speaks of with "amends-register add impact".',
    },
    controls: {
      says: '{file} is a list of controls. A control is something that is done, and no harm.',
      fix: 'Add each that is there for people with "amends-register add mitigation". From CISO Assistant export the risk assessment.',
    },
    vulnerabilities: {
      says: '{file} is a list of vulnerabilities of software, and not of harm to people.',
      fix: 'Where one of them can harm people, write who and how with "amends-register add impact".',
    },
    no_title: {
      says: '{file} has nothing that says in one line what the harm is. It has: {names}.',
      fix: 'Name that column (or field) "title", "name", "risk" or "harm".',
    },
    row_title: {
      says: 'Row {row} of {file} does not say what the harm is.',
      fix: 'Fill in its "{name}", or leave the row out. Nothing was written.',
    },
    row_no_object: {
      says: 'Row {row} of {file} is no object with names and values.',
      fix: 'Write each harm as an object with a "title". Nothing was written.',
    },
    several_lists: {
      says: '{file} has several lists that could be meant: {names}.',
      fix: 'Leave the one with the harms in it, or call it "risks".',
    },
    no_list: {
      says: '{file} is JSON, but holds no list of harms.',
      fix: 'Write a list of objects, each with a "title"; inside an object call it "risks".',
    },
    broken_json: {
      says: '{file} begins like JSON, and cannot be read: {why}.',
      fix: 'Write it again with the tool that made it.',
    },
    no_rows: {
      says: '{file} has no rows.',
      fix: 'Write one row for each harm below a first line with the names of the columns.',
    },
    no_sheet: {
      says: '{file} has no sheet "{asked}". It has: {names}.',
      fix: 'Choose one of them with --sheet.',
    },
    several_sheets: {
      says: '{file} has several sheets: {names}.',
      fix: 'Say with --sheet which one holds the harms.',
    },
    broken_sheet: {
      says: '{file} is packed like a spreadsheet, and cannot be read as one.',
      fix: 'Open it in your spreadsheet, and save it as .xlsx or as "CSV UTF-8".',
    },
    old_sheet: {
      says: '{file} is a spreadsheet of a kind that is not read.',
      fix: 'Save it as .xlsx or as "CSV UTF-8", and import that.',
    },
    archive: {
      says: '{file} is a packed archive.',
      fix: 'Unpack it, and give the file that is meant.',
    },
  },
  dryRun: 'Nothing was written. These would be added: {count}.',
  wouldAdd: '{id} {title}',
  manyNeedYes:
    '{count} impacts would be added, and each stays in the register for good. Look at them with --dry-run, then say --yes. Nothing was written.',
  manyAsk: '{count} impacts would be added, and each stays in the register for good. Add them? (yes/no) ',
  leftAlone: 'Nothing was written.',
} as const
