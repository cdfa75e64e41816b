/** What was told, by whom, and how to reach them. */
export const story = {
  title: 'Story',
  meta: 'Told by: {who} · {channel} · {language} · {moment}',
  product: 'Product or service',
  joined: 'Joined what others reported',
  version: 'Version of it',
  output: 'Which answer, by the product’s own number',
  wish: 'What they wish',
  country: 'Where they are',
  feared: 'Whom they fear',
  source: 'Source',
  child: 'It is about a child.',
  toldOfReprisal:
    'When they told it first, they said that somebody makes them suffer for speaking up, or threatens to.',
  under18:
    'Whoever tells it says that they are under 18. Write short and plain. Do not tell a parent, a guardian or a school without a trained colleague. Before anything is decided, note what is best for the child, and what the child says.',
  plan: {
    title: 'Before you ring or write there: the plan of the person',
    asked: 'The person asks for it.',
    none: 'The person said nothing of when and how it is safe. Do not ring before you have asked on their page.',
  },
  spoken: {
    speaksFor: 'People they speak for',
    mandate: 'Who they are to them',
    behalf: 'What those they speak for know and want',
  },
  before: 'What was told before',
  beforeUntil: '{what}, until {day}',
  notSaid: 'Not said',
  person: 'How to reach the person',
  noPerson: 'They gave no way to reach them. They come back with their receipt.',
  veiled: 'The name of the person and the ways to reach them are hidden from you.',
  name: 'Name',
  email: 'E-mail address',
  howToReach: 'How to reach them',
  safety: 'Safety',
  safetyAssumed: 'They did not say. To be careful, we do not get in touch outside the case.',
  noted:
    '{wish, select, erase {Since {moment} it is noted that the person wants it erased} other {Since {moment} it is noted that the person wants to stop}}, told us like this: {said}. It is done when a second person says so. Their words, as they were written down:',
  notedWishes: { erase: 'They want it erased', stop: 'They want to stop' },
  mailStopped:
    'They gave it as safe, and they wrote of this address and of somebody whom they fear. No mail is sent there, and nobody writes there, unless they say once more that it is safe.',
  notThere: 'Not given',
} as const
