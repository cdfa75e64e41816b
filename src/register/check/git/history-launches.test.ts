import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ABOUT, repository } from '../../../../tests/register/folder.ts'
import { dated, git } from '../../../../tests/register/git-product.ts'
import { plusDays } from '../../../domain/diligence/days.ts'
import { checkoutOf, type Checkout } from './checkout.ts'
import { historyLaunches } from './history-launches.ts'
import { replacedIn } from './replaced.ts'

const launchesIn = (checkout: Checkout) => historyLaunches(checkout, replacedIn(checkout, [checkout.folder]))
const START = '2026-06-01'
const day = fc.integer({ min: -60, max: 60 }).map((days) => plusDays(START, days))
/** What each commit says of the launch, and how many days after the one before it was made; some say less than that. */
const commits = fc.array(
  fc.record({ launched: fc.option(day, { nil: null }), after: fc.integer({ min: -20, max: 40 }) }),
  { minLength: 1, maxLength: 6 },
)

test('a system was live since the first day that came while the main branch named it', () => {
  fc.assert(
    fc.property(commits, fc.boolean(), (each, isMerged) => {
      const root = repository()
      git(root, 'init', '-q', '-b', 'main')
      const first: string[] = []
      let [said, latest, now, stands] = [START, '', null as string | null, false]
      for (const { launched, after } of each) {
        said = plusDays(said, after)
        const text = ABOUT.replace('name: Helper', `name: Helper, launched: ${launched ?? 'null'}`)
        writeFileSync(join(root, 'register.yaml'), text)
        git(root, 'add', '-A')
        commitOn(root, said)
        if (said > latest) latest = said
        if (stands && launched !== now && now !== null && now <= latest) first.push(now)
        ;[now, stands] = [launched, true]
      }
      if (isMerged) {
        git(root, 'checkout', '-qb', 'draft')
        writeFileSync(
          join(root, 'register.yaml'),
          ABOUT.replace('name: Helper', 'name: Helper, launched: 2020-01-01'),
        )
        git(root, 'commit', '-qam', 'Draft')
        writeFileSync(join(root, 'register.yaml'), ABOUT)
        git(root, 'commit', '-qam', 'Corrected before it came to the main branch')
      }
      const { launches, seen } = launchesIn(checkoutOf(root) as Checkout)
      expect(seen).toBe('whole')
      expect(launches.map(({ launched }) => launched)).toEqual(first.sort().slice(0, 1))
    }),
    { numRuns: 15 },
  )
})

function commitOn(root: string, on: string): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, 'commit', '-q', '--allow-empty', '-m', 'Go on'], {
    cwd: root,
    env: { ...process.env, ...dated(on) },
  })
}
