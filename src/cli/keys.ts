import { listKeys, type KeysOfHouse } from '../actions/keys/list-keys.ts'
import { BEFORE, COUNTED, DONE, PROTECTS } from './key-words.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const keys: Command = {
  name: 'keys',
  usage: 'keys',
  what: 'Say which kinds of keys the house has, how old each is, and what it protects.',
  async run(call) {
    const found = await withHouse(call, listKeys)
    if (call.json) print(JSON.stringify(found))
    else for (const line of linesOf(found)) print(line)
    return found.keys.some(({ isUnderWay }) => isUnderWay) ? EXIT.findings : EXIT.ok
  },
}

function linesOf({ kinds, keys: all, slotsOfNobody }: KeysOfHouse): string[] {
  const said = all.some(({ isUnderWay }) => isUnderWay) ? BEFORE : DONE
  const width = Math.max(...kinds.map(({ kind }) => kind.length))
  return [
    ...kinds.map(({ kind, key, made, days, before, older }) => {
      const age = made === null ? 'from before 0.2.0' : `${made}, ${days} days`
      const also = older.length === 0 ? '' : `; of key ${older.join(', ')}: ${said[before]}`
      return `${kind.padEnd(width)}  key ${key} (${age})  ${PROTECTS[kind]}${also}`
    }),
    '',
    ...all.map(({ id, isForgotten, isUnderWay, rows }) => {
      const state = isForgotten ? 'forgotten: it only proves the past' : `${rows} ${COUNTED} are under it`
      return `Key ${id}: ${state}${isUnderWay ? '; a change to it is under way, end it with amends keys rotate' : ''}`
    }),
    ...(slotsOfNobody === 0
      ? []
      : [
          `${slotsOfNobody} secrets of cases that were cut off while they were filed lie in the file of case keys; they open nothing.`,
        ]),
  ]
}
