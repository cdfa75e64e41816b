import { newSecret } from '../../src/actions/staff/secrets.ts'
import type { House } from '../../src/actions/house.ts'
import { insertSession } from '../../src/store/staff/sessions.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import type { Colleagues, Name, Tokens } from '../../tests/world/staff.ts'
import type { MarkedCase } from './marked-cases.ts'

/** Somebody who sends requests, with what they send to show who they are. */
export interface Caller {
  readonly name: string
  /** Null for whoever is nobody's colleague. */
  readonly staffId: string | null
  /** The case whose receipt they hold. */
  readonly own: MarkedCase | null
  readonly headers: () => Readonly<Record<string, string>>
  /** Signs in again, where a form they sent ended their visit. */
  renew(): Promise<void>
  /** Whether a page may show them words of this case. */
  readonly maySee: (of: MarkedCase) => boolean
}

/** Roles that read no story, whatever is done. */
const READS_NONE: readonly Name[] = ['aud', 'adm']

const HOURS_OF_VISIT = 8

/** Everybody: nobody, holders of receipts, each colleague with a visit and each role with a token, and forged ones. */
export async function openCallers(
  house: House,
  staff: Colleagues,
  tokens: Tokens,
  cases: readonly MarkedCase[],
): Promise<Caller[]> {
  const names = Object.keys(staff) as Name[]
  const visitors = await Promise.all(names.map((name) => visitorOf(house, name, staff[name].id)))
  const bearers = Object.entries(tokens).map(([role, { authorization }]): Caller => ({
    ...plain(`token of ${role}`, { authorization }),
    // A service account is no colleague that a case can be kept from; it reads what its role reads.
    maySee: (of) => role === 'coordinator' || (role === 'case_worker' && of.keptFrom.length === 0),
  }))
  const holders = cases.map((own): Caller => ({
    ...plain('somebody with a receipt', {}),
    own,
    headers: () => ({ authorization: `Receipt ${own.receipt}` }),
    maySee: (of) => of.mark === own.mark,
  }))
  const nobody = [
    plain('nobody', {}),
    plain('a forged token', { authorization: `Bearer ${newSecret()}` }),
    plain('a forged visit', { cookie: `${SESSION_COOKIE}=${newSecret()}` }),
    plain('a receipt that is none', { authorization: 'Receipt one two three' }),
    plain('a header that is none', { authorization: `Basic ${'A'.repeat(4000)}` }),
  ]
  return [...visitors, ...bearers, ...holders, ...nobody]
}

function plain(name: string, headers: Readonly<Record<string, string>>): Caller {
  return {
    name,
    staffId: null,
    own: null,
    headers: () => headers,
    renew: async () => {},
    maySee: () => false,
  }
}

async function visitorOf(house: House, name: Name, staffId: string): Promise<Caller> {
  let cookie = ''
  const renew = async () => {
    const token = newSecret()
    const until = new Date(Date.now() + HOURS_OF_VISIT * 3_600_000)
    await insertSession(house.database, house.keys, token, staffId, until, {
      beganAt: new Date(),
      byTwo: false,
      provenAt: null,
    })
    cookie = `${SESSION_COOKIE}=${token}`
  }
  await renew()
  return {
    ...plain(name, {}),
    staffId,
    headers: () => ({ cookie }),
    renew,
    maySee: ({ keptFrom }) => !READS_NONE.includes(name) && name !== 'out' && !keptFrom.includes(staffId),
  }
}
