import { expect, test } from 'vitest'
import { contextOf, HERE, withSystems } from '../../../../tests/in-memory/diligence-parts.ts'
import { FINDS } from '../../../../tests/in-memory/lint-cases.ts'
import { IN_ORDER, OTHER_FINDS } from '../../../../tests/in-memory/other-lint-cases.ts'
import { lintContext } from '../../../../tests/in-memory/registers.ts'
import type { LintFinding } from '../register.ts'
import { lintRegister } from './index.ts'

const line = ({ rule, level, entry, at, gaps }: LintFinding) =>
  `  ${rule} ${level} ${entry} ${at || '/'} ${JSON.stringify(gaps)}\n`

const page = (rule: string, findings: readonly LintFinding[]) => `${rule}\n${findings.map(line).join('')}`

// Every finding of every register that the other tests make, read by a person before it was kept: a rule that looks
// away, points at another place or fills a gap with another word shows as a changed line.
test('each of these registers gets just these findings, at these places', async () => {
  const first = FINDS.map(([rule, parts]) => page(rule, lintRegister(lintContext(parts))))
  const second = OTHER_FINDS.map(([rule, change, systems]) =>
    page(rule, lintRegister(contextOf(withSystems({ ...IN_ORDER, ...change }, systems), HERE))),
  )
  await expect([...first, ...second].join('\n')).toMatchFileSnapshot(
    '../../../../tests/fixtures/findings.txt',
  )
})
