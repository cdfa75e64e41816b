import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CI_FILES, githubWorkflow, gitlabJob } from '../../register/check/ci.ts'
import { filesMatching } from '../../register/files/files-in.ts'
import { productFiles } from '../../register/check/product-files.ts'
import { ABOUT_FILE, isRegister } from '../../register/files/read.ts'
import { jsonSchemas } from '../../register/files/schema/json-schema.ts'
import { readmeText } from '../../register/files/readme.ts'
import { aboutTemplate, slug, TODO } from '../../register/files/templates.ts'
import { repositoryOf } from '../../register/files/watch.ts'
import { EXIT, print, UsageError, type Command, type CommandCall } from '../command.ts'
import { askAll, canAsk } from './ask.ts'
import { folderOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'

const SNIPPETS = {
  github: { file: CI_FILES.github, text: githubWorkflow },
  gitlab: { file: CI_FILES.gitlab, text: gitlabJob },
} as const

/** What is usually watched; only patterns that match something are written, else the files that were found. */
const USUAL = {
  mlbom: ['ml-bom.cdx.json', '*.cdx.json', 'sbom/*.cdx.json'],
  prompts: ['prompts/**', 'src/prompts/**'],
  languages: ['languages/*', 'locales/*', 'src/locales/*'],
  policies: ['policies/**', 'docs/policies/**'],
  evaluations: ['evals/**', 'evaluations/**'],
}

export const init: Command = {
  name: 'register init',
  usage: 'register init [--organisation NAME] [--system NAME] [--dir DIR] [--ci github|gitlab]',
  what: 'Start a human rights register in this repository. Asks nothing when no terminal is attached.',
  options: {
    ...shared,
    organisation: { type: 'string' },
    system: { type: 'string' },
    ci: { type: 'string' },
  },
  async run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { init: words, usage } = w.commands
    const folder = folderOf(call)
    if (isRegister(folder)) throw new UsageError(say(usage.alreadyThere, { folder }))
    const wanted = optionOf(call, 'ci')
    const snippet = wanted === undefined ? null : SNIPPETS[wanted as keyof typeof SNIPPETS]
    if (snippet === undefined) throw new UsageError(say(usage.unknownCi, { value: wanted ?? '' }))
    const { organisation, system } = await namesOf(speaker, call)
    const root = repositoryOf(folder)
    const { mlbom, prompts } = productFiles(root, resolve(folder))
    const found: Partial<Record<string, readonly string[]>> = { mlbom, prompts }
    const watch = Object.fromEntries(
      Object.entries(USUAL).map(([name, patterns]) => {
        const usual = patternsThere(root, patterns)
        return [name, usual.length > 0 ? usual : [...(found[name] ?? [])]]
      }),
    )
    mkdirSync(join(folder, 'schema'), { recursive: true })
    writeFileSync(
      join(folder, ABOUT_FILE),
      aboutTemplate(speaker, organisation, { id: slug(system), name: system }, watch),
    )
    writeFileSync(join(folder, 'README.md'), readmeText(speaker))
    for (const [name, text] of Object.entries(jsonSchemas(speaker)))
      writeFileSync(join(folder, 'schema', name), text)
    if (call.json) print(JSON.stringify({ folder, file: join(folder, ABOUT_FILE) }))
    else print(say(words.done, { folder }))
    if (snippet) {
      const file = join(root, snippet.file)
      if (existsSync(file)) process.stderr.write(`${snippet.text(folder)}\n`)
      else {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, snippet.text(folder))
        if (!call.json) print(say(words.ciWritten, { file: snippet.file }))
      }
    } else if (!call.json)
      print(process.stdout.isTTY ? words.ciHint : `${words.ciPrinted}\n\n${githubWorkflow(folder)}`)
    if (!call.json) print(words.next)
    return EXIT.ok
  },
}

/** The first usual pattern that matches something. */
function patternsThere(root: string, patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => filesMatching(root, [pattern]).length > 0).slice(0, 1)
}

async function namesOf(speaker: RegisterSpeaker, call: CommandCall) {
  const words = speaker.w.commands.init
  let organisation = optionOf(call, 'organisation')
  let system = optionOf(call, 'system')
  if (canAsk(call) && (organisation === undefined || system === undefined)) {
    const [name = '', product = ''] = await askAll(speaker, [
      { text: words.askOrganisation },
      { text: words.askSystem },
    ])
    organisation ??= name || undefined
    system ??= product || undefined
  }
  return { organisation: organisation ?? TODO, system: system ?? TODO }
}
