/** Files that the person gives. */
export const files = {
  title: 'Files',
  lead: 'You can give us what shows it: a screen shot, a letter, a recording. You never have to.',
  open: 'Give us a file, or take one back',
  page: {
    title: 'Files of your case',
    kept: 'It is kept under lock and key. Only those of us who may read your case can open it.',
    taken:
      'We take pictures, PDF, office documents, plain text, sound and film: up to {most} MB in all. We take out of pictures where and when they were made.',
    choose: 'Choose a file',
    shows: 'What does it show?',
    showsHint: 'If you like: a few words, for those of us who cannot see it.',
    give: 'Give this file',
    /** While a large file is on its way. */
    inParts: {
      sending: 'Your file is on its way. Please keep this page open.',
      came: 'How much of it has come here',
      broken: 'The line broke. It goes on by itself when the line is back.',
      looking: 'All of it is here. It is being checked now.',
      stop: 'Stop sending',
      stopped: 'Stopped. This file was not given.',
    },
    back: 'Back to your case',
    given: 'What you gave',
    none: 'You have given no file.',
    size: '{kb, number} kB, given on {day}',
    takeBack: 'Take it back',
    takenBack: 'You took it back on {day}. We have it no more.',
    refused: 'We did not keep it. Why, on {day}:',
    saved: 'We have your file.',
    savedBack: 'You took it back. We have it no more.',
    toHelp: 'Who can help when a child is hurt',
  },
} as const
