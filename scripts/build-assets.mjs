// Builds what browsers load into dist/assets: two stylesheets, four scripts, one font. Names carry a hash of the
// content, so that they can be cached for ever; manifest.json maps the plain names to them.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { compileAsync } from 'sass'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist', 'assets')
const fontFile =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })

/** @type {Record<string, string>} */
const manifest = {}
const font = await readFile(createRequire(import.meta.url).resolve(fontFile))
await write('atkinson.woff2', font)
const scripts = ['public', 'files', 'staff', 'widget']
await Promise.all([...['public', 'staff'].map(style), ...scripts.map(script)])
const sorted = Object.fromEntries(Object.entries(manifest).sort())
await writeFile(join(out, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`)

async function style(name) {
  const { css } = await compileAsync(join(root, 'src/web/styles', `${name}.scss`), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  })
  // The font lies beside the stylesheet, so that an installation below a path of its own works too.
  await write(
    `${name}.css`,
    Buffer.from(toLogical(css).replaceAll('atkinson.woff2', manifest['atkinson.woff2'])),
  )
}

async function script(name) {
  const result = await build({
    entryPoints: [join(root, 'src/web/client', `${name}.ts`)],
    tsconfig: join(root, 'src/web/client/tsconfig.json'),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
  })
  await write(`${name}.js`, Buffer.from(result.outputFiles[0].contents))
}

async function write(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const hashed = name.replace(/\.(\w+)$/, `-${hash}.$1`)
  manifest[name] = hashed
  await writeFile(join(out, hashed), content)
  // woff2 is compressed in itself.
  if (name.endsWith('.woff2')) return
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  await writeFile(join(out, `${hashed}.br`), await promisify(brotliCompress)(content, options))
  await writeFile(join(out, `${hashed}.gz`), await promisify(gzip)(content, { level: 9 }))
}

/**
 * Left and right become start and end. govuk-frontend is written for scripts that run from left to right; this makes
 * one stylesheet right for both directions, without a list of exceptions that grows with every upgrade.
 */
function toLogical(css) {
  const sides = { left: 'start', right: 'end' }
  return css
    .replace(
      /(?<=[{;])(margin|padding|border)-(left|right)(?=[-:])/g,
      (_, name, side) => `${name}-inline-${sides[side]}`,
    )
    .replace(/(?<=[{;])(left|right):/g, (_, side) => `inset-inline-${sides[side]}:`)
    .replace(/(?<=[{;])text-align:(left|right)/g, (_, side) => `text-align:${sides[side]}`)
    .replace(/(?<=[{;])(float|clear):(left|right)/g, (_, name, side) => `${name}:inline-${sides[side]}`)
    .replace(
      /(?<=[{;])(margin|padding):([^\s;}()]+) ([^\s;}()]+) ([^\s;}()]+) ([^\s;}()]+)(?=[;}])/g,
      (whole, name, top, right, bottom, left) =>
        right === left ? whole : `${name}-block:${top} ${bottom};${name}-inline:${left} ${right}`,
    )
}
