import type { Read, Tx } from '../../store/database.ts'
import { findKeptReply, putReply } from '../../store/kept-replies.ts'
import { findLink } from '../../store/staff/links.ts'
import type { House } from '../house.ts'
import type { Hand } from './hand.ts'

/*
 * Links and secrets are shown once. Whoever sent a form and never saw the answer, because they clicked twice, reloaded or
 * lost the line, sends the same again, and gets the answer that the first had. It lies sealed under a key that is made
 * from what was sent, for minutes, and nobody else can ask for it.
 */

/** Minutes after which nobody waits for a lost answer any more: as long as a receipt is shown after it was made. */
const KEPT_MINUTES = 10

/** What was sent, by whom and where to: the same again is no other wish. Null for what is never answered again. */
export type Sent = string | null

/**
 * @param act what it does
 * @param said all that makes it another wish: where the same words can be meant again, the key of the form too
 */
export function sentBy(by: Hand, act: string, said: readonly unknown[]): Sent {
  return by === 'machine' ? null : JSON.stringify(['account', by.id, act, ...said])
}

/** A form without a key says nothing about whether it is the same again. */
export function sentOnce(by: Hand, act: string, once: string, said: readonly unknown[]): Sent {
  return once === '' ? null : sentBy(by, act, [once, ...said])
}

/** What somebody sent who has no account yet, and came by a one-time link. */
export function sentWith(token: string, once: string): Sent {
  return once === '' ? null : JSON.stringify(['link', token, once])
}

/** The answer to the same before; null where there was none, it is too long ago, or its link opens nothing any more. */
export async function firstAnswer<T extends object>(house: House, read: Read, sent: Sent): Promise<T | null> {
  if (sent === null) return null
  const kept = await findKeptReply(read, house.keys, sent, '', house.now())
  if (kept === null || kept === 'other_body') return null
  const answer = JSON.parse(kept) as T & { readonly link?: string }
  const token = answer.link?.split('/').at(-1)
  if (token === undefined) return answer
  return (await findLink(read, house.keys, token, new Date(house.now()))) && answer
}

/** Keeps this answer for the same again, together with what it is about. */
export async function keepAnswer<T extends object>(house: House, tx: Tx, sent: Sent, answer: T): Promise<T> {
  if (sent === null) return answer
  const until = new Date(Date.parse(house.now()) + KEPT_MINUTES * 60_000)
  await putReply(tx, house.keys, sent, { reply: JSON.stringify(answer), until })
  return answer
}

/** True where this form did what its one-time link is for, and is only sent again. */
export async function wasDoneWith(house: House, token: string, once: string): Promise<boolean> {
  return (await firstAnswer(house, house.database, sentWith(token, once))) !== null
}
