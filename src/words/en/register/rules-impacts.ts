import type { rulesFiles } from './rules-files.ts'

/** Words for the rules about impacts and the groups they touch (R100 to R199). */
export const rulesImpacts: typeof rulesFiles = {
  R101: {
    title: 'No group of people',
    says: 'The impact names nobody whom it touches.',
    fix: 'Name each group of people it may touch, users or not. Somebody is behind every harm.',
  },
  R102: {
    title: 'Not assessed',
    says: 'Nobody has rated the harm for {group}. Not assessed is not low.',
    fix: 'Rate scale, scope and whether it can be put right. Where nobody knows, write "unknown" and why.',
  },
  R103: {
    title: 'Unknown, and nobody says why',
    says: 'For {group}, nobody knows: {judgements}. Until that is known or explained, the impact stays near the front (P2 or before).',
    fix: 'Find out, or list it in explained_unknown and say in the reasons why it cannot be known yet.',
  },
  R104: {
    title: 'An impact is gone from the files',
    says: '{impact} was recorded once and no longer has a file. It keeps its level and its place.',
    fix: 'Put the file back. An impact that is over is closed with evidence, and not deleted.',
  },
  R105: {
    title: 'A group is gone from its impact',
    says: 'The group {group} was recorded once and is no longer in the file. It keeps its level.',
    fix: 'Put the group back under the same id. If it is better off now, lower its grades with evidence.',
  },
  R106: {
    title: 'A delay flag without its {missing}',
    says: 'The delay flag has no {missing}, so it moves nothing.',
    fix: 'Say until when acting still helps, and why waiting would make the harm impossible to put right.',
  },
  R107: {
    title: 'A delay flag that nobody has accepted',
    says: 'Nobody has accepted the delay flag yet, so it moves nothing.',
    fix: 'Let somebody look at it soon and write their name in accepted_by, or take the flag out.',
  },
  R108: {
    title: 'The date to act has passed',
    says: 'Acting would have helped until {date}. The impact is not closed.',
    fix: 'Do now what can still be done, say what was missed, and set the date anew if one is left.',
  },
  R110: {
    title: 'Act before proof',
    says: 'The harm could be of the worst kind for {groups}, and nobody knows how likely it is.',
    fix: 'Add a precaution: act now, and write down what evidence would lift it.',
  },
  R111: {
    title: 'A precaution without an end',
    says: 'Nobody wrote what evidence would lift the precaution.',
    fix: 'Fill in release_condition.',
  },
  R112: {
    title: 'A precaution lifted without proof',
    says: 'The precaution is marked as lifted, but the evidence does not hold for every group. It still stands.',
    fix: 'Link evidence that holds for each group, or take "released" out.',
  },
  R120: {
    title: 'Only the company rated a grave harm',
    says: 'The harm to {group} is grave, or parts of it are not known, and only the company has rated it.',
    fix: 'Ask the people themselves, or an expert who knows them, and add their rating beside yours.',
  },
  R121: {
    title: 'Raters see it differently',
    says: 'For {group}, {judgement} is {low} as rated by {lowBy}, and {high} as rated by {highBy}. Both are kept. Nobody takes the middle.',
    fix: 'Nothing has to be changed. Talk about why it looks so different.',
  },
  R122: {
    title: 'Nobody knows how many people',
    says: 'The size of {group} is neither known nor estimated.',
    fix: 'Fill in known: 120, or estimated: { count: 120, method: how you came to it }. A rough number is better than none.',
  },
  R123: {
    title: 'A small group',
    says: '{group} has {size} people. Numbers alone will say little about so few.',
    fix: 'Ask them. A small group is shown like any other, and never left out.',
  },
  R124: {
    title: 'An estimate without a method',
    says: 'Nobody wrote how the size of {group} was estimated.',
    fix: 'Fill in "method", so that others can check it.',
  },
  R130: {
    title: 'Closed without evidence that holds',
    says: 'The impact is closed, but its evidence does not hold for every group today.',
    fix: 'Link fresh evidence for each group, or open the impact again.',
  },
  R131: {
    title: 'Half closed',
    says: 'Status and "closed" do not fit together: {missing} is missing.',
    fix: 'A closed impact has the status "closed", and under "closed" the day, the person and the evidence.',
  },
  R132: {
    title: 'Closed while something is open',
    says: 'The impact is closed while this is still open: {open}.',
    fix: 'Open the impact again. An upheld grievance needs newer evidence, and a lowering has to hold.',
  },
  R133: {
    title: 'Closed is not put right',
    says: 'The harm happened. That the entry is closed says nothing about remedy.',
    fix: 'Check that the people who were harmed have got remedy and say so themselves.',
  },
  R134: {
    title: 'Closed without remedy',
    says: 'The harm happened, and the entry is closed without a word of remedy for those harmed.',
    fix: 'Under closed, remedy, links: name the case or the page where the remedy is told. Or give a reason under "none": declined, put_right_elsewhere or nobody_found, with its words.',
  },
  R135: {
    title: 'No remedy, and nothing that shows why',
    says: 'A reason is given why there was no remedy, and nothing that shows it.',
    fix: 'Under "words": how they said that they want none, where it was put right and what proves it, or how you searched for them.',
  },
  R136: {
    title: 'Nobody else has looked at the closing',
    says: 'Harm that happened is closed, and no second person has confirmed it.',
    fix: 'Let somebody who neither closed, rated nor lowered it look at the remedy, and write by and on under "confirmed".',
  },
  R137: {
    title: 'Confirmed by one of the same people',
    says: '{by} confirmed the closing, and also closed, rated or lowered it.',
    fix: 'Ask somebody who has done none of this.',
  },
  R140: {
    title: 'Words of another tool',
    says: '"{text}" ({field} in {tool}) was kept as foreign text. It has no effect here.',
    fix: 'Decide what is done about the impact, then take the text out.',
  },
  R142: {
    title: 'It is happening',
    says: 'A grievance was upheld on {date}, and the file still calls the impact potential.',
    fix: 'Set "kind" to actual. Until then it counts as actual all the same.',
  },
  R143: {
    title: 'Not shown to work',
    says: '{mitigation} is not shown to work: a grievance was upheld on {date}, and no newer evidence holds for every group.',
    fix: 'Measure again after the grievance, for each group, and link the evidence.',
  },
  R144: {
    title: 'A grievance from the future',
    says: 'The grievance {reference} is dated {date}. It counts from today all the same.',
    fix: 'Set the day on which it was decided.',
  },
}
