import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COMMAND, githubWorkflow, gitlabJob } from '../../src/register/check/ci.ts'
import { ABOUT, IMPACT, repository } from './folder.ts'

const command = resolve(import.meta.dirname, '../../packages/register/dist/amends-register.mjs')
beforeAll(() => {
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/pack-register.mjs')])
})

interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly { readonly name?: string; readonly uses?: string; readonly run?: string }[]
}
interface Workflow {
  readonly permissions: object
  readonly jobs: { readonly register: Job; readonly comment: Job }
}

const github = parse(githubWorkflow('human-rights')) as Workflow
const gitlab = parse(gitlabJob('human-rights')) as Record<
  'human-rights' | 'human-rights-comment',
  { readonly image: string; readonly script: readonly string[] }
>
/** What each CI runs, with the commit before the change under the name that the CI gives it. */
const SCRIPTS = [
  ['GitHub', github.jobs.register.steps.find(({ name }) => name?.startsWith('Check'))!.run!, 'BEFORE'],
  ['GitLab', gitlab['human-rights'].script[1]!, 'CI_COMMIT_BEFORE_SHA'],
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
  const local = script.replaceAll(COMMAND, `"${process.execPath}" "${command}"`)
  const env = {
    ...process.env,
    [name]: before,
    GITHUB_STEP_SUMMARY: join(root, '../summary.md'),
    GITHUB_OUTPUT: join(root, '../output'),
  }
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
    const comment = readFileSync(join(root, 'comment.md'), 'utf8')
    expect(comment).toContain('1 thing changed in all')
    if (name === 'BEFORE')
      expect(readFileSync(join(root, '../output'), 'utf8')).toMatch(
        /^comment<<(end-[0-9a-f]{32})\n<!-- amends-register -->\n[^]*\n\1\n$/,
      )
  })

  test('runs where there is no state before, as in the first commit of all', () => {
    const { root } = product()
    const { stdout, status } = runAsCi(root, script, name, '0000000000000000000000000000000000000000')
    expect(stdout).toContain('There is no state before this one.')
    expect(stdout).toContain('1 impact.')
    expect(status).toBeLessThan(2)
    expect(existsSync(join(root, 'comment.md'))).toBe(false)
  })
})

/** A service with the comments of one merge request, which answers as GitHub and GitLab do. */
async function service() {
  const comments: { id: number; body: string; user: { type: string }; author: { id: number } }[] = []
  const asked: string[] = []
  const server = createServer((request, response) => {
    let sent = ''
    request.on('data', (part) => (sent += String(part)))
    request.on('end', () => {
      const { method = '', url = '' } = request
      asked.push(`${method} ${url.replace(/\?.*/, '')}`)
      const { body = '' } = (sent === '' ? {} : JSON.parse(sent)) as { body?: string }
      const mine = { id: comments.length + 1, body, user: { type: 'Bot' }, author: { id: 7 } }
      if (method === 'POST') comments.push(mine)
      if (method === 'PATCH' || method === 'PUT')
        comments.find(({ id }) => id === Number(url.split('/').at(-1)))!.body = body
      const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1)
      const answer = url === '/user' ? { id: 7 } : comments.slice((page - 1) * 100, page * 100)
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify(method === 'GET' ? answer : mine))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { comments, asked, address: `http://127.0.0.1:${String(port)}`, close: () => server.close() }
}

const POSTERS = [
  ['GitHub', github.jobs.comment.steps[0]!.run!],
  ['GitLab', gitlab['human-rights-comment'].script[0]!],
] as const

describe.each(POSTERS)('the comment on %s', (which, script) => {
  test('is one: posted when there is something to say, written anew after that, and no other is touched', async () => {
    const there = await service()
    const root = mkdtempSync(join(repository(), 'job-'))
    const post = async (text: string) => {
      writeFileSync(join(root, 'comment.md'), text)
      const env = {
        PATH: process.env['PATH'],
        ...{ API: there.address, REPOSITORY: 'o/r', NUMBER: '3', TOKEN: 't', COMMENT: text },
        ...{ CI_API_V4_URL: there.address, CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '3' },
        AMENDS_COMMENT_TOKEN: 't',
      }
      const child = spawn('bash', ['-e', '-c', script], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
      let said = ''
      child.stderr.on('data', (part) => (said += String(part)))
      const [code] = (await once(child, 'close')) as [number]
      expect(said).toBe('')
      expect(code).toBe(0)
    }
    // More than one page of others, and one of a person that begins alike.
    const other = { user: { type: 'User' }, author: { id: 1 } }
    for (let id = 1; id <= 101; id += 1)
      there.comments.push({ id, body: '<!-- amends-register -->', ...other })
    await post('<!-- amends-register nothing -->\nNothing changes.')
    expect(there.comments).toHaveLength(101)
    await post('<!-- amends-register -->\nOne.')
    await post('<!-- amends-register -->\nTwo, `$(touch made)` $TOKEN.')
    await post('<!-- amends-register nothing -->\nNothing changes.')
    expect(there.comments).toHaveLength(102)
    expect(there.comments.at(-1)!.body).toBe('<!-- amends-register nothing -->\nNothing changes.')
    expect(new Set(there.comments.slice(0, 101).map(({ body }) => body))).toEqual(
      new Set(['<!-- amends-register -->']),
    )
    expect(existsSync(join(root, 'made'))).toBe(false)
    expect(there.asked.filter((each) => each.startsWith('POST'))).toEqual([
      which === 'GitHub' ? 'POST /repos/o/r/issues/3/comments' : 'POST /projects/1/merge_requests/3/notes',
    ])
    there.close()
  })
})

test('who may write a comment has nothing of the change, and everything that runs is pinned', () => {
  const { register, comment } = github.jobs
  expect(github.permissions).toEqual({})
  expect(register.permissions).toEqual({ contents: 'read', 'security-events': 'write' })
  expect(comment.permissions).toEqual({ 'pull-requests': 'write' })
  expect(comment.steps.map(({ uses }) => uses)).toEqual([undefined])
  const uses = [...register.steps, ...comment.steps].flatMap((step) => step.uses ?? [])
  for (const each of uses) expect(each).toMatch(/@[0-9a-f]{40}$/)
  for (const { image } of Object.values(gitlab)) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/)
  expect(gitlabJob('human-rights')).toMatch(/human-rights-comment:[^]*GIT_STRATEGY: none/)
})
