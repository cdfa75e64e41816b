/** The start page, and what every public page shares. */
export const start = {
  title: 'Put it right',
  heading: 'Has an AI system harmed you?',
  lead: 'Tell {org} what happened. A person reads it, answers you, and works with the others who had a part in it to put it right.',
  forWhom:
    'This is for everybody who was touched by an AI system: a chatbot, a filter, a decision, a picture, the use of your work. You need no account and no name, and you do not have to be a customer. You can also speak for somebody else.',
  tell: 'Tell us what happened',
  comeBack: 'Come back with your receipt',
  danger: {
    title: 'If somebody is in danger now:',
    body: 'call the emergency services first. 112 in Europe and many other places, 911 in North America, or the number where you are.',
    imagesTitle: 'Words are enough',
    images: 'Please never send pictures of children or intimate pictures, to us or to anybody.',
  },
  after: {
    title: 'What happens then',
    receipt: 'You get a receipt of ten words at once. It opens your page again, and nothing else does.',
    read: 'A person reads what you wrote within {quiet}. If you tell us that somebody is in danger, within {danger}.',
    found: 'Within {decision} we tell you what we found. When it is urgent, within {urgent}.',
    update: 'You never wait more than {update} without hearing how things stand.',
    appeal:
      'If you do not agree, you have {appeal} to ask somebody else to look at it. They answer within {appealDecision}.',
  },
  open: {
    title: 'Other ways stay open',
    body: 'Courts, unions, ombuds offices and authorities are open to you at any time: before, during and after. Writing here takes none of your rights away, and nobody here will ask you to give one up or to keep silent.',
    more: 'How it works, and who sees what',
  },
} as const

/** How long something may take. */
export const limits = {
  hours: '{n, plural, one {# hour} other {# hours}}',
  workingDays: '{n, plural, one {# working day} other {# working days}}',
  days: '{n, plural, one {# day} other {# days}}',
  months: '{n, plural, one {# month} other {# months}}',
} as const
