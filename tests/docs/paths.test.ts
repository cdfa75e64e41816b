import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What others bring, and what is made anew. */
const NOT_OURS = ['**/node_modules/**', '.*/**', '**/dist/**', '**/amends-data*/**']

const files = globSync('**/*', { cwd: root, exclude: NOT_OURS }).map((path) => path.replaceAll('\\', '/'))
const documents = files.filter((path) => path.endsWith('.md'))

/** Folders by which a path begins in documents: from the root, or from `src`. */
const FROM_ROOT = [
  'src',
  'tests',
  'scripts',
  'docs',
  'bench',
  'bin',
  'migrations',
  'languages',
  'packages',
  'examples',
]
const FROM_SRC = files.filter((path) => /^src\/[^/.]+$/.test(path)).map((path) => path.slice(4))

const PATH = /^[\w.<>*-]+(?:\/[\w.<>*-]+)+\/?$/
const FILE = /^[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|sql|scss)$/

/** The paths that a document names in code, each as where it would be. */
function namedIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, each = '']) => each.split(/[\s,;()#]+/))
  return code.flatMap((each) => {
    if (FILE.test(each)) return [`**/${each}`]
    if (!PATH.test(each)) return []
    const [first = ''] = each.split('/')
    if (FROM_ROOT.includes(first)) return [each]
    return FROM_SRC.includes(first) ? [`src/${each}`] : []
  })
}

/** Where a document links to in this repository. */
function linksIn(document: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => {
    const [path = ''] = to.split('#')
    return path === '' || /^[a-z]+:/.test(path)
      ? []
      : [relative(root, join(root, dirname(document), path)).replaceAll('\\', '/')]
  })
}

/** True for a file or folder that is there; `<chapter>`, `VERSION` and `*` stand for anything. */
function isThere(path: string): boolean {
  const parts = path
    .replace(/\/$/, '')
    .split('/')
    .map((part) => {
      if (part === '**') return '.*'
      return part
        .replaceAll(/<[^>]*>|\*|^[A-Z]+$/g, '\0')
        .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('\0', '[^/]*')
    })
  const wanted = new RegExp(`^${parts.join('/').replace('.*/', '(?:.*/)?')}$`)
  return files.some((each) => wanted.test(each))
}

describe('whoever follows a document finds what it names', () => {
  test.each(documents)('%s', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const missing = [...namedIn(text), ...linksIn(document, text)].filter((path) => !isThere(path))
    expect([...new Set(missing)]).toEqual([])
  })
})

test('a document that names what is not there is found out', () => {
  const text =
    'See `actions/remedy/send-offer.ts`, `keep-directory.ts`, `src/domain/<chapter>/fold.ts` and [this](x.md).'
  expect([...namedIn(text), ...linksIn('docs/tests.md', text)].filter((path) => !isThere(path))).toEqual([
    'src/actions/remedy/send-offer.ts',
    '**/keep-directory.ts',
    'docs/x.md',
  ])
})
