import { forgetKey, type WhyKept } from '../actions/keys/forget-key.ts'
import { keyFileOf } from '../context.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const keysForget: Command = {
  name: 'keys forget',
  usage: 'keys forget NUMBER --yes',
  what: 'Take a key that is used no more out of the key file; older backups of the data cannot be opened with it any more.',
  options: { yes: { type: 'boolean' } },
  async run(call) {
    const id = Number(call.words[0])
    if (!Number.isInteger(id)) throw new UsageError('Name the key by its number, as amends keys shows it.')
    if (call.options['yes'] !== true)
      throw new UsageError(
        `Nothing was changed. A backup of the data from before key ${id} was changed can be restored only with a backup of the keys that has it. If no such backup is needed, say --yes.`,
      )
    const done = await withHouse(call, (house) => forgetKey(house, keyFileOf(call.config()), id))
    if (call.json) print(JSON.stringify({ key: id, done }))
    else if (done === 'forgotten')
      print(`Key ${id} is out of the file. What proves the past of it stays: amends keys says what.`)
    else tell(WHY[done])
    return done === 'forgotten' ? EXIT.ok : EXIT.findings
  },
}

const WHY: Readonly<Record<WhyKept, string>> = {
  no_such_key: 'There is no key of this number. amends keys shows them.',
  in_use: 'This key is in use. Change it first: amends keys rotate.',
  under_way: 'A change of keys is under way. End it first: amends keys rotate.',
  opens_something:
    'Something is still under this key. Give amends keys rotate once more; amends keys shows how much.',
  forgotten_before: 'This key was forgotten before.',
  somebody_else: 'Somebody else changes the keys at this moment. Nothing was changed.',
}
