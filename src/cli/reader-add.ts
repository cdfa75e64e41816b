import { findReader } from '../actions/casework/find-reader.ts'
import { isInvalid } from '../actions/parse-input.ts'
import { isRefusal } from '../domain/refusal.ts'
import { refusals } from '../words/en/refusals.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const readerAdd: Command = {
  name: 'reader add',
  usage: 'reader add MARK --email E --house H --because REASON',
  what: 'Let somebody from outside read a case that nobody here may, by its mark in amends reader list. They need an account first: amends staff add --role outside_reviewer.',
  options: { email: { type: 'string' }, house: { type: 'string' }, because: { type: 'string' } },
  async run(call) {
    const [mark] = call.words
    const { email, house: works, because: reason } = call.options
    if (mark === undefined || !email || !works) throw new UsageError('Say the mark, --email and --house.')
    const done = await withHouse(call, (house) =>
      findReader(house, 'machine', mark, { email, house: works, reason }),
    )
    if (isInvalid(done)) {
      const fields = done.invalid.map(({ field }) => (field === 'reason' ? '--because' : `--${field}`))
      throw new UsageError(`Please check ${fields.join(', ')}.`)
    }
    if (done === 'done') {
      print(
        call.json
          ? JSON.stringify({ mark, email, letIn: true })
          : 'They can read it. The person reads who it is.',
      )
      return EXIT.ok
    }
    const why = isRefusal(done) ? refusals[done.refused] : SAY_WHY
    if (call.json) print(JSON.stringify(isRefusal(done) ? done : { needs: done.needs }))
    else tell(why)
    return EXIT.findings
  },
}

const SAY_WHY =
  'Say in a sentence why this is done on the machine, with --because "…". It stays on record, so put nothing of a case in it.'
