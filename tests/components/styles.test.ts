import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'sass'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/paths.ts'

/** Every class of ours that the sources of some pages write down, and where. */
function classesIn(...paths: readonly string[]): Map<string, string> {
  const files = execFileSync('git', ['ls-files', ...paths], { cwd: packageFolder, encoding: 'utf8' })
  const sources = files.split('\n').filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
  return new Map(
    sources.flatMap((file) =>
      [...readFileSync(join(packageFolder, file), 'utf8').matchAll(/\bam-[a-z0-9_-]+/g)].map(
        ([name]) => [name, file] as const,
      ),
    ),
  )
}

test.each([
  [
    'public.scss',
    [
      'src/web/public',
      'src/web/pages/public-page.tsx',
      'src/web/pages/way-back.tsx',
      'src/web/pages/notice-page.tsx',
      'src/api/v1/reference.tsx',
    ],
  ],
  ['staff.scss', ['src/web/staff', 'src/web/pages/staff-page.tsx']],
] as const)('what the pages of %s write down is drawn there, and not only on other pages', (sheet, paths) => {
  const { css } = compile(join(packageFolder, 'src/web/styles', sheet), {
    loadPaths: [join(packageFolder, 'node_modules')],
    quietDeps: true,
  })
  const used = classesIn(...paths)
  expect(used.size).toBeGreaterThan(10)
  for (const [name, file] of used)
    expect({ name, file, isDrawn: css.includes(`.${name}`) }).toMatchObject({ isDrawn: true })
})
