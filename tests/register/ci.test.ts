import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { githubWorkflow, gitlabJob } from '../../src/register/check/ci.ts'
import { ABOUT, IMPACT, repository } from './folder.ts'

const command = resolve(import.meta.dirname, '../../packages/register/dist/amends-register.mjs')
beforeAll(() => {
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/pack-register.mjs')])
})

interface Workflow {
  readonly jobs: { readonly register: { readonly steps: readonly { readonly run?: string }[] } }
}

const github = parse(githubWorkflow('human-rights')) as Workflow
const gitlab = parse(gitlabJob('human-rights')) as { 'human-rights': { script: readonly string[] } }
/** What each CI runs, with the commit before the change under the name that the CI gives it. */
const SCRIPTS = [
  ['GitHub', github.jobs.register.steps.find(({ run }) => run)!.run!, 'BEFORE'],
  ['GitLab', gitlab['human-rights'].script[0]!, 'CI_COMMIT_BEFORE_SHA'],
] as const

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

/** A product whose register was recorded once, and the commit of that. */
function product(): { readonly root: string; readonly before: string } {
  const files = { 'human-rights/register.yaml': ABOUT, 'human-rights/impacts/IMP-0001.yaml': IMPACT }
  const root = join(
    repository(Object.fromEntries(Object.entries(files).map(([path, text]) => [`p/${path}`, text]))),
    'p',
  )
  spawnSync(process.execPath, [command, 'check', '--write'], { cwd: root })
  git(root, 'init', '-q')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'one')
  return { root, before: git(root, 'rev-parse', 'HEAD').trim() }
}

function runAsCi(root: string, script: string, name: string, before: string) {
  const local = script.replace('npx --yes amends-register@0', `"${process.execPath}" "${command}"`)
  const env = { ...process.env, [name]: before, GITHUB_STEP_SUMMARY: join(root, '../summary.md') }
  return spawnSync('bash', ['-e', '-c', local], { cwd: root, env, encoding: 'utf8' })
}

describe.each(SCRIPTS)('the snippet for %s', (_, script, name) => {
  test('sees that a grade and its mark were taken out together', () => {
    const { root, before } = product()
    execFileSync('git', ['rm', '-q', 'human-rights/register.lock.yaml'], { cwd: root })
    const file = join(root, 'human-rights/impacts/IMP-0001.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('scale: 3', 'scale: 1'))
    spawnSync(process.execPath, [command, 'check', '--write'], { cwd: root })
    const { stdout } = runAsCi(root, script, name, before)
    // The lock that was written anew has its marks back from the history, so the edited grade is seen.
    expect(stdout).toContain('R202')
  })

  test('runs where there is no state before, as in the first commit of all', () => {
    const { root } = product()
    const { stdout, status } = runAsCi(root, script, name, '0000000000000000000000000000000000000000')
    expect(stdout).toContain('There is no state before this one.')
    expect(stdout).toContain('1 impact.')
    expect(status).toBeLessThan(2)
  })
})
