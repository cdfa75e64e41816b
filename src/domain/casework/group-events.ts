import { z } from 'zod'
import {
  code,
  count,
  eventKind,
  flag,
  FOR_THE_PERSON,
  id,
  maybeWords,
  texts,
  words,
} from '../case/event-kind.ts'
import { HOW_MUCH, HOW_SAFE } from '../vocabulary/follow-up.ts'

const audience = FOR_THE_PERSON
const member = { member: id }

/** Whom somebody fears who joined a group: whoever leads it, which ends what links them, or somebody else. */
export const FEARED_BY_MEMBER = ['group', 'other'] as const

/**
 * Others of a group who join it with a receipt of their own. What they do and write is for staff alone: whoever leads the
 * group learns now and then how many there are at least (`members_counted`), at a moment that says nothing of anybody.
 */
export const GROUP_EVENTS = {
  /**
   * A code for joining; each new one takes the place of the one before. `shown` is all of the case that whoever holds it
   * reads, and `hearsOutcome` that those who join may read how it ended.
   */
  joining_opened: eventKind({
    audience,
    facts: { hearsOutcome: flag },
    texts: texts({ shown: maybeWords }),
  }),
  joining_ended: eventKind({ audience }),
  members_counted: eventKind({ audience, facts: { joined: count } }),
  member_joined: eventKind({ facts: { ...member, isRepresented: flag } }),
  /** How it affects them. */
  member_told: eventKind({ facts: member, texts: texts({ line: words }) }),
  /** Whether the group may speak for them. */
  member_said: eventKind({ facts: { ...member, isRepresented: flag } }),
  /** How it is for them after the end. */
  member_answered: eventKind({
    facts: {
      ...member,
      isPutRight: code(HOW_MUCH).optional(),
      feltSafe: code(HOW_SAFE).optional(),
    },
    texts: texts({ line: maybeWords }),
  }),
  member_feared: eventKind({
    facts: { ...member, whom: z.enum(FEARED_BY_MEMBER) },
    texts: texts({ line: maybeWords }),
  }),
  member_left: eventKind({ facts: member }),
  /** Somebody of us read what members wrote, and what follows from it. */
  members_heard: eventKind({ texts: texts({ note: words }) }),
} as const
