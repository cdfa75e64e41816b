/** A group that others join: the part of the page of whoever filed it, joining, and the page of a member. */
export const group = {
  title: 'Others of your group',
  lead: 'Others can join with a code. Each gets a receipt of their own and reads where it stands: none of your words, and none of theirs.',
  joined:
    '{n, plural, =0 {Nobody has joined yet.} =1 {Fewer than five have joined.} other {At least # have joined.}}',
  isOpen: 'The code is open since {day}.',
  open: 'Make a code for joining',
  renew: 'Make a new code and end the old one',
  end: 'End the code',
  made: {
    title: 'The code for joining',
    lead: 'Give it to others of your group in a safe way. They type it at {url}. It is shown on this page alone.',
    boxTitle: 'The code',
    lost: 'If it is lost, make a new one on your page.',
  },
  ask: {
    title: 'Join a group',
    lead: 'Somebody of your group has a code of ten words for you. You need no name.',
    label: 'The code',
  },
  join: {
    heading: 'You can join this group',
    lead: 'You get a receipt of your own. Nobody of the group learns who you are or what you write.',
    line: 'How does it affect you?',
    lineHint: 'You need not say it. Only we read it.',
    represented: 'May the group speak for you?',
    yes: 'Yes',
    no: 'No',
    button: 'Join, and get my receipt',
    missing: 'Please say whether the group may speak for you.',
    full: 'Nobody can join this group any more. You can tell us yourself, without it.',
  },
  own: 'It opens where your group stands. You can leave at any time. It is shown on this page alone.',
  member: {
    heading: 'You are one of this group',
    since: 'You joined on {day}.',
    represented: 'The group may speak for you.',
    alone: 'The group does not speak for you.',
    sayNo: 'It may not speak for me',
    sayYes: 'It may speak for me',
    leave: 'Leave the group',
    left: 'You have left the group. Your receipt opens nothing any more.',
    write:
      'Do you want to tell us more, or something else? Write to us for yourself, with a receipt of your own.',
  },
} as const
