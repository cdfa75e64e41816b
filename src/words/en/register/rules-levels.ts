import type { rulesFiles } from './rules-files.ts'

/** Words for the rules about levels and what may lower them (R200 to R249). */
export const rulesLevels: typeof rulesFiles = {
  R201: {
    title: 'Rated lower, without evidence',
    says: 'The latest ratings give {group} {judgement} {says}. Without evidence it stays {counts}.',
    fix: 'Add a lowering with evidence that it got better for this group, by somebody who did not rate it.',
  },
  R202: {
    title: 'A rating was changed or deleted',
    says: '{group} once had {judgement} {grade} ({date}). The file now has {says}. It still counts.',
    fix: 'Put the rating back as it was. To go lower, add a lowering with evidence.',
  },
  R204: {
    title: 'A lowering will run out',
    says: '{judgement} for {group} was lowered to {to}. From {date} its evidence no longer holds, and the grade rises again.',
    fix: 'Measure again before that day, and link the new evidence.',
  },
  R205: {
    title: 'One person rates, does the work and checks it',
    says: '{by} rated this impact, owns a mitigation of it, and checked the result.',
    fix: 'Let somebody else rate it, or check it. Nobody sees their own mistakes well.',
  },
  R206: {
    title: 'Evidence about one’s own work',
    says: '{by} owns {mitigation} and collected the evidence about it.',
    fix: 'Let somebody else repeat the measurement, or look at it.',
  },
  ...notInForce({
    R210: ['Nobody is named.', 'Write who lowered it.'],
    R211: ['Its day is no day.', 'Write the day as YYYY-MM-DD.'],
    R212: ['It is dated in the future.', 'Give it the day on which it was decided.'],
    R213: ['It has no reason.', 'Write why the harm is less grave for these people now.'],
    R214: [
      'It is not lower than the grade that stands, or nobody has rated that yet. Unknown is never lowered.',
      'Take it out, or rate first.',
    ],
    R215: ['{by} rated this group.', 'Somebody who has not rated this group has to decide.'],
    R216: ['It names no evidence.', 'Link evidence that shows it for this group.'],
    R217: ['There is no evidence {evidence}.', 'Correct the id, or add the evidence.'],
    R218: ['{evidence} is about other impacts.', 'Link evidence about this impact.'],
    R219: [
      '{by} owns the mitigation that {evidence} is about.',
      'Somebody who does not own the mitigation has to decide.',
    ],
    R220: ['{by} collected {evidence}.', 'Somebody who did not collect the evidence has to decide.'],
    R221: [
      'The people affected rated it higher, and nobody told them why it falls.',
      'Tell them why, listen, and then set told_affected.',
    ],
    R222: [
      'A grievance was upheld, and all evidence is from before it.',
      'Measure again after the grievance.',
    ],
    R223: [
      'Somebody rated it higher afterwards.',
      'Look at the new rating. If it is still lower, somebody lowers it anew.',
    ],
    R224: [
      'Nobody has counted the people of this group, so nobody can say how many are still harmed.',
      'Fill in known, or estimated with a method, for the group.',
    ],
    R225: [
      'What the evidence shows carries it to {least} and no further.',
      'Lower it to {least}, do more and measure again, or let a second reviewer agree under "second", with a reason of their own.',
    ],
    R226: [
      'It goes further than the evidence shows, and its second reviewer does not count.',
      'Under "second" stand a day, a reason of their own, and somebody who neither lowered, rated, collected the evidence nor owns the mitigation.',
    ],
    R229: [
      'Of the people who signed {evidence}, some say that it is not better.',
      'Listen to them first. What some say does not undo what others say.',
    ],
    R230: [
      '{evidence} cannot lower {judgement}. A lower rate lowers scope and likelihood only.',
      'Show that the harm itself is milder, or that it can be put right.',
    ],
    R231: ['A date of {evidence} cannot be read.', 'Write days as YYYY-MM-DD.'],
    R232: ['{evidence} is dated in the future.', 'Correct the day.'],
    R233: ['{evidence} is too old.', 'Measure again.'],
    R234: [
      '{evidence} shows a group that is worse off. Harm that moves to others lowers nothing.',
      'Help the group that is worse off, then measure again.',
    ],
    R235: ['{evidence} has a small group that looks worse off.', 'Look at that group before anything falls.'],
    R236: ['{evidence} is not split by group.', 'Measure each group by itself.'],
    R237: [
      '{group} has no key by which {evidence} could find it.',
      'Add the key under "keys", such as language: sw.',
    ],
    R238: ['{evidence} has no results for {group}.', 'Measure this group too.'],
    R239: ['{evidence} did not measure {group} both before and after.', 'Measure it before and after.'],
    R240: [
      '{evidence} does not show that it got better for {group}.',
      'Measure more, or do more. Until then the grade stays.',
    ],
    R241: [
      'The counts of {evidence} do not follow from the results that are kept.',
      'Import the results again with --into {evidence}. Counts are never typed over.',
    ],
    R242: [
      '{evidence} holds the same answers as other evidence, under another name or day. A copy is no second measurement.',
      'Link the evidence that it was copied from, or measure again.',
    ],
    R243: [
      'The results behind {evidence} are not here, so nobody can recount it.',
      'Import the files again with --into {evidence}, or put its results back into results/. Commit them with the register.',
    ],
    R244: [
      'The counts of {evidence} were typed, and nothing is kept from which they follow. Alone they lower nothing.',
      'Import a file with one row for each answer and the id of its question, or link evidence that can be recounted.',
    ],
    R245: [
      '{evidence} has more than one row for this group.',
      'Keep one row for each group and run. A row that was pasted twice is no second measurement.',
    ],
    R246: [
      'No rate can lower {judgement}: fewer cases make the harm no milder and no easier to put right.',
      'Let people of the group say so: write under signed_by how many were asked, of how many, how, and what they say.',
    ],
    R247: [
      'People signed {evidence}, and the figures for the same group show no improvement. Words do not undo figures.',
      'Find out why they differ, and measure again.',
    ],
    R248: [
      'What was signed in {evidence} does not say how many were asked, of how many, in which way and language, and what they say.',
      'Fill in asked, of, how, language and says under signed_by.',
    ],
    R249: [
      'Too few people were asked for {evidence}: fewer than 30, or than all where they are fewer.',
      'Ask more of them.',
    ],
  }),
}

/** A lowering that is not in force: the same first sentence, and the reason for it. */
function notInForce(rules: Readonly<Record<string, readonly [why: string, fix: string]>>): typeof rulesFiles {
  return Object.fromEntries(
    Object.entries(rules).map(([code, [why, fix]]) => [
      code,
      {
        title: 'A lowering is not in force',
        says: `The lowering of {judgement} to {to} for {group} is not in force. ${why}`,
        fix,
      },
    ]),
  )
}
