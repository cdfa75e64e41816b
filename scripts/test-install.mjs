import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { arch, cpus, release, totalmem, type } from 'node:os'
import { findUsers, forgetUser } from './test-install-users.mjs'
import { tryInstall } from './test-install-try.mjs'
import { inRoot } from './root.mjs'

const isFull = process.argv.includes('--full')

const version = (program) => execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()

const machine = () =>
  [
    `${type()} ${release().split('-')[0]} on ${arch()}`,
    `${cpus().length} processors`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node.js ${process.versions.node} and npm ${version('npm')} before anything was installed`,
  ].join(', ')

const cell = ({ seconds, problem }) =>
  problem === undefined ? `${seconds.toFixed(1)} s` : `failed: ${problem}`

const writeReport = (tries) => {
  const names = [...new Set(tries.flatMap(({ steps }) => steps.map(({ name }) => name)))]
  const rows = tries.map(({ user, where, steps }) => {
    const cells = names
      .map((name) => steps.find((step) => step.name === name))
      .map((step) => (step ? cell(step) : '–'))
    return `| ${[user, where, ...cells].join(' | ')} |`
  })
  const lines = [
    '# From a fresh clone',
    '',
    'Written by `npm run test:install`: the repository is cloned and `npm start` is called, with nothing done before.',
    'It is stopped with SIGTERM, nothing may be left running, and after a second start a grievance told before is still there.',
    '',
    `${new Date().toISOString().slice(0, 10)}. ${machine()}.`,
    '',
    `| User | Cloned into | ${names.join(' | ')} |`,
    `| --- | --- | ${names.map(() => '--- |').join(' ')}`,
    ...rows,
    '',
  ]
  writeFileSync(inRoot('docs', 'test-install.md'), lines.join('\n'))
  console.log(lines.join('\n'))
}

const tries = []
const users = findUsers()
try {
  for (const user of users)
    for (const where of ['a closed home folder', 'an open folder'])
      tries.push(await tryInstall(user, where, isFull, (line) => console.error(line)))
} finally {
  forgetUser(users)
}
writeReport(tries)
process.exitCode = tries.every(({ steps }) => steps.every(({ problem }) => problem === undefined)) ? 0 : 1
