import { everybody } from '../actions/staff/add-staff.ts'
import { openCasesHeld } from '../actions/staff/shut-account.ts'
import { EXIT, print, type Command } from './command.ts'
import { withHouse } from './with-house.ts'

export const staffList: Command = {
  name: 'staff list',
  usage: 'staff list',
  what: 'Say which accounts there are, whether they are open, and how many open cases each has.',
  async run(call) {
    const [accounts, held] = await withHouse(call, (house) =>
      Promise.all([everybody(house), openCasesHeld(house)]),
    )
    const lines = accounts.map(({ id, email, name, role, disabled, waits, hasCome, hasCodes }) => ({
      id,
      email,
      name,
      role,
      state: disabled ? 'shut' : waits ? 'waits' : hasCome ? 'open' : 'no_password_yet',
      codes: hasCodes,
      openCases: held.get(id) ?? 0,
    }))
    if (call.json) print(JSON.stringify(lines))
    else if (lines.length === 0) print('There is no account.')
    else
      for (const line of lines)
        print(`${line.email}  ${line.role}  ${line.state}  ${line.openCases} open cases  (${line.name})`)
    return EXIT.ok
  },
}
