// Builds packages/register/dist/amends-register.mjs: the register's command as one file for Node.js 20, with no
// dependencies, no database and no server. With a folder as argument it also packs the tarball there.
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noticesOf } from './notices.mjs'
import { pack } from './pack.mjs'
import { inRoot } from './root.mjs'

/** From the folder of the package. */
const PROGRAM = join('dist', 'amends-register.mjs')

/** Map.groupBy came with Node.js 21; the rules use it. */
const polyfill = `Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}`

/**
 * Builds the package: the program, what it says in other languages, the licence and the notices. Several may build at
 * once, and any may be killed: each makes a folder of its own, and moves every file whole from there to its place. What
 * was built once and no longer is goes.
 */
const buildRegister = async () => {
  removeLeftBehind()
  const made = inRoot('packages', 'register', `${MADE}${process.pid}`)
  mkdirSync(made, { recursive: true })
  try {
    await buildProgram(made)
    for (const language of readdirSync(inRoot('languages')))
      for (const file of ['language.json', 'register.json', 'vocabulary.json']) {
        const from = inRoot('languages', language, file)
        if (existsSync(from)) copyTo(from, join(made, 'languages', language, file))
      }
    const files = pathsIn(made).filter((path) => !statSync(join(made, path)).isDirectory())
    for (const file of files) {
      const to = inRoot('packages', 'register', file)
      mkdirSync(dirname(to), { recursive: true })
      renameSync(join(made, file), to)
    }
    for (const path of ['dist', 'languages'].flatMap((folder) =>
      pathsIn(inRoot('packages', 'register'), folder),
    ))
      if (!files.some((file) => file === path || file.startsWith(path + sep)))
        rmSync(inRoot('packages', 'register', path), { recursive: true, force: true })
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** How a folder begins in which one build makes its files; the process that builds stands behind it. */
const MADE = '.made-by-'

/** What builds left that were killed. */
const removeLeftBehind = () => {
  for (const name of readdirSync(inRoot('packages', 'register')))
    if (name.startsWith(MADE) && !isRunning(Number(name.slice(MADE.length))))
      rmSync(inRoot('packages', 'register', name), { recursive: true, force: true })
}

const isRunning = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Everything under a folder, named from its top: files, and folders after what they hold. */
const pathsIn = (top, folder = '') =>
  readdirSync(join(top, folder), { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name)
    return each.isDirectory() ? [...pathsIn(top, path), path] : [path]
  })

const copyTo = (from, to) => {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

/**
 * The program, with the licence and the notices of every library inside: beside it for every way of packing, and in the
 * file itself, which may be copied alone.
 */
const buildProgram = async (made) => {
  const outfile = join(made, PROGRAM)
  const { metafile } = await build({
    entryPoints: [inRoot('src', 'cli', 'register', 'main.ts')],
    outfile,
    bundle: true,
    minify: true,
    // Names stay, so that a report of a fault can be read.
    keepNames: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    metafile: true,
    // All of them stand in the notices.
    legalComments: 'none',
    banner: {
      js: `#!/usr/bin/env node\nimport { createRequire as __cr } from 'node:module'\nconst require = __cr(import.meta.url)\n${polyfill}`,
    },
  })
  const [licence, notices] = [
    readFileSync(inRoot('LICENSE'), 'utf8'),
    noticesOf(Object.keys(metafile.inputs)),
  ]
  copyTo(inRoot('LICENSE'), join(made, 'LICENSE'))
  writeFileSync(join(made, 'NOTICES.txt'), notices)
  const all = `${licence}\n${notices}`.replaceAll('*/', '* /')
  appendFileSync(outfile, `\n/*!\n${all}\n*/\n`)
}

/** Packs the tarball into a folder and answers its path. */
export const packRegister = async (folder) => {
  await buildRegister()
  return pack(inRoot('packages', 'register'), resolve(folder))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv
  if (folder) console.log(await packRegister(folder))
  else {
    await buildRegister()
    const out = inRoot('packages', 'register', PROGRAM)
    console.log(`${out}: ${Math.round(readFileSync(out).length / 1024)} kB`)
  }
}
