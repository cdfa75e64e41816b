import { changeKeys, KINDS_OF_KEYS, type ChangedKeys, type Step } from '../actions/keys/change-keys.ts'
import { keyFileOf } from '../context.ts'
import type { KeyKind } from '../store/keys/key-kinds.ts'
import { COUNTED } from './key-words.ts'
import { EXIT, print, tell, UsageError, type Command, type CommandCall } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

export const keysRotate: Command = {
  name: 'keys rotate',
  usage: 'keys rotate [--kind KIND] [--stolen]',
  what: 'Change the keys of the house while it works, all or those of some kinds; stopped anywhere, the same command goes on.',
  options: { kind: { type: 'string', multiple: true }, stolen: { type: 'boolean' } },
  async run(call) {
    const kinds = kindsIn(call.options['kind'])
    const isAgainstTheft = call.options['stolen'] === true
    const bar = progressBar('rows made new')
    const said = call.json ? () => {} : tell
    const step = (at: Step, count: number) => {
      if (at === 'rows') bar.show(count)
      else said(SAID[at](count))
    }
    const done = await withHouse(call, (house) =>
      changeKeys(house, keyFileOf(call.config()), { kinds, isAgainstTheft }, step),
    )
    bar.end()
    if (done === null) {
      tell(
        'Somebody else changes the keys at this moment. Nothing was begun; look again in a while with amends keys.',
      )
      return EXIT.findings
    }
    if (call.json) print(JSON.stringify(done))
    else print(sentenceOf(call, done))
    return done.closed === 0 ? EXIT.ok : EXIT.findings
  },
}

const SAID = {
  made: (id: number) => `Key ${id} was made, and every process of the house knows it.`,
  used: (id: number) => `Key ${id} is used for everything new.`,
  waiting: (count: number) => `Waiting for ${count} statements that began before.`,
  done: (id: number) => `Key ${id} has taken the place of the one before.`,
} as const satisfies Record<Exclude<Step, 'rows'>, (count: number) => string>

function kindsIn(typed: string | boolean | undefined): readonly KeyKind[] | null {
  if (typed === undefined) return null
  const kinds = String(typed).split(/[\n,]/)
  const all: readonly string[] = KINDS_OF_KEYS
  const other = kinds.find((each) => !all.includes(each))
  if (other !== undefined)
    throw new UsageError(`There is no kind of key called ${other}. Kinds: ${all.join(', ')}.`)
  return kinds as KeyKind[]
}

function sentenceOf(call: CommandCall, { id, wentOn, rows, names, closed }: ChangedKeys): string {
  const begun = wentOn
    ? ' A change that was begun before was ended; give the command again for another one.'
    : ''
  const left =
    closed === 0
      ? ''
      : ` ${closed} rows could not be opened and stay as they are: amends ledger verify names their cases.`
  const sentence =
    call.options['stolen'] === true
      ? ' Whoever was signed in signs in again, and pages that were open are opened again with the receipt.'
      : ''
  return `Done with key ${id}: ${rows} ${COUNTED} and ${names} names, addresses and the like are under the newest keys.${begun}${left}${sentence} Copy the keys now (amends backup). The key before stays in the file, for older backups of the data, until amends keys forget ${id - 1}.`
}
