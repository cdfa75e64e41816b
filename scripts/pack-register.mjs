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
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { noticesOf } from './notices.mjs'
import { pack } from './pack.mjs'
import { inRoot } from './root.mjs'

const out = inRoot('packages', 'register', 'dist', 'amends-register.mjs')

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
 * Builds the file and answers what went into it, for the test that nothing large slips in. Several may build at once:
 * each file is written beside its place and moved there whole.
 */
export const buildRegister = async (outfile = out) => {
  const beside = `${outfile}.${process.pid}.mjs`
  const { metafile } = await build({
    entryPoints: [inRoot('src', 'cli', 'register', 'main.ts')],
    outfile: beside,
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
  copyLanguages()
  const inputs = Object.keys(metafile.inputs)
  addLicences(beside, inputs)
  renameSync(beside, outfile)
  return inputs
}

/**
 * The licence and the notices of every library inside, beside the file for every way of packing, and in the file itself,
 * which may be copied alone.
 */
const addLicences = (outfile, inputs) => {
  const [licence, notices] = [readFileSync(inRoot('LICENSE'), 'utf8'), noticesOf(inputs)]
  copyWhole(inRoot('LICENSE'), inRoot('packages', 'register', 'LICENSE'))
  writeFileSync(inRoot('packages', 'register', 'NOTICES.txt'), notices)
  const all = `${licence}\n${notices}`.replaceAll('*/', '* /')
  appendFileSync(outfile, `\n/*!\n${all}\n*/\n`)
}

/** What the register says in other languages: read when one is asked for, so that nobody else waits for it. */
const copyLanguages = () => {
  const folder = inRoot('packages', 'register', 'languages')
  const ours = readdirSync(inRoot('languages'))
  for (const language of existsSync(folder) ? readdirSync(folder) : [])
    if (!ours.includes(language)) rmSync(join(folder, language), { recursive: true, force: true })
  for (const language of ours)
    for (const file of ['language.json', 'register.json', 'vocabulary.json']) {
      const from = inRoot('languages', language, file)
      if (!existsSync(from)) continue
      mkdirSync(join(folder, language), { recursive: true })
      copyWhole(from, join(folder, language, file))
    }
}

const copyWhole = (from, to) => {
  const beside = `${to}.${process.pid}`
  copyFileSync(from, beside)
  renameSync(beside, to)
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
    console.log(`${out}: ${Math.round(readFileSync(out).length / 1024)} kB`)
  }
}
