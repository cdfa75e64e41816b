import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { nextId, type Moment, type Ruling } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isOperatorFeared } from '../value-chain/feared.ts'
import { forItsReaders, isToldByMember, toldText, type ToldText } from './translations.ts'

/** Longest text that is sent to a machine at once, in characters: a story of four pages. */
const LONGEST_BY_MACHINE = 10_000

/** A machine that translates, as far as a rule asks. */
export interface MachineServer {
  readonly host: string
  /** It belongs to this house: what goes there leaves nobody's hands. */
  readonly inHouse: boolean
}

/**
 * Why a text may not go to a machine; null where it may. What is kept from colleagues goes to no machine of others: the
 * person was told that only those who are named read it (decision 0042). Neither a child nor a danger is a reason: there
 * it matters most that somebody understands at once. Words of a member of a group were promised to us alone (decision
 * 0041).
 */
export function whyNotByMachine(
  kase: Case,
  { id, text }: Pick<ToldText, 'id' | 'text'>,
  { inHouse }: Pick<MachineServer, 'inHouse'>,
): 'walled' | 'of_member' | 'too_long' | null {
  if (!inHouse && (kase.onlyFor !== null || kase.fearOfUsSince !== null || isOperatorFeared(kase)))
    return 'walled'
  if (!inHouse && isToldByMember(kase, id)) return 'of_member'
  return text.length > LONGEST_BY_MACHINE ? 'too_long' : null
}

interface Sent {
  readonly told: string
  readonly into: string
  readonly server: MachineServer
}

/** One of us sends a text of the person to a machine: noted before it leaves, so that nothing leaves unseen. */
export function sendToMachine(kase: Case, { told, into, server }: Sent, context: Moment): Ruling {
  const text = toldText(kase, told)
  if (text === undefined || whyNotByMachine(kase, text, server) !== null) return refuse('unknown_told')
  // Nothing goes out twice for the same answer, whoever presses and from whichever page.
  if (isThere(kase, told, into)) return refuse('already_done')
  return [forItsReaders(kase, event(context, 'text_sent_out', { told, into, host: server.host }, {}))]
}

/** A machine translated that text into that language already. */
function isThere({ translations }: Case, told: string, into: string): boolean {
  return translations.some((each) => each.told === told && each.into === into && each.host !== null)
}

/** What the machine answered stands beside the text; it is nobody's word, and no rule reads it. */
export function keepFromMachine(
  kase: Case,
  { told, into, server, words, from }: Sent & { readonly words: string; readonly from: string | null },
  context: Moment,
): Ruling {
  if (toldText(kase, told) === undefined) return refuse('unknown_told')
  const facts = {
    translation: nextId('l', kase.translations),
    told,
    ...(from !== null && { from }),
    into,
    madeBy: 'machine' as const,
    host: server.host,
  }
  return [forItsReaders(kase, event(context, 'text_translated', facts, { words }))]
}
