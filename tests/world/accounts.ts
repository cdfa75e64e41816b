import { everybody } from '../../src/actions/staff/add-staff.ts'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { createApp } from '../../src/app.ts'
import type { World } from '../world.ts'
import { reader, type Page } from './page.ts'
import type { Name } from './staff.ts'

/** What people choose here when they choose a password. */
export const PASSWORD = 'four words in a row'

/** The link that sets a password, on the page that shows it; null when there is none. */
export function linkOn({ html }: Page): string | null {
  return /(\/staff\/welcome\/[\w-]+)/.exec(html)?.[1] ?? null
}

/** How stories of accounts look at pages and sign in. */
export function accountsOf(world: () => World) {
  const as = (name: Name) => reader(world, () => world().staff[name].cookie)
  const idOf = async (email: string) =>
    (await everybody(world().house)).find((account) => account.email === email)?.id
  return {
    as,
    idOf,
    /** A browser that is signed in nowhere. */
    nobody: reader(world, () => 'amends_language=en'),
    /** The same house where no mail is sent, so that links are shown. */
    async withoutMail<T>(work: () => Promise<T>): Promise<T> {
      const changed = world() as { app: World['app'] }
      const { app } = changed
      changed.app = createApp({ ...world().house, sendsMail: false })
      try {
        return await work()
      } finally {
        changed.app = app
      }
    },
    /** The token of a visit, or why there is none. */
    async tryToSignIn(email: string, password = PASSWORD, code = ''): Promise<string> {
      const result = await signIn(world().house, email, password, null, code)
      return 'token' in result ? result.token : result.problem
    },
    act: async (name: Name, email: string, step: string, fields = {}) =>
      as(name).post(`/staff/accounts/${await idOf(email)}/${step}`, fields),
    /** Everything on the record of accounts, the newest first. */
    async acts(): Promise<string[]> {
      const all: string[] = []
      for (let before: string | null = null; ;) {
        const page = await readActs(world().house, before)
        all.push(...page.acts.map(({ act }) => act))
        if (page.next === null) return all
        before = page.next
      }
    },
  }
}
