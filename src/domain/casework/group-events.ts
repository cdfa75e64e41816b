import { eventKind, flag, FOR_THE_PERSON, id, texts, words } from '../case/event-kind.ts'

const audience = FOR_THE_PERSON

/** Others of a group who join it with a receipt of their own. Whoever filed it learns that, and none of their words. */
export const GROUP_EVENTS = {
  /** A code for joining; each new one takes the place of the one before. */
  joining_opened: eventKind({ audience }),
  joining_ended: eventKind({ audience }),
  member_joined: eventKind({ audience, facts: { member: id, isRepresented: flag } }),
  /** How it affects them: for staff alone. */
  member_told: eventKind({ facts: { member: id }, texts: texts({ line: words }) }),
  /** Whether the group may speak for them. */
  member_said: eventKind({ audience, facts: { member: id, isRepresented: flag } }),
  member_left: eventKind({ audience, facts: { member: id } }),
} as const
