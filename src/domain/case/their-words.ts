import type { Instant } from '../time/instant.ts'
import type { CaseEvent, EventKind } from './case-event.ts'
import { isInGroup, isOfMember } from '../casework/group.ts'
import type { Case, Message } from './case.ts'
import { withoutContact } from './contact-told.ts'

/** Words of the person, or of somebody who stands beside them, as they were written. */
export interface TheirWords {
  /**
   * `w1`, `w2`, … in their order, and `g1`, `g2`, … for those of a group, so that what one of them wrote counts nothing on
   * for whoever leads it. Absent for how they are reached, which is never put into another language and which counts
   * nothing on for whoever reads the case without it; and for what nobody reads any more because whoever wrote it left.
   */
  readonly id?: string
  readonly at: Instant
  readonly text: string
  /** Who stands beside the person and wrote it for them, or one of their group; absent where the person wrote it. */
  readonly adviser?: string
  /** A way to reach them, which nobody else may learn in any words, or the plan for a call; absent for the rest. */
  readonly contact?: 'way' | 'plan'
}

/** What the person says also where one of us writes it down for them, because they told us by phone or by letter. */
const SAID_BY_THEM: readonly EventKind[] = [
  'grievance_filed',
  'told_corrected',
  'contact_details_given',
  'how_it_is_said',
  'question_answered',
  'fact_answered',
  'talk_asked',
  'talk_answered',
  'talk_record_answered',
  'reprisal_said',
  'withdrawn',
  'wish_noted',
  'appealed',
  'complained',
  'keeping_from_asked',
  'offer_answered',
  'delivery_confirmed',
  'bodies_answered',
  'whether_it_helped_said',
  'file_written_down',
]

/** Texts that are names, addresses and the like: nobody tells anything in them. Whom they fear is a text of its own. */
const NO_WORDS: Readonly<Partial<Record<EventKind, readonly string[]>>> = {
  grievance_filed: ['joined', 'product', 'version', 'output', 'feared', 'source', 'name', 'email'],
  // Whom they fear stands among what they wrote then: whoever stands beside them may be named in it.
  told_corrected: ['product', 'version', 'output'],
  contact_details_given: ['name', 'email'],
  adviser_let_in: ['name'],
  file_given: ['name'],
  bodies_answered: ['name'],
}

/**
 * What the person, or somebody beside them, wrote in an event, whatever it is about: the one place that says what counts
 * as words of theirs. A new kind of event by the person is among them without being named here.
 */
export function theirWordsIn(event: CaseEvent): readonly TheirWords[] {
  const { kind, at } = event
  if (!isSaidByThem(event)) return []
  const adviser = writerBeside(event)
  const others = withoutContact(event).texts
  return (
    Object.entries(event.texts as Readonly<Record<string, string>>)
      .filter(([name, text]) => text !== '' && NO_WORDS[kind]?.includes(name) !== true)
      // What they joined is public, and in words of ours.
      .filter(([, text]) => kind !== 'grievance_filed' || text !== event.texts.joined)
      .map(([name, text]) => ({
        at,
        text,
        ...(adviser !== undefined && { adviser }),
        ...(!(name in others) && { contact: name === 'howToReach' ? ('way' as const) : ('plan' as const) }),
      }))
  )
}

/** Who wrote it, where that is not the person: somebody beside them, or one of their group. */
function writerBeside({ kind, facts }: CaseEvent): string | undefined {
  if (kind === 'member_told' || kind === 'member_answered' || kind === 'member_feared') return facts.member
  return kind === 'message_written' ? facts.adviser : undefined
}

/** The same as words of a case that has some already, each with its id. */
export function nextWords(known: readonly TheirWords[], event: CaseEvent): readonly TheirWords[] {
  const words = theirWordsIn(event)
  if (words.length === 0) return words
  if (isOfMember(event)) {
    const before = known.filter(({ adviser }) => adviser !== undefined && isInGroup(adviser)).length
    return words.map((each, place) => ({ id: `g${before + place + 1}`, ...each }))
  }
  const last = known.findLast(({ id }) => id?.startsWith('w'))?.id
  let n = last === undefined ? 0 : Number(last.slice(1))
  return words.map((each) => {
    if (each.contact !== undefined) return each
    n += 1
    return { id: `w${n}`, ...each }
  })
}

/** True for what the person, or somebody beside them, says, whoever writes it down. */
export function isSaidByThem({ kind, by }: Pick<CaseEvent, 'kind' | 'by'>): boolean {
  return by.kind === 'person' || SAID_BY_THEM.includes(kind)
}

type Written = Pick<Case, 'story' | 'theirWords' | 'joined'>

/** Everything that was written to us by the person and for them, oldest first: their story, and wherever else. */
export function writtenForThem({ story, theirWords, joined }: Written): readonly string[] {
  const told = story === joined?.description ? [] : [story]
  return [...new Set([...told, ...theirWords.map(({ text }) => text)])]
}

/** The same without the words of those who stand beside them: what the person says is their own. */
export function writtenByThem({ story, theirWords, joined }: Written): readonly string[] {
  return writtenForThem({
    story,
    joined,
    theirWords: theirWords.filter(({ adviser }) => adviser === undefined),
  })
}

/** True for a message that the person wrote themselves: whoever stands beside them decides and declines nothing. */
export function isOwnMessage({ from, adviser }: Pick<Message, 'from' | 'adviser'>): boolean {
  return from === 'person' && adviser === undefined
}
