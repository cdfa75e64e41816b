import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRenumbering } from './plan.ts'
import { entryFiles, type Side } from './side.ts'

type Entries = Readonly<Record<string, string>>

const sideOf = (texts: Entries): Side => ({
  texts: new Map(Object.entries(texts)),
  files: entryFiles(Object.keys(texts)),
  marks: [],
})
const entry = (id: number, title: string, body: string): readonly [string, string] => [
  `evidence/EV-000${String(id)}.yaml`,
  `id: EV-000${String(id)}\ntitle: ${title}\nby: ${body}\n`,
]
/** What git leaves of two branches. */
const mergedBy = (keeps: Entries, moves: Entries): Entries => ({
  ...moves,
  ...Object.fromEntries(
    Object.entries(keeps).map(([name, text]) => {
      const other = moves[name] ?? text
      return [name, other === text ? text : `<<<<<<< HEAD\n${text}=======\n${other}>>>>>>> theirs\n`]
    }),
  ),
})
/** The register of a merge once the plan of it is carried out. */
function renumbered(base: Entries, keeps: Entries, moves: Entries, here = mergedBy(keeps, moves)): Entries {
  const sides = { keeps: sideOf(keeps), moves: sideOf(moves), base: sideOf(base), here: sideOf(here) }
  return { ...here, ...Object.fromEntries(planRenumbering(sides, []).texts) }
}
const bodies = (entries: Entries) => Object.values(entries).flatMap((text) => text.match(/^by: .*$/gm) ?? [])

/** A branch: numbers with a title, of which some are unfilled and some are those of others. */
const branch = (name: string) =>
  fc
    .dictionary(
      fc.constantFrom('1', '2', '3', '4'),
      fc.constantFrom('TODO', '"TODO"', 'TODO say it', 'Filter', "'Filter'", 'Words'),
    )
    .map((titles) =>
      Object.fromEntries(Object.entries(titles).map(([id, title]) => entry(Number(id), title, name + id))),
    )

test('whatever two branches added, each entry of both is there once, and nothing is renumbered twice', () => {
  fc.assert(
    fc.property(branch('base'), branch('ours'), branch('theirs'), (base, ours, theirs) => {
      const [keeps, moves] = [
        { ...ours, ...base },
        { ...theirs, ...base },
      ]
      const once = renumbered(base, keeps, moves)
      const wanted = new Set([...bodies(keeps), ...bodies(moves)])
      expect(bodies(once).toSorted()).toEqual([...wanted].sort())
      expect(renumbered(base, keeps, moves, once)).toEqual(once)
    }),
  )
})

test('entries without a title are told apart', () => {
  const keeps = Object.fromEntries([entry(2, 'TODO', 'ours')])
  const moves = Object.fromEntries([entry(2, 'TODO', 'theirs'), entry(3, 'TODO', 'theirs too')])
  expect(bodies(renumbered({}, keeps, moves))).toEqual(['by: ours', 'by: theirs too', 'by: theirs'])
  expect(bodies(renumbered({}, moves, keeps))).toEqual(['by: theirs', 'by: theirs too', 'by: ours'])
})
