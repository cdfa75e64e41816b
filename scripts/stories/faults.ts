import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot, tell, type Invariant } from './told.ts'

export interface Fault {
  /** What somebody would suffer from it. */
  readonly says: string
  /** The invariant that has to find it. */
  readonly by: Invariant
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Every fault that can be planted; each stands in its file once. */
export const FAULTS: readonly Fault[] = [
  {
    says: 'A case is closed over a word of the person that nobody answered',
    by: 'endings',
    file: 'src/domain/casework/endings.ts',
    from: "when(unansweredSince !== null, 'word_unanswered')",
    to: "when(unansweredSince === '', 'word_unanswered')",
  },
  {
    says: 'A case that is called not remedied falls off the list of open duties',
    by: 'endings',
    file: 'src/domain/casework/open-duties.ts',
    from: "kase.outcome === 'withdrawn_by_person' ||",
    to: "kase.outcome === 'withdrawn_by_person' || kase.outcome === 'not_remedied' ||",
  },
  {
    says: 'A case is called remedied before the person had the published time to say so',
    by: 'endings',
    file: 'src/domain/casework/endings.ts',
    from: 'return isBefore(now, by) ?',
    to: 'return isBefore(by, now) ?',
  },
  {
    says: 'A case ends while it is not known yet what happened',
    by: 'endings',
    file: 'src/domain/casework/endings.ts',
    from: "return finding.code === 'undetermined' ? [refuse('finding_undetermined', { impact: id })] : []",
    to: 'return []',
  },
  {
    says: 'One of us alone confirms why a harm goes without an act',
    by: 'endings',
    file: 'src/domain/casework/check-why-no-act.ts',
    from: "refuse('second_person_needed')",
    to: 'null',
  },
  {
    says: 'Nobody has to do what an appeal ordered',
    by: 'orphans',
    file: 'src/domain/casework/owed.ts',
    from: '    ...ordered(kase, calendar),\n',
    to: '',
  },
  {
    says: 'Nobody has to ask the organisation that is to do what the person said yes to',
    by: 'orphans',
    file: 'src/domain/casework/owed.ts',
    from: '          ...organisations(kase, calendar),\n',
    to: '',
  },
  {
    says: 'Nobody has to look for what the person asked for in place of a part',
    by: 'orphans',
    file: 'src/domain/casework/owed.ts',
    from: '          ...somethingElse(kase, calendar),\n',
    to: '',
  },
  {
    says: 'What waits for a second person is on no list',
    by: 'orphans',
    file: 'src/domain/casework/owed.ts',
    from: '    ...colleague(kase, calendar),\n',
    to: '',
  },
  {
    says: 'A broken promise is not told to the person',
    by: 'truth',
    file: 'src/web/public/status/progress.tsx',
    from: '...others.filter(({ late }) => late)',
    to: '...others.filter(({ late, by }) => late && by === null)',
  },
  {
    says: 'Whoever won an appeal reads that we are still finding out',
    by: 'truth',
    file: 'src/domain/casework/heading.ts',
    from: "return 'decision_changed'",
    to: "return 'finding_out'",
  },
  {
    says: 'What leaves the plan is no longer counted, so that a total shrinks',
    by: 'truth',
    file: 'src/domain/casework/facts.ts',
    from: 'promised: count((action) => wasEverPromised(kase, action)),',
    to: "promised: count((action) => wasEverPromised(kase, action) && action.state !== 'overtaken'),",
  },
  {
    says: 'A part is called agreed on the yes of the person alone',
    by: 'truth',
    file: 'src/domain/remedy/word-of-organisation.ts',
    from: "return { code: 'not_asked', by: null, told, answered }",
    to: "return { code: 'commits', by: null, told, answered }",
  },
]

/** Plants each fault in a copy of the tree, alone, and says whether its invariant found it. */
export function plantAll(): readonly (Fault & { readonly found: boolean })[] {
  const tree = mkdtempSync(join(tmpdir(), 'amends-faults-'))
  try {
    for (const part of [
      'src',
      'tests',
      'languages',
      'migrations',
      'scripts',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
    ])
      cpSync(inRoot(part), join(tree, part), { recursive: true })
    symlinkSync(inRoot('node_modules'), join(tree, 'node_modules'))
    return FAULTS.map((fault) => {
      const path = join(tree, fault.file)
      const sound = readFileSync(path, 'utf8')
      if (sound.split(fault.from).length !== 2)
        throw new Error(`${fault.file} has to hold once: ${fault.from}`)
      writeFileSync(
        path,
        sound.replace(fault.from, () => fault.to),
      )
      const found = tell(tree, [fault.by], 3).failed > 0
      writeFileSync(path, sound)
      console.log(`${found ? 'found' : 'NOT FOUND'}: ${fault.says}`)
      return { ...fault, found }
    })
  } finally {
    rmSync(tree, { recursive: true })
  }
}
