import { keyFileOf } from '../context.ts'
import { EXIT, print, UsageError, type Command, type CommandCall } from './command.ts'

export const keysSeal: Command = {
  name: 'keys seal',
  usage: 'keys seal',
  what: 'Seal the key file, so that only the program of AMENDS_KEY_COMMAND opens it; given again, with a new key of that program.',
  run(call) {
    return change(call, (config) => {
      const from = isSealed(config) ? config : { ...config, keyCommand: undefined }
      keyFileOf(config).write(keyFileOf(from).read())
      return `The key file ${config.keyFile} is sealed: it opens only with ${config.keyCommand}. Copies of it from before are in clear: delete them, and change the keys (amends keys rotate) if anybody may have one. Start the processes of the house again with AMENDS_KEY_COMMAND.`
    })
  },
}

export const keysUnseal: Command = {
  name: 'keys unseal',
  usage: 'keys unseal',
  what: 'Put the key file back into clear, for a start without AMENDS_KEY_COMMAND.',
  run(call) {
    return change(call, (config) => {
      keyFileOf({ ...config, keyCommand: undefined }).write(keyFileOf(config).read())
      return `The key file ${config.keyFile} stands in clear. Start the processes of the house again without AMENDS_KEY_COMMAND.`
    })
  },
}

type Settings = ReturnType<CommandCall['config']>

function change(call: CommandCall, work: (config: Settings) => string): Promise<typeof EXIT.ok> {
  const config = call.config()
  if (config.keyCommand === undefined)
    throw new UsageError('Set AMENDS_KEY_COMMAND to the program that keeps the key outside (docs/keys.md).')
  const said = work(config)
  print(call.json ? JSON.stringify({ keyFile: config.keyFile }) : said)
  return Promise.resolve(EXIT.ok)
}

function isSealed(config: Settings): boolean {
  return keyFileOf(config).isSealed()
}
