/** A group that others join: the part of the page of whoever filed it, joining, and the page of a member. */
export const group = {
  title: 'Others of your group',
  lead: 'Others can join with a code. Each gets a receipt of their own and reads where it stands. They read none of your words but what you write here, and you read none of theirs.',
  joined:
    '{n, plural, =0 {Fewer than five have joined so far.} other {At least # have joined so far.}} We say it roughly, and a day later, to protect them.',
  isOpen: 'The code is open since {day}. You can end it at any time.',
  shown: 'What may whoever has the code read about it?',
  shownHint:
    'A line by which they know the group. Somebody else may get hold of the code: write no names, and nothing that tells of one of you.',
  shownNow: 'Whoever has the code reads:',
  hears: 'May those who join read what comes next and how it ends?',
  hearsYes: 'Yes, in general words',
  hearsNo: 'No',
  hearsMissing: 'Please say whether those who join may read how it ends.',
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
    says: 'Whoever leads the group writes:',
    afraid:
      'Are you afraid of whoever gave you the code? Then do not join: write to us for yourself. Nobody of the group hears of it.',
    line: 'How does it affect you?',
    lineHint: 'You need not say it. Only we read it.',
    represented: 'May the group speak for you?',
    yes: 'Yes',
    no: 'No',
    button: 'Join, and get my receipt',
    missing: 'Please say whether the group may speak for you.',
  },
  own: 'It opens where your group stands. You can leave at any time. It is shown on this page alone.',
  member: {
    heading: 'You are one of this group',
    lead: 'Here you read where it stands in general. Whoever leads the group decides for it; you decide for yourself alone.',
    since: 'You joined on {day}.',
    represented: 'The group may speak for you.',
    alone: 'The group does not speak for you.',
    sayNo: 'It may not speak for me',
    sayYes: 'It may speak for me',
    readHint: 'Only we read it. We cannot answer you on this page.',
    feared: 'Are you afraid of somebody because of this?',
    fearedHint:
      'If it is whoever leads the group, we end at once what ties you to it, and tell nobody. Somebody of us reads it within {limit}.',
    fearedLateHint:
      'If it is whoever leads the group, we end at once what ties you to it, and tell nobody. What this group told us may soon be gone, before we read what you write here. So please write to us for yourself.',
    ofGroup: 'Yes, of whoever leads the group',
    ofOther: 'Yes, of somebody else',
    fearedLine: 'What should we know about it?',
    tell: 'Say that I am afraid',
    whom: 'Please say of whom you are afraid.',
    heard: 'We have it. Somebody of us reads it within {limit}.',
    heardLate:
      'We have it. But what this group told us may soon be gone, before we read yours. So please write to us for yourself, with a receipt of your own.',
    parted:
      'You are tied to this group no longer, and we tell nobody. Your receipt opens nothing any more. Somebody of us reads what you wrote. Please write to us for yourself, so that we can answer you.',
    partedLate:
      'You are tied to this group no longer, and we tell nobody. Your receipt opens nothing any more. What this group told us may soon be gone, before we read what you wrote. So please write to us for yourself.',
    leave: 'Leave the group',
    leaveHint: 'Nobody is told. We then read no more what you wrote, and erase it with the case.',
    left: 'You have left the group. Your receipt opens nothing any more.',
    write:
      'Do you want to tell us more, or something else? Write to us for yourself, with a receipt of your own.',
  },
} as const
