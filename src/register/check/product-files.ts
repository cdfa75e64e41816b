import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { namedModels } from '../files/mlbom.ts'
import { gitAround, pathIn } from './git/git.ts'

/** What in a repository shows a product of AI, by the list of register.yaml that would watch it. */
export interface ProductFiles {
  readonly mlbom: readonly string[]
  readonly prompts: readonly string[]
  /** Manifests and settings that name a model or its library; what they use belongs in a bill of materials. */
  readonly named: readonly string[]
  /** False where there is more than what is looked through. */
  readonly isWhole: boolean
}

type Kind = Exclude<keyof ProductFiles, 'isWhole'>

/** Most files that are looked at, and most bytes that are read of them: a check has to stay quick everywhere. */
const MOST_FILES = 20_000
const MOST_BYTES = 64_000_000
/** Most files of each kind that are named. */
const MOST_NAMED = 20
const LARGEST = 2_000_000

/** Folders of others, of builds and of histories. */
const NOT_OURS = /^(?:node_modules|vendor|dist|build|target|venv|__pycache__|\..+)$/
const MANIFEST =
  /^(?:package\.json|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|go\.mod|Cargo\.toml|Gemfile|pom\.xml|composer\.json)$/
const SETTINGS =
  /^(?:[\w.-]*(?:config|settings|model|models|llm|ai)[\w.-]*\.(?:ya?ml|json|toml)|\.env\.example)$/i
const PROMPT = /\.prompt(?:y|\.\w+)?$/
const MODEL =
  /["'/@\s](?:openai|anthropic|langchain\w*|llama-?index|transformers|vllm|ollama|mistralai|google-generativeai|litellm)["'/@\s=<>~[\]-]|\b(?:gpt-[345]|claude-\d|claude-(?:opus|sonnet|haiku)|gemini-\d|llama-?\d|mistral-(?:large|small|medium)|command-r|deepseek-|qwen\d?-)/i

/**
 * Looks through a repository, the folders nearest to its top first, and leaves out the register itself. In a checkout
 * the files are those that git knows or would add. How much is looked at hangs on what is there alone, never on how
 * quick a machine is: the same files give the same answer everywhere.
 */
export function productFiles(root: string, register: string): ProductFiles {
  const found = { mlbom: [] as string[], prompts: [] as string[], named: [] as string[] }
  const own = relative(resolve(root), resolve(root, register)).replaceAll('\\', '/')
  const isOurs = (folder: string) => !NOT_OURS.test(basename(folder)) && folder !== own
  const { files, isWhole } = listed(root, isOurs) ?? walked(root, isOurs)
  let left = MOST_BYTES
  for (const path of files) {
    const kind = kindOf(path, () => {
      // What is known by its name alone is found further on all the same.
      if (left <= 0) return ''
      const text = textIn(join(root, path))
      left -= Buffer.byteLength(text)
      return text
    })
    if (kind !== null && found[kind].length < MOST_NAMED) found[kind].push(path)
  }
  return { ...found, isWhole: isWhole && left > 0 }
}

type Files = { readonly files: readonly string[]; readonly isWhole: boolean }
type IsOurs = (folder: string) => boolean

/** The files that git lists, ignored ones left out; null where there is no git, or it does not answer. */
function listed(root: string, isOurs: IsOurs): Files | null {
  const git = gitAround(root)
  if (git === null) return null
  const inside = pathIn(git, root)
  const answer = git.ask([
    // What only one machine has set to be ignored is not asked for.
    ...['ls-files', '-z', '--cached', '--others', '--exclude-per-directory=.gitignore'],
    ...(inside === '' ? [] : ['--', inside]),
  ])
  if (answer === null) return null
  // A file of a conflict is listed once for each side.
  const files = [...new Set(answer.toString('utf8').split('\0'))]
    .filter((path) => path !== '')
    .map((path) => (inside === '' ? path : path.slice(inside.length + 1)))
    .filter((path) => foldersOf(path).every(isOurs))
    .sort(nearestFirst)
  return {
    files: files.slice(0, MOST_FILES).filter((path) => isPlainFile(join(root, path))),
    isWhole: files.length <= MOST_FILES,
  }
}

/** The files that lie there, for a folder that is no checkout. */
function walked(root: string, isOurs: IsOurs): Files {
  const files: string[] = []
  const folders = ['']
  let seen = 0
  // The list grows while it is gone through.
  for (const folder of folders)
    for (const each of entriesOf(join(root, folder))) {
      if (++seen > MOST_FILES) return { files, isWhole: false }
      const path = folder === '' ? each.name : `${folder}/${each.name}`
      if (each.isFile()) files.push(path)
      else if (each.isDirectory() && isOurs(path)) folders.push(path)
    }
  return { files: files.sort(nearestFirst), isWhole: true }
}

/** Every folder that a file is in, from the top. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
}

function nearestFirst(one: string, other: string): number {
  return one.split('/').length - other.split('/').length || (one < other ? -1 : 1)
}

function kindOf(path: string, read: () => string): Kind | null {
  const name = basename(path)
  if (PROMPT.test(name) || /(?:^|\/)prompts?\//.test(path)) return 'prompts'
  if (/\.cdx\.json$|bom.*\.json$/i.test(name)) {
    const text = read()
    return text !== '' && (namedModels(text)?.length ?? 0) > 0 ? 'mlbom' : null
  }
  if (!MANIFEST.test(name) && !SETTINGS.test(name)) return null
  return MODEL.test(read()) ? 'named' : null
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    // What may not be opened is nobody's product here.
    return []
  }
}

function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

/** What stands in a file that is no larger than one may be; empty for one that is, or may not be opened. */
function textIn(file: string): string {
  try {
    return statSync(file).size > LARGEST ? '' : readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
