/** Files of a case, for those who work on it. */
export const files = {
  title: 'Files',
  way: '{n, plural, =0 {Files: none yet} one {Files: one} other {Files: #}}{unseen, plural, =0 {} one {, one not opened yet} other {, # not opened yet}}',
  back: 'Back to the case',
  lead: 'Nothing is shown before you ask for it. That you open a file stands in the record of the case.',
  locked:
    'These files are locked. There may be pictures of the abuse of a child: nobody opens, copies or takes away anything. The first hour says whom to ring.',
  turnedAway:
    '{from, select, person {The person wanted to give a file on {day}} other {A file was to be added on {day}}}. It was not taken in, because of what was said of it:',
  none: 'There is no file.',
  given: '{from, select, person {Given by the person} other {Added here}} on {day}, {kb, number} kB',
  proves: 'Proof for: {action}',
  digest: 'SHA-256: {digest}',
  notOpened: 'Nobody has opened it yet.',
  opened: 'Opened first on {day}.',
  shows: 'What it shows, in their words',
  soft: 'Show it, blurred and without colours',
  grey: 'Show it without colours',
  whole: 'Download it as it is',
  care: 'You never have to look alone, and never at once. Blurred, you see only what kind of picture it is.',
  pause:
    'You opened {n} files today. Please take a break now, or ask somebody to take over. Nobody asks you why.',
  shown: 'What you asked for',
  gone: '{why, select, taken_back {Taken back on {day}.} other {Not kept, on {day}:}}',
  refuse: {
    title: 'Do not keep it',
    lead: 'Its bytes are gone then, and whoever gave it reads why.',
    reasons: 'Why is it not kept?',
    button: 'Do not keep this file',
  },
  give: {
    title: 'Add a file',
    lead: 'As evidence, or as proof that something was done. Only staff see it.',
    choose: 'Choose a file',
    shows: 'What does it show?',
    action: 'What does it prove?',
    noAction: 'No action: it is evidence',
    button: 'Add this file',
  },
  saved: 'The file was added.',
  refused: 'The file is not kept any more.',
} as const
