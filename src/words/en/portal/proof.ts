import type { CaseKind } from '../../../domain/vocabulary/intake.ts'

/** What the person takes along of their case, and a proof for another office that they complained. */
export const proof = {
  kinds: {
    grievance: 'Somebody told that they, or those they speak for, were harmed',
    notification: 'Somebody told of what happened to others',
  } satisfies Record<CaseKind, string>,
  own: {
    title: 'Take your data along, or prove that you complained',
    body: 'You can take along everything that we have of yours and may show you. It is made now, and we keep no copy. Whoever finds it on your device can read it.',
    make: 'Make it now',
    page: 'Everything, to read (a web page)',
    data: 'Everything, for another program (JSON)',
    without:
      'Not in it: notes between colleagues, the files that you gave, and who of us read your case by name. Who opened it, in which role and when, is in it.',
    proofTitle: 'A proof that you complained',
    proofBody:
      'Another office can check this. It says who we are, on which day you told us, and where it stands. It holds no word of your story, no name and no number of your case. You can copy it or save it.',
    proofLabel: 'Your proof',
    proofFile: 'Save the proof (a text file)',
    checkAt: 'It can be checked at {address}, or by hand with the public key of this house.',
  },
  everything: {
    title: 'What we have of yours',
    made: 'Made on {day}. Reference {reference}.',
    told: 'What you told us',
    messages: 'Messages',
    you: 'You',
    us: 'Us',
    decisions: 'What was decided',
    appeals: 'What you asked somebody else to look at',
    promised: 'What was offered and promised',
    howItIs: 'How it is for you',
    looks: 'Who opened your case',
    nothing: 'Nothing',
  },
  check: {
    title: 'Check a proof of complaint',
    lead: 'Somebody who complained to {org} can hand you a proof of it. Paste it here. You then see whether it was made here and is unchanged.',
    label: 'The proof',
    hint: 'All of it, from its first line to its last.',
    send: 'Check it',
    unkept: 'Nothing is kept of what you paste here.',
    checked: 'Checked',
    isOurs: 'This was made here, and nothing in it was changed',
    rows: {
      house: 'Who made it',
      told: 'Told on',
      kind: 'What it is',
      state: 'Where it stood',
      made: 'The proof is of',
    },
    note: 'It says that somebody complained, and not who was right. Please do not ask the person for the story because of it.',
    none: 'This is not a whole proof. Please paste all of it, from its first line to its last.',
    notOurs:
      'This was not made here, or something in it was changed. Please look at the web address in it: another house may have made it, and can check it.',
  },
} as const
