// Asks a house every 100 ms whether it answers, from a process of its own, and says at the end how long each answer took.
const [, , base] = process.argv
const EVERY = 100
const PATHS = ['/healthz', '/en/report']
const times = []
let failed = 0

const ask = async (number) => {
  const begun = performance.now()
  try {
    const answer = await fetch(base + PATHS[number % PATHS.length])
    await answer.arrayBuffer()
    if (!answer.ok) failed += 1
  } catch {
    failed += 1
  }
  times.push(performance.now() - begun)
}

let number = 0
const timer = setInterval(() => void ask(number++), EVERY)
process.once('SIGTERM', () => {
  clearInterval(timer)
  process.stdout.write(JSON.stringify({ times, failed }), () => process.exit(0))
})
