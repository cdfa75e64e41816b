// The notices of the libraries inside a bundle: their licences ask that the text goes wherever the code goes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.mjs'

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//

/**
 * The notices of every library that one of the files belongs to, in the order of their names.
 *
 * @param {readonly string[]} inputs files of a bundle, from the root of the repository
 * @throws where a library comes without the text of its licence
 */
export const noticesOf = (inputs) => {
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []))
  const parts = [...folders].map((folder) => noticeOf(inRoot(folder))).sort()
  return (
    ['This program holds the following libraries.', ...parts].join('\n\n' + '-'.repeat(80) + '\n\n') + '\n'
  )
}

const noticeOf = (folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence.`)
  const said = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version}`, ...said].join('\n\n')
}
