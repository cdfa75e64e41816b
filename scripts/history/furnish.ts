import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { firstAccountLink } from '../../src/actions/staff/first-account.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { revokeToken } from '../../src/actions/staff/tokens.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Told } from './published.ts'
import { RecordedCase, type RecordedHouse } from './recorded-house.ts'

/** What stands in the tables beside the cases: a session, a wrong password, a shut account, a kept reply, a link. */
export async function furnish(recorded: RecordedHouse, start: Instant): Promise<Told> {
  const { house } = recorded
  recorded.at(start)
  const aud = await openAccount(house, { email: 'aud@house.example', name: 'AUD', role: 'auditor' })
  const adm = await openAccount(house, { email: 'adm@house.example', name: 'ADM', role: 'administrator' })
  if (aud === null || adm === null) throw new Error('Nobody was hired.')
  await signIn(house, 'aud@house.example', aud.password)
  await signIn(house, 'adm@house.example', 'not the password')
  await shutAccount(house, 'machine', adm.id)
  const token = await addToken(house, { role: 'auditor', name: 'last year’s reader' })
  if (!('token' in token)) throw new Error('No token was given.')
  await revokeToken(house, 'machine', token.id)
  await firstAccountLink(house)
  const told = { story: 'The form was sent twice by a slow line.', language: 'en' }
  const filed = await submitGrievance(house, { kind: 'person' }, told, 'repeat-1')
  if (!('receipt' in filed)) throw new Error('The repeated story was not filed.')
  return { what: 'sent with a key for repeating', it: new RecordedCase(recorded, filed, start) }
}
