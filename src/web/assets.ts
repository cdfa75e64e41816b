import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { z } from 'zod'

/** What pages of our own load. */
const served = ['public.css', 'staff.css', 'public.js', 'files.js', 'staff.js', 'atkinson.woff2'] as const
/** What `serve-widget.ts` puts together with words for pages of others. */
const names = [...served, 'widget.js'] as const
export type AssetName = (typeof names)[number]

/** Addresses of the built files, whose names carry a hash of their content. */
export type Assets = Readonly<Record<AssetName, string>> & { readonly folder: string }

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** Reads which files the build made. Throws a sentence when there was no build. */
export function readAssets(folder: string): Assets {
  let text: string
  try {
    text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  } catch {
    throw new Error('The styles are not built. Run: npm run build')
  }
  const manifest = z.record(z.enum(names), z.string()).parse(JSON.parse(text))
  const addresses = names.map((name) => [name, `/assets/${manifest[name]}`])
  return { ...(Object.fromEntries(addresses) as Record<AssetName, string>), folder }
}

/** Serves the built files: from memory, compressed where the browser takes it, cached for ever because names change. */
export function serveAssets(app: Hono, assets: Assets): void {
  for (const name of served) {
    const path = assets[name]
    const file = join(assets.folder, path.slice('/assets/'.length))
    const read = (ending: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${file}${ending}`))
    const compressed = name.endsWith('.woff2') ? null : { br: read('.br'), gzip: read('.gz') }
    const plain = read('')
    app.get(path, (c) => {
      const accepted = c.req.header('accept-encoding') ?? ''
      const encoding = compressed && (['br', 'gzip'] as const).find((each) => accepted.includes(each))
      return c.body(encoding ? compressed[encoding] : plain, 200, {
        'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      })
    })
  }
}
