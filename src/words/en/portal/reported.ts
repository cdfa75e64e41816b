/** Descriptions that people can join in place of telling it all again. */
export const reported = {
  title: 'Others have reported this',
  way: 'Have others reported the same?',
  lead: 'Here is what others told us about a product, in short and in our words. If it happened to you too, you can join it. Then you do not have to tell it all again.',
  own: 'You get a case and a receipt of your own. We look at your case for itself. You can add what you like in your own words.',
  nobody: 'Nobody sees that you joined. We show no names, and not how many there are.',
  find: 'Which product is it?',
  findButton: 'Find it',
  none: 'There is nothing to join here now. Please tell us what happened in your own words.',
  more: 'There are more. Name the product to see them.',
  tell: 'Tell it in my own words',
  happened: 'This happened to me too',
  over: 'This is over: nobody can join it any more. You can tell us what happened in your own words.',
  joined: {
    title: 'You join what others reported',
    lead: 'This counts as what you tell us:',
    story: 'Do you want to add anything?',
    storyHint: 'You do not have to. If you can: when it was, and what it did to you.',
    alone: 'Do not join. Tell it in my own words',
    label: 'What you join',
  },
} as const
