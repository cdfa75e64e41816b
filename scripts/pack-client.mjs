// Builds packages/client/dist, the typed client made from the reference of the API, and packs it into the folder that is
// named: `npm run pack:client -- FOLDER`.
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { orExplain } from './node24.mjs'
import { pack } from './pack.mjs'
import { inRoot } from './root.mjs'
import { runTool } from './run-tool.mjs'

/** A tool of a package; what it complains of is said. */
const tool = async (...parts) => {
  const { exitCode, output } = await runTool(parts)
  if (exitCode !== 0) throw new Error(`${parts[0]} failed:\n${output}`)
}

/** Of a browser and of Node.js 20 alike. */
const compilerOptions = {
  ...{ outDir: 'dist', declaration: true, strict: true, skipLibCheck: true, types: [] },
  ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.asynciterable'], module: 'nodenext' },
}

const buildClient = async () => {
  const { default: typesOf, astToString } = await import('openapi-typescript')
  const home = inRoot('packages', 'client')
  // A folder of its own: several may build at once, and a build that is killed leaves nothing half made.
  const made = mkdtempSync(join(home, '.made-'))
  try {
    const reference = pathToFileURL(inRoot('docs', 'generated', 'openapi.json'))
    // A field with a default may be left out.
    const types = await typesOf(reference, { defaultNonNullable: false })
    writeFileSync(join(made, 'schema.d.ts'), astToString(types))
    copyFileSync(join(home, 'src', 'index.ts'), join(made, 'index.ts'))
    const out = join(made, 'dist')
    writeFileSync(join(made, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }))
    await tool('node_modules/typescript/bin/tsc', '-p', made)
    copyFileSync(join(made, 'schema.d.ts'), join(out, 'schema.d.ts'))
    cpSync(out, join(home, 'dist'), { recursive: true })
    copyFileSync(inRoot('LICENSE'), join(home, 'LICENSE'))
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

await orExplain(async () => {
  await buildClient()
  const [folder] = process.argv.slice(2)
  if (folder !== undefined) console.log(pack(inRoot('packages', 'client'), resolve(folder)))
})
