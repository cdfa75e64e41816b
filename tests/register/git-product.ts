import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { entryText } from '../../src/register/files/write.ts'
import { repository, run, sampleProduct, TODAY } from './folder.ts'

/** An entry as it stands in its file. */
export type Entry = Record<string, unknown>
/** Something that somebody does to a checkout. */
export type Edit = (root: string) => void | Promise<void>

/** Runs git in a checkout, as Amina unless told otherwise. Throws where git is not installed: nothing is skipped. */
export function git(root: string, ...args: string[]): string {
  return gitAs(root, 'Amina Odhiambo', 'amina@example.org', ...args)
}

export function gitAs(root: string, name: string, address: string, ...args: string[]): string {
  const who = ['-c', `user.name=${name}`, '-c', `user.email=${address}`, '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...dated(TODAY) },
  })
}

/** The same with something to read. */
export function gitIn(root: string, input: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: root, input, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** The day of a commit, for git. */
export function dated(day: string): Readonly<Record<string, string>> {
  const at = `${day}T12:00:00Z`
  return { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
}

/** Commits everything that is there. */
export function commit(root: string, subject: string): string {
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '--allow-empty', '-m', subject)
  return git(root, 'rev-parse', 'HEAD').trim()
}

/** Changes one entry of the register. */
export const edit =
  (path: string, change: (entry: Entry) => Entry): Edit =>
  (root) => {
    const file = join(root, 'human-rights', path)
    writeFileSync(file, entryText(change(parse(readFileSync(file, 'utf8')) as Entry)))
  }

/** Changes the text of a file. */
export const rewrite =
  (path: string, from: string | RegExp, to: string): Edit =>
  (root) => {
    const file = join(root, path)
    const before = readFileSync(file, 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing in ${path} is ${String(from)}.`)
    writeFileSync(file, after)
  }

export const remove =
  (path: string): Edit =>
  (root) => {
    rmSync(join(root, path), { recursive: true })
  }

export const write =
  (path: string, text: string): Edit =>
  (root) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    appendFileSync(join(root, path), text)
  }

/** One after the other. */
export const all =
  (...edits: readonly Edit[]): Edit =>
  async (root) => {
    for (const each of edits) await each(root)
  }

/** What `check --write` would record. */
export const recorded: Edit = async (root) => {
  await run(root, ['check', '--write'])
}

/** Rows of answers, each with the id of its question; the first so many of each group are harmful. */
function answersOf(harmful: Readonly<Record<string, number>>, of = 200): string {
  const rows = Object.entries(harmful).flatMap(([group, bad]) =>
    Array.from({ length: of }, (_, id) => `${group},q${String(id)},${id < bad ? 'yes' : 'no'}`),
  )
  return `language,id,harmful\n${rows.join('\n')}\n`
}

/** Imports a run before and one after as new evidence about IMP-0001; `end` makes other bytes of the same answers. */
export function imported(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  end = '',
): Edit {
  return async (root) => {
    const [was, is] = ['before', 'after'].map((when) =>
      join(root, `evaluations/${when}-${String(Date.now())}.csv`),
    )
    mkdirSync(join(root, 'evaluations'), { recursive: true })
    writeFileSync(was!, `${answersOf(before)}${end}`)
    writeFileSync(is!, `${answersOf(after)}${end}`)
    const { code, err } = await run(root, [
      ...['import', 'evidence', '--split-by', 'language', '--impact', 'IMP-0001', '--by', 'Sara Haddad'],
      ...['--title', 'Crisis questions', '--before', was!, '--after', is!],
    ])
    if (code !== 0) throw new Error(err)
  }
}

/** Adds a lowering for the pupils who write in Swahili. */
export const lowered = (change: Entry): Edit =>
  edit('impacts/IMP-0001.yaml', (impact) => ({
    ...impact,
    groups: (impact['groups'] as Entry[]).map((group) =>
      group['id'] === 'pupils-swahili'
        ? {
            ...group,
            lowered: [
              {
                judgement: 'scope',
                to: 1,
                evidence: ['EV-0002'],
                on: '2026-11-18',
                by: 'Noor Khalil',
                reason: 'The filter works for them',
                told_affected: true,
                ...change,
              },
            ],
          }
        : group,
    ),
  }))

let template: string | null = null

/** The sample product with two runs that show no change (EV-0002), recorded and committed on `main`. */
export async function product(): Promise<string> {
  if (template === null || !existsSync(template)) {
    const made = sampleProduct()
    await imported({ en: 3, sw: 20 }, { en: 3, sw: 17 })(made)
    await edit('evidence/EV-0002.yaml', (each) => ({ ...each, collected_on: '2026-11-15' }))(made)
    await recorded(made)
    git(made, 'init', '-q', '-b', 'main')
    gitAs(made, 'Noor Khalil', 'noor@example.org', 'commit', '-q', '--allow-empty', '-m', 'Begin')
    commit(made, 'Record the register')
    template = made
  }
  const root = repository()
  cpSync(template, root, { recursive: true })
  return root
}

/** What a check finds: its exit code, and the rules of errors and of everything else. */
export async function checked(root: string, ...more: string[]) {
  const { code, out, err } = await run(root, ['check', '--json', ...more])
  const { findings, owed, compared } = JSON.parse(out === '' ? '{"findings":[]}' : out) as {
    findings: { rule: string; level: string; message: string }[]
    owed?: { code: string; now: boolean }[]
    compared?: unknown
  }
  return {
    code,
    err,
    compared,
    errors: findings.filter(({ level }) => level === 'error').map(({ rule }) => rule),
    others: findings.filter(({ level }) => level !== 'error').map(({ rule }) => rule),
    messages: findings.map(({ rule, message }) => `${rule} ${message}`),
    owed: (owed ?? []).filter(({ now }) => now).map(({ code: trigger }) => trigger),
  }
}

/** Somebody who says for those affected which way it went. */
export const signed = (says: string): Entry => ({
  name: 'Wanjiku M.',
  group: 'pupils-swahili',
  on: '2026-11-12',
  asked: 40,
  of: 4000,
  says,
  how: 'in four schools',
  language: 'sw',
})
