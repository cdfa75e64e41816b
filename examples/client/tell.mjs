// Tells what happened, adds a message, and reads where it stands: node tell.mjs ADDRESS-OF-THE-HOUSE "WHAT HAPPENED"
import { done, house, NotDone, repeatKey } from 'amends-client'

const [address, story] = process.argv.slice(2)
if (address === undefined || story === undefined) {
  console.error(
    'Say the address of the house and what happened: node tell.mjs https://amends.example.org "It said …"',
  )
  process.exit(2)
}

try {
  const filed = await done(
    house(address).POST('/grievances', {
      // The line may break off: with the same key nothing is told twice.
      params: { header: repeatKey() },
      body: { story, language: 'en' },
    }),
  )
  const mine = house(address, { receipt: filed.receipt })
  await done(mine.POST('/grievances/current/write-message', { body: { body: 'It still goes on.' } }))
  const { heading, next, messages } = await done(mine.GET('/grievances/current'))
  console.log(`Receipt, shown this once: ${filed.receipt}`)
  console.log(`Where it stands: ${heading}. What comes next: ${JSON.stringify(next)}`)
  console.log(`Messages: ${messages.length}`)
} catch (error) {
  if (!(error instanceof NotDone)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exitCode = 1
}
