/** Words of the exports, and what each of them loses. */
export const exportWords = {
  noSeverityNumber:
    'No single number: the three judgements of severity are given as they were made, never added up or converted.',
  allSystems: 'all systems',
  /** What became of a field that is carried in another form, or not at all. */
  lost: {
    fields: 'Not in this file: {fields}.',
    entries: 'Not in this file at all: {ids}.',
    register: 'Nothing of register.yaml is in this file.',
    marks: 'Recorded once and gone from the files, so not in this file: {ids}.',
    businessRisk:
      'Business risk is kept apart and only a bundle (yaml, json) holds it. Not in this file: {ids}.',
    raters:
      'For each group only the grades that count today are given: the highest, or what evidence lowered them to.',
    levelOnly: 'Only the level of an impact is given, and which judgements make it so.',
    grievances: 'Only how many there were, and how many of them were upheld.',
    attributionToday: 'Only who is tied to it today is given, with the finding.',
    verdictOnly: 'Only the verdict is given, no rates before and after.',
    newestRate: 'Only the rate after is given, with its interval; what was measured before is not.',
    groups: 'One row per affected group: an impact on three groups is three rows.',
    benefits: 'Benefits are never set against a harm, so the field for them is left empty.',
    status: 'The status becomes open, remediating or closed. None that means "accepted" is ever used.',
  },
  aiAct: {
    title: 'Fundamental rights impact assessment (EU AI Act, Article 27)',
    note: 'A draft from the register, not legal advice. The official form may ask for more. Check which dates and duties hold for you.',
    system: 'System: {name}',
    sections: {
      a: '(a) Processes in which the system is used',
      b: '(b) Period and frequency of use',
      c: '(c) People and groups likely to be affected',
      d: '(d) Specific risks of harm',
      e: '(e) Human oversight',
      f: '(f) If the risks come true: measures, governance, complaints',
    },
    fillIn: 'To be written by you: {what}',
    ask: {
      a: 'what the system does in your work, step by step.',
      b: 'for how long and how often it is used.',
      e: 'who watches over it, what they may stop, how they were trained.',
    },
    launched: 'In use since {date}. Markets: {markets}. Languages: {languages}.',
    notLaunched: 'Not in use yet. Markets: {markets}. Languages: {languages}.',
    group: '{name}{size}{why}',
    sizeKnown: ' (people: {count})',
    sizeBoth: ' (people: {known}; by estimate: {estimated})',
    sizeEstimated: ' (people, by estimate: {count})',
    why: '. Their situation makes the harm graver: {why}',
    risk: '{id} {title}: {statement} Level {level} because of {drivers}.',
    riskUnrated: '{id} {title}: {statement} Not assessed yet.',
    oversight: '{id} {title} ({status}), looked after by {owner}, checked next on {date}.',
    measure: '{id} {title} ({aim}, {status}), looked after by {owner}, checked next on {date}.{stop}',
    stop: ' Stopped when: {stop}',
    complaints: 'Grievances heard so far: {count}, of which upheld: {upheld}.',
    none: 'Nothing in the register yet.',
    notSaid: 'not said yet',
  },
} as const
