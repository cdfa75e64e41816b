import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { namedModels } from './mlbom.ts'

/** What in a repository shows a product of AI, by the list of register.yaml that would watch it. */
export interface ProductFiles {
  readonly mlbom: readonly string[]
  readonly prompts: readonly string[]
  /** Manifests and settings that name a model or its library; what they use belongs in a bill of materials. */
  readonly named: readonly string[]
}

/** Most files that are looked at, and most milliseconds that it takes: a check has to stay quick everywhere. */
const MOST_FILES = 20_000
const MOST_TIME = 300
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

/** Looks through a repository from its top, the folders nearest to it first. The register itself is left out. */
export function productFiles(root: string, register: string): ProductFiles {
  const found = { mlbom: [] as string[], prompts: [] as string[], named: [] as string[] }
  const end = performance.now() + MOST_TIME
  const folders = ['']
  for (let seen = 0; folders.length > 0 && performance.now() < end;) {
    const folder = folders.shift() ?? ''
    for (const each of entriesOf(join(root, folder))) {
      if (++seen > MOST_FILES) return found
      const path = folder === '' ? each.name : `${folder}/${each.name}`
      if (each.isDirectory()) {
        if (!NOT_OURS.test(each.name) && path !== register) folders.push(path)
      } else if (each.isFile()) {
        const kind = kindOf(root, path)
        if (kind !== null && found[kind].length < MOST_NAMED) found[kind].push(path)
      }
    }
  }
  return found
}

function kindOf(root: string, path: string): keyof ProductFiles | null {
  const name = basename(path)
  if (PROMPT.test(name) || /(?:^|\/)prompts?\//.test(path)) return 'prompts'
  if (/\.cdx\.json$|bom.*\.json$/i.test(name)) {
    const text = textIn(join(root, path))
    return text !== '' && (namedModels(text)?.length ?? 0) > 0 ? 'mlbom' : null
  }
  if (!MANIFEST.test(name) && !SETTINGS.test(name)) return null
  return MODEL.test(textIn(join(root, path))) ? 'named' : null
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    // What may not be opened is nobody's product here.
    return []
  }
}

function textIn(file: string): string {
  try {
    return statSync(file).size > LARGEST ? '' : readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
