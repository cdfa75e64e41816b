/** Words for the rules about release decisions (R700 to R739). */
export const rulesReleases: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R700: {
    title: 'No reasons for access',
    says: 'The decision does not say what people lose if they have no access.',
    fix: 'Name the rights that access serves. Closing a system takes something from people too.',
  },
  R701: {
    title: 'No reasons of harm',
    says: 'The decision does not say whom access may harm.',
    fix: 'Name the rights and the groups, and link what the register knows.',
  },
  R702: {
    title: 'A release that nobody decided',
    says: 'Nobody is named who decided.',
    fix: 'Name the people in decided_by.',
  },
  R703: {
    title: 'A managed release without conditions',
    says: 'It is closed or staged, and no condition says when it may open.',
    fix: 'Write the conditions, each with an owner and a day.',
  },
  R704: {
    title: 'A condition without an owner',
    says: 'Nobody owns the condition "{what}".',
    fix: 'Name who sees to it.',
  },
  R705: {
    title: 'A condition was not met in time',
    says: 'The condition "{what}" is past its day.',
    fix: 'Meet it, or decide again what the release may be without it.',
  },
  R706: {
    title: 'Dissent without words',
    says: 'Somebody saw it otherwise, and the name or the view is missing.',
    fix: 'Write who, and what they said. Whoever decides later needs it.',
  },
  R707: {
    title: 'The review of the release is late',
    says: 'The release was to be looked at again by {date}.',
    fix: 'Review it with what happened since, and add a new decision.',
  },
  R710: {
    title: 'Let out with a severe impact that nobody assessed',
    says: 'The release is {decision}, and {about} has grades that nobody knows.',
    fix: 'Rate every group, or say why a grade cannot be known. Until then hold or close the release.',
  },
  R711: {
    title: 'Let out without evidence on a severe impact',
    says: 'The release is {decision}, and nothing fresh shows how {about} hits people.',
    fix: 'Import a fresh evaluation split by group, or have affected people sign what they see. No data is not good news.',
  },
  R712: {
    title: 'Let out while an assessment is owed',
    says: 'The release is {decision}, and an assessment is owed: {about}.',
    fix: 'Make the assessment first, or hold the release.',
  },
  R713: {
    title: 'Live, and nobody decided how widely',
    says: '{system} is live, and the register holds no release decision for it.',
    fix: 'Add one with "amends-register add release", with the reasons for access and those of harm.',
  },
  R714: {
    title: 'Held back, and live',
    says: 'The decision is to hold, and the system has been live since {date}.',
    fix: 'Take it off, or decide again with reasons.',
  },
}
