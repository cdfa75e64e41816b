/** What is said when something of the person has been saved. */
export const saved = {
  title: 'Saved',
  repeat: 'This had arrived before. It counts once, and here you see how things stand now.',
  write_message: 'Your message has been sent. It stands below, and above it until when we answer.',
  answer_offer:
    'Your answer has been sent. Below you see what comes next, by when, and what those say who are to do it.',
  confirm_delivery: 'Thank you. Your answer is noted. Below you see what comes next, and by when.',
  appeal: 'Your wish that somebody else looks at it has been sent.',
  complain: 'What you say about us has been sent. Somebody who had no part in it reads it.',
  answer_outside: 'Your choice is noted. You can take a yes back at any time.',
  new_receipt: 'This receipt counts now. The old one opens nothing any more.',
  withdraw:
    'You have stopped this. You need no reason for it. You can go on with it at any time, here below.',
  ask_to_erase: 'You asked us to erase this. Below you see when it happens, and how to take it back.',
  take_back_erasing: 'It is kept. Nothing is erased.',
  resume: 'Your case goes on. Below you see what comes next.',
  take_back_no: 'It counts no longer. Below you see what comes next.',
  keep_from: 'It is noted. Below you see what we did.',
  end_keeping: 'It is taken back. Who sees your case now:',
  let_in_adviser: 'They stand beside you now. Here is the receipt for them.',
  end_adviser: 'It is ended. Their receipt opens nothing any more, and we tell them nothing.',
  give_contact_details: 'How we may reach you has been changed.',
  answer_about_contact: 'Your answer is noted. You can change it at any time.',
  consent_to_share: 'Your choice is noted.',
  answer_bodies: 'Your choice is noted. It changes nothing else for your case.',
  say_whether_it_helped: 'Thank you. Your answer is noted.',
  say_how_it_is:
    'Thank you. Your answers stand below, beside what you said before. Where somebody has to act, you see by when.',
  say_about_reprisal: 'Thank you. What you said stands below, with what comes next.',
  say_own_view: 'Thank you. What you say stands beside what we think, and takes nothing away.',
} as const
