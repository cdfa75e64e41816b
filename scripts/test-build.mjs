/**
 * `npm run test:build`: builds everything that is handed out twice, in two folders, under another time zone, language
 * and umask, and compares every byte. Where they differ, whoever installs could not tell our build from a changed one.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findNode, orExplain } from './node24.mjs'
import { ensureInstalled } from './prepare.mjs'
import { inRoot } from './root.mjs'

const PLACES = [
  { name: 'a', umask: '022', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    name: join('another folder', 'much', 'deeper'),
    umask: '077',
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
]

const COMMANDS = [
  'node scripts/prepare.mjs',
  'node scripts/pack-register.mjs out > packed',
  'node scripts/pack.mjs out > packed',
  'npm run -s sbom > out/amends.cdx.json',
]

/** What is ours, as it stands: committed or not. */
const sources = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: inRoot(),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
    .split('\0')
    .filter((path) => path !== '')

const buildIn = (folder, { umask, env }) => {
  for (const path of sources()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(inRoot(path), join(folder, path))
  }
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'out'))
  const script = ['set -e', `umask ${umask}`, ...COMMANDS].join('\n')
  const { status } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH: `${dirname(findNode())}:${process.env.PATH}` },
  })
  if (status !== 0) throw new Error('A build failed; the lines above say where.')
}

const filesIn = (folder, below = '') =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, join(below, entry.name)) : [join(below, entry.name)],
  )

/** Every file that is handed out, with its sum. */
const sumsOf = (folder) =>
  new Map(
    ['dist', join('packages', 'register', 'dist'), 'out'].flatMap((part) =>
      filesIn(folder, part).map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
    ),
  )

await orExplain(async () => {
  await ensureInstalled()
  const place = mkdtempSync(join(tmpdir(), 'amends-build-'))
  try {
    const [one, other] = PLACES.map((each) => {
      const folder = join(place, each.name)
      buildIn(folder, each)
      return sumsOf(folder)
    })
    const names = [...new Set([...one.keys(), ...other.keys()])].sort()
    const differ = names.filter((name) => one.get(name) !== other.get(name))
    for (const name of differ) console.log(`✗ ${name} differs`)
    for (const name of names.filter((each) => each.startsWith('out')))
      console.log(`${one.get(name)}  ${name.slice(4)}`)
    console.log(`${names.length - differ.length} passed, ${differ.length} failed`)
    process.exitCode = differ.length === 0 && names.length > 100 ? 0 : 1
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
