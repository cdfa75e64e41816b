import type { House } from '../actions/house.ts'
import { hooksDue, noteFared } from '../actions/web-hooks/due-hooks.ts'
import { msOf } from '../domain/time/instant.ts'
import type { HookFared } from '../domain/vocabulary/staff.ts'
import { ask } from '../outgoing/ask.ts'
import { NotSent } from '../outgoing/not-sent.ts'
import { signHook } from '../outgoing/sign-hook.ts'
import type { WayOut } from '../outgoing/way-out.ts'
import type { DueHook } from '../store/web-hooks.ts'

/**
 * Tells every program whose minute has come that something new waits, and nothing else: no case, no number and not even
 * what kind of thing it is, because whoever runs that program may be whom people fear.
 */
export async function sendWebHooks(house: House, wayOut: WayOut): Promise<void> {
  const tell = async (hook: DueHook) => noteFared(house, hook, await send(house, wayOut, hook))
  await Promise.all((await hooksDue(house)).map(tell))
}

async function send(house: House, wayOut: WayOut, hook: DueHook): Promise<HookFared> {
  const body = JSON.stringify({ kind: 'something_new_waits', list: `${house.url}/staff` })
  const headers = {
    'content-type': 'application/json',
    ...signHook(hook.secret, { id: hook.message, at: msOf(house.now()), body }),
  }
  try {
    const { status } = await ask(wayOut, hook.address, { method: 'POST', headers, body })
    return status >= 200 && status < 300 ? 'taken' : 'refused'
  } catch (error) {
    if (error instanceof NotSent) return error.why
    throw error
  }
}
