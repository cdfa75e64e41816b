#!/usr/bin/env node
// A key service of the smallest kind for AMENDS_KEY_COMMAND (docs/keys.md): it keeps its key in a file that need not be
// there but when Amends starts, such as on a stick that is then taken out. Give that file as the argument; it is made
// when something is wrapped for the first time. Whatever speaks the same lines can stand in its place.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Ends with a sentence for whoever starts Amends; nothing goes to standard output but answers. */
function end(sentence) {
  process.stderr.write(`keep-key: ${sentence}\n`)
  process.exit(1)
}

function keyIn(path, { make }) {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
    if (key.length === KEY_BYTES) return key
  } catch (error) {
    if (error.code !== 'ENOENT') return end(`${path} cannot be read (${error.code}).`)
    if (!make) return end(`${path} is not there. Put the stick in, or give the right file.`)
    const key = randomBytes(KEY_BYTES)
    writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return key
  }
  return end(`${path} is no key of 32 bytes in base64.`)
}

function wrap(under, key) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', under, nonce)
  const body = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
}

function unwrap(under, wrapped) {
  const bytes = Buffer.from(wrapped, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', under, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
}

const [path] = process.argv.slice(2)
if (path === undefined) end('give the file of the key as the argument.')
const question = JSON.parse(readFileSync(0, 'utf8'))
const answer = (() => {
  if (question.do === 'wrap')
    return { wrapped: wrap(keyIn(path, { make: true }), Buffer.from(question.key, 'base64')) }
  if (question.do !== 'unwrap') return end(`it knows wrap and unwrap, and not ${question.do}.`)
  try {
    return { key: unwrap(keyIn(path, { make: false }), question.wrapped).toString('base64') }
  } catch {
    return end('what is to be opened was wrapped with another key, or is damaged.')
  }
})()
process.stdout.write(`${JSON.stringify(answer)}\n`)
