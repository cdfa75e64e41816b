/** Words for the rules about who was heard (R740 to R799). */
export const rulesEngagement: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R740: {
    title: 'Only an expert was heard',
    says: 'An expert was heard in place of those affected, and nothing says why.',
    fix: 'Hear the people themselves, or somebody they chose. If that cannot be done safely, write why in why_not_direct.',
  },
  R741: {
    title: 'Somebody spoke for those affected',
    says: 'A proxy was heard, and nothing says why the people could not be heard themselves.',
    fix: 'Write why in why_not_direct, and how the proxy was chosen.',
  },
  R742: {
    title: 'People were heard and it is not said why it changed so little',
    says: 'What people said did not change the decision, or only partly, and no reason is given.',
    fix: 'Write why. Those who spoke have a claim to know.',
  },
  R743: {
    title: 'What people said is not written down',
    says: '"heard" is empty.',
    fix: 'Write it in their words, as they agreed to it.',
  },
  R744: {
    title: 'The summary is not approved by those who spoke',
    says: 'Those who took part have not approved the summary.',
    fix: 'Show it to them, in their language, and let them correct it.',
  },
  R745: {
    title: 'People never heard what became of it',
    says: 'They were heard on {date} and have had no answer.',
    fix: 'Tell them what was decided and why, and set feedback_on.',
  },
  R746: {
    title: 'A group that no impact has',
    says: 'No impact that is linked here has a group "{group}", so nobody counts as heard.',
    fix: 'Use the id or the name of a group: {known}. Or add the group to the impact.',
  },
  R750: {
    title: 'A group that nobody heard',
    says: 'Nobody was heard about what this does to {group}, and it is severe or not rated yet. Missing: {places}.',
    fix: 'Start where the harm is gravest. Add it with "amends-register add engagement" and link the impact, the group, the region and the language. Where a group speaks one language or lives in one market, say so under its keys (language: tr): then only that place counts.',
  },
  R751: {
    title: 'Places where nobody was heard',
    says: 'For {group}, {empty} of {all} places are empty: {places}.',
    fix: 'You need not hear everybody everywhere. Choose the places where people are least heard, and go there next.',
  },
}
