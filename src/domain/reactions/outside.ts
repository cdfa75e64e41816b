import { isAsked } from '../casework/outside.ts'
import type { Reaction } from './effect.ts'

/** An account from outside ends with what it was asked for, whoever ended that (UNGP 31(f); red line 9). */
export const outside: Reaction = (before, after) => {
  const ended = (before?.outside ?? [])
    .filter(isAsked)
    .filter(({ id }) => after.outside.some((each) => each.id === id && !isAsked(each)))
    .map(({ account }) => account)
  const live = new Set(after.outside.filter(isAsked).map(({ account }) => account))
  return [...new Set(ended)]
    .filter((account) => !live.has(account))
    .map((account) => ({ effect: 'shut_account', account }))
}
