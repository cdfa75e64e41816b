/** Who may be the person's contact, and who of the house can open the case. */
export const yourContact = {
  title: 'Who may be your contact?',
  lead: '{entity} could become the one contact that keeps everything together for you. Before we ask them, we ask you. This speaks against it:',
  said: 'We wrote:',
  yes: 'Yes, {entity} may become my contact',
  no: 'No, not {entity}',
  agreed: 'You said yes. You can change your mind here.',
  declined: 'You said no. You can change your mind here.',
  later: 'There is no hurry. Until you say yes, nothing changes: we stay with you.',
  named:
    '{n, plural, one {Only one person here can open your case, and nobody else at {org}.} other {Only # people here can open your case, and nobody else at {org}.}}',
  asked:
    'On {day} we asked {body}, an independent body, to be your contact. We hear from it, or ask another one, by {by}.',
  askedLate:
    'On {day} we asked {body}, an independent body, to be your contact. It was to answer by {by}, and is late.',
  askedThen: 'On {day} we asked {body}, an independent body, to be your contact.',
  accepted: '{body} is an independent body. On {day} it said yes to being your contact.',
  refused: '{body} is an independent body. On {day} it said no to being your contact.',
  reach: 'You can reach it yourself: {reach}',
  itSaid: 'It said:',
  nobody:
    'Nobody at {org} stands apart from whom you fear. We tell you so openly, and look for somebody independent outside.',
} as const
