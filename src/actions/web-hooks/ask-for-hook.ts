import { z } from '@hono/zod-openapi'
import { newId } from '../../store/ids.ts'
import { insertHook, listHooks } from '../../store/web-hooks.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { firstAnswer, keepAnswer, sentBy } from '../staff/first-answer.ts'
import { onAccounts, onRecord, type Hand } from '../staff/hand.ts'
import { newSecret } from '../staff/secrets.ts'

/** Most that a house has: each tells somebody else when people write. */
const MOST = 5

/** A secret as programs that follow standardwebhooks.com take it. */
const PREFIX = 'whsec_'

/** In the one spelling that there is of it, so that no address is told twice. */
const hookInput = z.object({
  address: z
    .string()
    .trim()
    .max(500)
    .refine(isAddress)
    .transform((text) => new URL(text).href),
})

/** The hook that was asked for. */
interface Asked {
  readonly id: string
  readonly secret: string
}

/** What came of asking for one: its secret, which is shown this once, or why not. */
export type AskedFor = Asked | { readonly too_many: number } | { readonly taken: true }

/**
 * Asks that another program is told when something waits. Nothing is sent before a second person has said yes. The same
 * asked for again by the same colleague is answered with the same secret.
 */
export function askForHook(
  house: House,
  by: Exclude<Hand, 'machine'>,
  raw: unknown,
): Promise<AskedFor | Invalid> | Invalid {
  const input = parseInput(hookInput, raw)
  if (isInvalid(input)) return input
  const sent = sentBy(by, 'hook', [input.address])
  const secret = PREFIX + Buffer.from(newSecret(), 'base64url').toString('base64')
  // One after the other, so that two who ask at once are counted both.
  return onAccounts(house, async (tx) => {
    const hooks = await listHooks(tx, house.keys)
    const first = await firstAnswer<Asked>(house, tx, sent)
    if (first !== null && hooks.some(({ id }) => id === first.id)) return first
    if (hooks.length >= MOST) return { too_many: MOST }
    if (hooks.some(({ address }) => address === input.address)) return { taken: true }
    const id = newId(house.now())
    await insertHook(tx, house.keys, { id, ...input, secret, askedBy: by.id })
    await onRecord(house, tx, by, { act: 'hook_asked' })
    return keepAnswer(house, tx, sent, { id, secret })
  })
}

/** Over TLS, and with nothing in it that a browser would leave out or that opens something by itself. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hash } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && hash === ''
}
