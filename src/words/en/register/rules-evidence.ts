import type { rulesFiles } from './rules-files.ts'

/** Words for the rules about evidence of effect (R300 to R399). */
export const rulesEvidence: typeof rulesFiles = {
  R301: {
    title: 'Evidence that is too old',
    says: 'The evidence was fresh until {date}. It lowers nothing any more.',
    fix: 'Measure again, and add the result as new evidence.',
  },
  R302: {
    title: 'Worse than before',
    says: 'More harm after than before for: {groups}.',
    fix: 'Help these people. Then stop the mitigation (status: ineffective), or change it and import newer evidence with the same groups that shows them no worse off.',
  },
  R303: {
    title: 'The harm has moved',
    says: 'Better for all together, and worse for: {groups}. That is no success.',
    fix: 'Change the mitigation so that nobody pays for the others, and import newer evidence with the same groups; or stop it (status: ineffective). Do not delete the evidence: it shows what happened.',
  },
  R304: {
    title: 'Not enough to say anything',
    says: 'The runs are too small or too incomplete to show what changed. That does not mean all is well.',
    fix: 'Measure more. Below 30 answers in a group nothing can be said.',
  },
  R305: {
    title: 'No change shown',
    says: 'The runs do not show that it got better. There may still be a change.',
    fix: 'Measure more, or do more.',
  },
  R306: {
    title: 'Evidence without groups',
    says: 'The evidence is not split by group of people, and none of them has signed it. It lowers nothing.',
    fix: 'Split the runs by group, or let people of the group sign what they say.',
  },
  R307: {
    title: 'Evidence about nothing',
    says: 'The evidence names no impact.',
    fix: 'Link the impacts it is about.',
  },
  R308: {
    title: 'A group was left out',
    says: '{group} of {impact} was not measured after the change (split by {splitBy}).',
    fix: 'Measure this group too: what nobody measures cannot look worse. If it was measured, give the group the name it has in the file, under keys.',
  },
  R309: {
    title: 'A run that failed is used',
    says: '{file} did not end well and is used all the same, with a reason.',
    fix: 'Run it again when you can.',
  },
  R310: {
    title: 'Evidence from the future',
    says: 'The evidence is dated {date}, and that day has not come.',
    fix: 'Correct the day.',
  },
  R311: {
    title: 'Words that nobody signed',
    says: 'The evidence is about what people said, and none of them has signed it.',
    fix: 'Show it to them, and write who signed it, for which group, and when.',
  },
  R314: {
    title: 'It made things worse, and is no longer used',
    says: '{mitigation} made it worse for: {groups}. It is not used any more.',
    fix: 'Nothing is left to do here. Keep the evidence, so that nobody tries the same again.',
  },
  R312: {
    title: 'Signed by somebody who does the work',
    says: '{name} signed as one of the people affected, and works on this impact for the organisation. It does not count.',
    fix: 'Ask people of the group who do not work on it. Their own words count, a colleague’s for them do not.',
  },
  R315: {
    title: 'Counts that do not follow from the results',
    says: 'The counts here, or what is said of the files, are not what the kept results say. It lowers nothing.',
    fix: 'Import the results again with --into. If they were measured anew, import the new files as new evidence.',
  },
  R316: {
    title: 'Results that are not here',
    says: 'The results behind these counts are not in results/, so nobody can recount them. It lowers nothing until they are.',
    fix: 'Import the files again with --into, or put the kept results back, from the address where one is given.',
  },
  R317: {
    title: 'A copy of other evidence',
    says: 'The same answers stand under other evidence, with another file or day. A copy is no second measurement.',
    fix: 'Keep the one that was measured first, and link that.',
  },
  R318: {
    title: 'A group stands twice',
    says: 'There is more than one row for {group}.',
    fix: 'Keep one row for each group and run. Two names that look alike are one group.',
  },
  R319: {
    title: 'A signature that does not say what it is worth',
    says: 'What {name} signed does not say how many were asked, of how many, how, in which language, or what they say.',
    fix: 'Fill in asked, of, how, language and says. Without them it lowers nothing.',
  },
  R320: {
    title: 'Counts that nobody can recount',
    says: 'These counts were typed. They are told, and lower nothing alone.',
    fix: 'Where the answers are still there, import them: one row for each answer, with the id of its question.',
  },
  R313: {
    title: 'Before and after the wrong way round',
    says: 'The run called "before" ran on {before}, the run called "after" already on {after}.',
    fix: 'Import the files again, the older run with --before and the newer one with --after.',
  },
}
