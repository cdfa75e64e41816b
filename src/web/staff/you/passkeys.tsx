import { addPasskey, removePasskey } from '../../../actions/staff/passkeys.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, type Visit } from '../../route.ts'
import { back, notProven, secret, showYou } from '../you.tsx'

/** Adds a device that signs one in. */
export async function postAddPasskey(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { you } = speaker.w.workspace
  const added = await addPasskey(house, staffOf(visit), {
    name: field(form, 'name'),
    current: secret(form, 'current'),
    answer: field(form, 'answer'),
    asked: field(form, 'asked'),
  })
  if ('done' in added) return back(visit, 'passkeyAdded')
  if ('not_proven' in added)
    return showYou(visit, { 'current-for-passkey': notProven(speaker, added, you.wrongPassword) }, null)
  const text = added.wrong === 'name' ? you.passkeyNameMissing : you.passkeyNotAdded
  return showYou(visit, { 'passkey-name': text }, null)
}

/** Takes a device away, where something else still signs its owner in. */
export async function postRemovePasskey(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { you } = speaker.w.workspace
  const id = idOf(visit)
  const removed = await removePasskey(house, staffOf(visit), id, secret(form, 'current'))
  if (removed === null) return notFoundPage(visit)
  if (removed === 'done') return back(visit, 'passkeyRemoved')
  const text = removed === 'last_way' ? you.passkeyOnly : notProven(speaker, removed, you.wrongPassword)
  return showYou(visit, { [`current-for-${id}`]: text }, null)
}
