/** Words for the rules about rights in tension (R600 to R699). */
export const rulesBalance: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R600: {
    title: 'Too few options',
    says: 'There are fewer than two options, so nothing can be compared.',
    fix: 'Add at least one milder way, and "no restriction".',
  },
  R601: {
    title: 'No option without restriction',
    says: 'No option leaves everything unrestricted.',
    fix: 'Add one with no_restriction: true. Whoever restricts must know what it is better than.',
  },
  R602: {
    title: 'Two options with one id',
    says: 'Two options have the same id, so the decision may mean either.',
    fix: 'Give each option an id of its own.',
  },
  R603: {
    title: 'The decision names no option',
    says: 'There is no option "{option}".',
    fix: 'Use the id of one of the options.',
  },
  R604: {
    title: 'The chosen option is not shown to respect rights',
    says: 'The option "{option}" was chosen, and at least one test is not passed.',
    fix: 'Gather the evidence, choose an option that passes all tests, or restrict nothing until you know. Unknown is not passed.',
  },
  R605: {
    title: 'A decision by nobody',
    says: 'Nobody signed the decision.',
    fix: 'Name who decided.',
  },
  R606: {
    title: 'A decision without reasons',
    says: 'The decision does not say why.',
    fix: 'Write the reasons, so that those who bear it can answer them.',
  },
  R607: {
    title: 'A decision where nothing may be weighed',
    says: 'The gate stops this worksheet, and it holds a decision all the same.',
    fix: 'Take the decision out. Protect the right, and look for another way to the aim.',
  },
  R608: {
    title: 'Nobody affected was asked which option to take',
    says: 'Several options respect rights, and no consulted group is named.',
    fix: 'Ask the groups that bear the restriction and those it protects, and name them in "consulted".',
  },
  R609: {
    title: 'The decision has no review date',
    says: 'Nobody said when this is looked at again.',
    fix: 'Set review_on. What is right in an election month may be wrong after it.',
  },
  R610: {
    title: 'Nothing opens the question again',
    says: 'Nobody said what would open the question before the review.',
    fix: 'Write it in reopen_when: a new model, a complaint that was upheld, an election.',
  },
  R611: {
    title: 'The gate is closed',
    says: 'The gate says "continue", and this worksheet must stop: {gate}.',
    fix: 'Set the gate to what it is. An absolute right is weighed against nothing, and a tension needs a right on each side.',
  },
  R612: {
    title: 'The review is late',
    says: 'This was to be looked at again by {date}.',
    fix: 'Go through the tests with what you know now, and set the next day.',
  },
  R613: {
    title: 'The restriction has run out',
    says: 'The option "{option}" ended on {date} and is still the decision.',
    fix: 'Lift the restriction, or decide again with fresh evidence.',
  },
  R614: {
    title: 'An option is not shown to respect rights yet',
    says: 'The option "{option}" has no answer that holds for: {tests}.',
    fix: 'Gather the evidence and name it, or limit the option in time. Until then it cannot be chosen.',
  },
  R615: {
    title: 'A worksheet without an impact',
    says: 'No impact is linked, so nobody sees this worksheet from the register.',
    fix: 'Link the impact it protects from, and the one it brings about.',
  },
}
