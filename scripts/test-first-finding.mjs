// From nothing to a useful finding by the first lines of packages/register/README.md, word for word, in an empty folder
// and without a network: `npm run test:first-finding`. Writes docs/first-finding.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from './root.mjs'

/** What somebody who never saw the register has to learn from it: the file, the rule, and which people it is about. */
const USEFUL = [/human-rights\/impacts\/IMP-0001\.yaml/, /\bR\d{3}\b/, /Pupils who write in Swahili/]

/** The commands of the README before its first chapter: those for the clone, and those for the product. */
const commandsOf = (readme) => {
  const [start] = readme.split('\n## ')
  const blocks = [...start.matchAll(/^```\n([^]*?)^```/gm)].map(([, text]) => text.trim().split('\n'))
  if (blocks.length !== 2)
    throw new Error(`The README has ${blocks.length} first blocks of commands, not two.`)
  return blocks
}

/** A shell without any network where the system can do that; else npm alone is kept from it. */
const hasNoNetwork = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0
const offline = { ...process.env, npm_config_offline: 'true', npm_config_registry: 'http://127.0.0.1:9' }

const type = (command, cwd) => {
  const shell = ['bash', '-c', command]
  const [program, ...rest] = hasNoNetwork ? ['unshare', '--map-root-user', '--net', ...shell] : shell
  const before = performance.now()
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd, env: offline, encoding: 'utf8' })
  return { command, status, said: stdout + stderr, seconds: (performance.now() - before) / 1000 }
}

const isArchive = (name) => /^amends-register-.*\.tgz$/.test(name)

const run = () => {
  const [inClone, inProduct] = commandsOf(readFileSync(inRoot('packages', 'register', 'README.md'), 'utf8'))
  const product = mkdtempSync(join(tmpdir(), 'first-finding-'))
  try {
    const packed = inClone.map((command) => type(command, inRoot()))
    for (const name of readdirSync(inRoot()).filter(isArchive)) renameSync(inRoot(name), join(product, name))
    return [...packed, ...inProduct.map((command) => type(command, product))]
  } finally {
    rmSync(product, { recursive: true, force: true })
  }
}

const faultIn = (steps) => {
  const last = steps.at(-1)
  const failed = steps.slice(0, -1).find(({ status }) => status !== 0)
  if (failed) return `"${failed.command}" ended with ${failed.status}:\n${failed.said}`
  if (last.status !== 1) return `The check ended with ${last.status}, not with 1:\n${last.said}`
  const missing = USEFUL.find((sign) => !sign.test(last.said))
  return missing ? `The finding does not say ${missing}:\n${last.said}` : null
}

const report = (steps) => {
  const sum = steps.reduce((all, { seconds }) => all + seconds, 0)
  const npm = execFileSync('npm', ['--version'], { encoding: 'utf8' }).trim()
  return `# From nothing to a useful finding

Written by \`npm run test:first-finding\`: the first lines of [the README](../packages/register/README.md), word for word, in an empty folder, ${hasNoNetwork ? 'in a shell that has no network' : 'with npm kept from the network'}.

${new Date().toISOString().slice(0, 10)}. Node.js ${process.versions.node}, npm ${npm}, ${cpus().length} processors.

| Command | Seconds | Ended with |
| --- | --- | --- |
${steps.map(({ command, seconds, status }) => `| \`${command}\` | ${seconds.toFixed(1)} | ${status} |`).join('\n')}
| all of them | ${sum.toFixed(1)} | |

What the last one says:

\`\`\`
${steps.at(-1).said.trim()}
\`\`\`
`
}

const steps = run()
const fault = faultIn(steps)
if (fault !== null) {
  console.error(fault)
  process.exitCode = 1
} else {
  writeFileSync(inRoot('docs', 'first-finding.md'), report(steps))
  console.log(report(steps))
}
