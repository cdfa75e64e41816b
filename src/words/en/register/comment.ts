/** What a change means for whom, under a merge request. */
export const comment = {
  title: 'What this changes for people',
  nothing: 'Nothing changes for anybody.',
  people: 'Who is concerned',
  rose: '{group}: graver than before. {title} ({id}): {before} → {after}.',
  new: '{group}: new here. {title} ({id}): {after}.',
  gone: '{group}: no longer in the register. {title} ({id}) was {before}. A group that is taken out keeps its level.',
  fell: '{group}: less grave. {title} ({id}): {before} → {after}, on {evidence}.',
  fellWithout:
    '{group}: graded lower without evidence. {title} ({id}): {before} → {after}. Please look at this.',
  evidence: 'Evidence',
  evidenceNew: 'New: {id} {title}, about {impacts}. {shows}',
  evidenceChanged: 'Changed: {id} {title}, about {impacts}. {shows}',
  evidenceGone: 'Taken back: {id} {title}, about {impacts}. Please say why.',
  inWords: 'It is told in words, without counts.',
  closed: 'Closed and opened again',
  closedWithRemedy: '{id} {title} was closed by {by}. The remedy: {links}. {words}',
  closedWithout: '{id} {title} was closed by {by} without a remedy: {why}. {words}',
  closedUnsaid: '{id} {title} was closed by {by}. Nothing is said about a remedy.',
  opened: '{id} {title} is open again.',
  nobody: 'nobody who is named',
  noRemedy: {
    declined: 'the people harmed wanted none',
    put_right_elsewhere: 'it was put right elsewhere',
    nobody_found: 'nobody who was harmed could be found',
  },
  owed: 'Assessments that are owed because of this',
  unread: 'What could not be compared',
  more: '… and {more} more.',
  other:
    '{count} {count, plural, one {thing} other {things}} changed in all. "diff" without "--format" lists every one.',
  onlyOther:
    'No level changed, no evidence, and nothing was closed. {count} {count, plural, one {thing} other {things}} changed in all; "diff" without "--format" lists every one.',
} as const
