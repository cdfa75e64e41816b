import type { VerbWords } from './verb-words.ts'

/** Forms of the first hour, and of who may see a case. */
export const firstHourVerbs = {
  mark_no_copy: {
    title: 'There may be pictures of the abuse of a child',
    button: 'Mark: open and copy nothing',
    done: 'It is marked: nothing is opened or copied.',
    fields: {},
  },
  ask_to_stop: {
    title: 'Somebody was asked to stop it',
    button: 'Save what was asked',
    done: 'It is kept what was asked, and by when.',
    fields: {
      measure: { label: 'What were they asked to do?' },
      whom: {
        label: 'Who was asked?',
        hint: 'A platform, a host, a firm: no harm and no organisation has to be entered before.',
      },
      what: { label: 'What was asked, in your words', hint: 'Say nothing of who told us.' },
      until: { label: 'By when?' },
      meantSo: {
        label: 'It is needed, because …',
        hint: 'Your colleagues read this. Or leave out the words that were found, and leave this empty.',
      },
    },
  },
  record_stop_answer: {
    title: 'What came of it',
    button: 'Save what came of it',
    done: 'What came of it is saved.',
    fields: {
      asked: { label: 'What was asked' },
      stopped: { label: 'Has it stopped?' },
      words: { label: 'What they said, and what you saw' },
    },
  },
  keep_snapshot: {
    title: 'Something that shows it was kept',
    button: 'Save where it is kept',
    done: 'It is kept where it is.',
    hint: 'Only what may be gone tomorrow. Never anything that may show the abuse of a child.',
    fields: {
      what: { label: 'What is it?' },
      where: {
        label: 'Where is it kept, and by whom?',
        hint: 'The thing itself stays there. Nothing is sent in here.',
      },
      address: { label: 'Address where it was found' },
      hash: { label: 'Its hash, where there is one' },
    },
  },
  hold_everything: {
    title: 'Hold everything of this case',
    button: 'Place the hold',
    done: 'A hold is in place: nothing of this case can be erased.',
    fields: {
      because: { label: 'Why?' },
    },
  },
  ask_to_release_hold: {
    title: 'Ask a second person to end the hold',
    button: 'Ask for it',
    done: 'It is on the list of what waits for a second person. Until then the hold stays.',
    hint: 'One of us alone lets nothing be erased: somebody else than who placed the hold ends it.',
    fields: {
      because: { label: 'Why is it needed no more?' },
    },
  },
  keep_hold: {
    title: 'Let the hold stay',
    button: 'Let it stay',
    done: 'The hold stays: nothing of this case can be erased.',
    hint: 'Whoever asked to end it takes that back here.',
    fields: {
      because: { label: 'Why does it stay?' },
    },
  },
  release_hold: {
    title: 'End the hold',
    button: 'End the hold',
    done: 'The hold has ended.',
    fields: {
      because: { label: 'Why is it needed no more?' },
    },
  },
  record_call: {
    title: 'Somebody was rung',
    button: 'Save the call',
    done: 'The call is saved.',
    fields: {
      whom: {
        label: 'Who was rung?',
        hint: 'A helpline, a hotline, a school, the police where the person wants it.',
      },
      when: { label: 'When?' },
      said: { label: 'What they said' },
    },
  },
  name_who_may_see: {
    title: 'Let only named colleagues see this case',
    button: 'Limit the case to them',
    done: 'Only those you named see this case now.',
    hint: 'The person reads how many of us can open it. Whoever is not named does not see it from now on, you too.',
    fields: {
      named: {
        label: 'Who may see it?',
        hint: 'Nobody else sees the case, finds it in a list, or is counted it.',
      },
      fear: {
        label: 'Whom here does the person fear?',
        hint: 'In their own words, or why only some of us may see it. Leave this empty where the fear is on record already.',
      },
      alone: { label: 'Why only one, if only one coordinator' },
      noCoordinator: {
        label: 'Why no coordinator, if none',
        hint: 'What is late stands on the lists of coordinators. Leave all of them out only where the person fears every one.',
      },
    },
  },
  open_to_colleagues: {
    title: 'Let all colleagues see this case again',
    button: 'Open it to all colleagues',
    done: 'All colleagues see this case again.',
    fields: {
      reasons: { label: 'Why?' },
    },
  },
  declare_conflict: {
    title: 'I must not see this case',
    button: 'Give the case back, and see it no more',
    done: 'You do not see this case any more.',
    hint: 'You know the person or somebody in it, or it is about you. The case goes back on the list at once. You will not find it any more.',
    fields: {
      reasons: {
        label: 'Why?',
        hint: 'Needed only where you had the case or did anything to it. Your colleagues on the case read it.',
      },
    },
  },
  lift_recusal: {
    title: 'Let a colleague see this case again',
    button: 'Let them see it again',
    done: 'They see this case again.',
    hint: 'For instance where only the names are alike. A coordinator does this.',
    fields: {
      recusal: { label: 'Who' },
      reasons: { label: 'Why may they see it?' },
    },
  },
  keep_from: {
    title: 'The person told us who of us must not see this',
    button: 'Save whom they named',
    done: 'It is saved. Whom the words name sees this case no more.',
    hint: 'In their words. It may be you: then you do not see this case any more.',
    fields: {
      who: { label: 'Who must not see it?' },
    },
  },
  end_keeping: {
    title: 'The person takes back who must not see this',
    button: 'Save that they take it back',
    done: 'It is taken back.',
    fields: {
      keeping: { label: 'What they asked' },
    },
  },
  let_in_adviser: {
    title: 'The person wants somebody beside them',
    button: 'Let them in',
    done: 'They stand beside the person now.',
    hint: 'The person does this on their page, which makes a receipt for whoever it is.',
    fields: {
      name: { label: 'What the person calls them' },
      mandate: { label: 'Who they are to the person' },
      seesEarlier: { label: 'They may read what was written before' },
    },
  },
  end_adviser: {
    title: 'The person wants nobody beside them any more',
    button: 'End it now',
    done: 'It is ended. Their receipt opens nothing.',
    hint: 'Tell nobody of it but the person. Whoever stood there reads only that their receipt is not known.',
    fields: {
      adviser: { label: 'Who' },
    },
  },
  open_joining: {
    title: 'The group wants a code with which others join',
    button: 'Make the code',
    done: 'The code is made.',
    hint: 'Whoever filed it does this on their page, which shows the code.',
    fields: {
      shown: { label: 'What whoever has the code reads about it' },
      hearsOutcome: { label: 'Those who join may read how it ends' },
    },
  },
  end_joining: {
    title: 'The group wants nobody to join any more',
    button: 'End the code',
    done: 'The code is ended. Who joined before stays.',
    fields: {},
  },
  hear_members: {
    title: 'You have read what others of the group wrote',
    button: 'Save that it was read',
    done: 'It is saved.',
    hint: 'Only colleagues read this. Nobody of the group may learn in any words of ours what one of them wrote.',
    fields: {
      note: { label: 'What follows from it?' },
    },
  },
  answer_keeping: {
    title: 'Whom does the person mean?',
    button: 'Save whom they mean',
    done: 'It is saved, and the person reads your answer.',
    hint: 'Those you name see nothing of this case from now on. A coordinator does this.',
    fields: {
      keeping: { label: 'What they asked' },
      named: { label: 'Who is meant?', hint: 'Leave this empty where it can be none of us.' },
      reasons: { label: 'What do you answer the person?', hint: 'The person reads this.' },
    },
  },
  say_nobody_apart: {
    title: 'Nobody here stands apart from whom the person fears',
    button: 'Tell the person, and look for a body outside',
    done: 'The person reads it now. An outside body is looked for.',
    fields: {
      reasons: { label: 'Why is there nobody?', hint: 'The person reads this.' },
    },
  },
  skip_first_step: {
    title: 'Not needed here, because …',
    button: 'Save the reason',
    done: 'The reason is saved.',
    fields: {
      step: { label: 'What is not needed?' },
      reasons: { label: 'Because' },
    },
  },
} as const satisfies Readonly<Record<string, VerbWords>>
