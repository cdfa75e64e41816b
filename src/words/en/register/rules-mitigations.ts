/** Words for the rules about mitigations (R400 to R499). */
export const rulesMitigations: Readonly<
  Record<string, { readonly title: string; readonly says: string; readonly fix: string }>
> = {
  R400: {
    title: 'Nothing is done about a severe impact',
    says: 'No mitigation that is active or planned serves this impact.',
    fix: 'Add one with "amends-register add mitigation": avoid, cease, prevent or mitigate. Start with the earliest point in the chain where it can act.',
  },
  R401: {
    title: 'Whole kinds of mitigation are left out',
    says: 'Nothing is done about this severe impact by: {categories}.',
    fix: 'Ask what could help there, for example: {suggestions}. The report lists more. If nothing fits, this warning may stay.',
  },
  R402: {
    title: 'Nobody owns the mitigation',
    says: 'This mitigation has no owner.',
    fix: 'Name the person or the role that answers for it.',
  },
  R403: {
    title: 'The day to check has passed',
    says: 'This mitigation was to be checked by {date}.',
    fix: 'Look whether it works for each group, add the evidence, and set the next day.',
  },
  R404: {
    title: 'Nobody said when to stop it',
    says: 'This mitigation has no stop condition.',
    fix: 'Write what you would have to see to switch it off, for example that it blocks people it should protect.',
  },
  R405: {
    title: 'One mitigation for many systems belongs to nobody',
    says: 'This mitigation serves {systems} systems, and no function owns it for all of them.',
    fix: 'Set owning_function, so that somebody sees all systems at once.',
  },
  R406: {
    title: 'Where it could act first is not known',
    says: 'Nobody said where in the value chain this could act earliest.',
    fix: 'Set earliest_point: { role: … }, and why_not_there where it acts later. The earlier something acts, the more people it protects.',
  },
  R407: {
    title: 'It acts later than it could',
    says: 'This could act earlier, and nothing says why it does not. Where: {role}.',
    fix: 'Move it there, use your leverage with those who can, or write why it cannot be done.',
  },
  R408: {
    title: 'Nobody looked at what the mitigation does itself',
    says: 'No side effect is linked, and nobody signed that there is none.',
    fix: 'Ask who may lose by it. Add an impact and link it in side_effects. Where somebody looked and found none, sign it: no_side_effects: { by: name, on: 2026-11-21, why: "how you looked" }.',
  },
  R409: {
    title: 'Side effects, and a signature that there are none',
    says: 'It is signed that there are no side effects, and {impacts} is linked as one.',
    fix: 'Take the signature out. A harm that somebody found is a fact.',
  },
  R410: {
    title: 'A severe side effect that nobody weighed',
    says: 'This mitigation brings about {impact}, which is severe, and no worksheet weighs the two rights.',
    fix: 'Fill one in with "amends-register add counterbalance", and link the impact there. The side effect stays an impact with its own level.',
  },
  R411: {
    title: 'No such entry in the catalogue',
    says: 'The catalogue of mitigations has no {id}.',
    fix: 'Use M01 to M24, or leave it empty for one of your own.',
  },
  R412: {
    title: 'Another category than in the catalogue',
    says: '{id} is usually about {usual}.',
    fix: 'Check the category. Both may be right, if you do it in another way.',
  },
  R413: {
    title: 'It may not work in every language',
    says: 'The system speaks {languages}, and nobody knows whether this works outside English.',
    fix: 'Test it in each language, and add the evidence split by language.',
  },
  R419: {
    title: 'It works in English only',
    says: 'The system speaks {languages}, and this does not work outside English.',
    fix: 'Make it work in each language, or add another mitigation for the people who are left out, and name them in least_protected.',
  },
  R414: {
    title: 'It may move the harm to somebody else',
    says: 'Nobody knows whether this moves the harm to others.',
    fix: 'Compare the groups before and after, and ask those who could be hit.',
  },
  R415: {
    title: 'It moves harm, and nobody wrote down to whom',
    says: 'It is said that this moves the harm to others, and no side effect is linked.',
    fix: 'Add the harm to them as an impact of its own, and link it in side_effects.',
  },
  R416: {
    title: 'Its own aim as its side effect',
    says: '{impact} is what it was made for, and also linked as its side effect.',
    fix: 'If it makes that impact worse, say so in the evidence. If it brings about another harm, add that as an impact of its own.',
  },
  R417: {
    title: 'Nobody affected was asked',
    says: 'No engagement stands behind this mitigation, and it serves a severe impact.',
    fix: 'Ask the people it is meant for, and link the engagement.',
  },
  R418: {
    title: 'Who it protects least is not known',
    says: 'Nobody said who is protected least by this.',
    fix: 'Name the groups in least_protected. Nearly every mitigation works worse for somebody.',
  },
}
