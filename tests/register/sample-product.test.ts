import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { githubWorkflow, gitlabJob } from '../../src/register/check/ci.ts'
import { jsonSchemas } from '../../src/register/files/schema/json-schema.ts'
import { readmeText } from '../../src/register/files/readme.ts'
import { run, sampleProduct } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const swapModel = (root: string) => {
  const file = join(root, 'ml-bom.cdx.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('1.2.0', '1.3.0'))
}

describe('the sample product', () => {
  test('passes as it stands', async () => {
    const { code, out } = await run(sampleProduct(), ['check'])
    expect(out).toContain('0 errors')
    expect(code).toBe(0)
  })

  test('fails when the model changed and nobody assessed it, and passes after a light assessment', async () => {
    const root = sampleProduct()
    swapModel(root)
    const before = await run(root, ['check'])
    expect(before.code).toBe(1)
    expect(before.out).toMatch(/a light assessment of Study helper.*open-tutor-7b@1\.3\.0/)

    const added = await run(root, ['add', 'assessment', '--light', '--by', 'Amina Odhiambo', '--json'])
    const { file } = JSON.parse(added.out) as { file: string }
    const unanswered = await run(root, ['check'])
    expect(unanswered.code, 'a template that nobody filled settles nothing').toBe(1)
    expect(unanswered.out).toContain('R020')

    const answered = readFileSync(file, 'utf8')
      .replaceAll('answer: TODO', 'answer: Looked at with the counsellors; nothing new was found.')
      .replaceAll('grade: unknown', 'grade: 2')
      .replace('changed: TODO', 'changed: The Swahili tests run on every new version.')
    writeFileSync(file, answered)
    const after = await run(root, ['check'])
    expect(after.out).not.toContain('TODO')
    expect(after.code, after.out).toBe(0)
  })

  test.each([
    ['prompts/tutor.md', 'prompts/tutor.md'],
    ['policies/acceptable-use.md', 'policies/acceptable-use.md'],
  ])('notices that %s changed, and not that its line ends did', async (path, name) => {
    const root = sampleProduct()
    const file = join(root, path)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll('\n', '\r\n'))
    expect((await run(root, ['check'])).code).toBe(0)
    writeFileSync(file, `${text}Be quick.\n`)
    const { code, out } = await run(root, ['check'])
    expect(code).toBe(1)
    expect(out).toContain(name)
  })

  test('notices a new language file', async () => {
    const root = sampleProduct()
    writeFileSync(join(root, 'languages/hi.json'), '{}')
    const { code, out } = await run(root, ['check'])
    expect(code).toBe(1)
    expect(out).toMatch(/language hi is new/)
  })

  test('has the schemas, the snippets and the README that the command writes today', () => {
    const root = sampleProduct()
    const text = (path: string) => readFileSync(join(root, path), 'utf8')
    for (const [name, schema] of Object.entries(jsonSchemas(englishRegister)))
      expect(text(`human-rights/schema/${name}`), name).toBe(schema)
    expect(text('human-rights/README.md')).toBe(readmeText(englishRegister))
    expect(text('.github/workflows/human-rights.yml')).toBe(githubWorkflow('human-rights'))
    expect(text('.gitlab-ci.yml')).toBe(gitlabJob('human-rights'))
  })
})

describe('diff', () => {
  test('of two bills of materials names the new model and what is owed', async () => {
    const [old, next] = [sampleProduct(), sampleProduct()]
    swapModel(next)
    const { code, out } = await run(old, [
      'diff',
      join(old, 'ml-bom.cdx.json'),
      join(next, 'ml-bom.cdx.json'),
    ])
    expect(code).toBe(1)
    expect(out).toContain('New model: open-tutor-7b@1.3.0.')
  })

  test('of two registers names levels that rose and impacts that are gone', async () => {
    const [old, next] = [sampleProduct(), sampleProduct()]
    const file = join(next, 'human-rights/impacts/IMP-0002.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('scale: 3', 'scale: 5'))
    const there = await run(old, ['diff', join(old, 'human-rights'), join(next, 'human-rights')])
    expect(there.out).toContain('IMP-0002 Harmless questions refused in Arabic: level 4 → level 5.')
    expect(there.code).toBe(0)
  })
})
