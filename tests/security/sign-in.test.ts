import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('many guesses at once are no more than ten guesses', async () => {
  const { email } = world.staff.omar
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => signIn(world.house, email, `guess number ${n}`)),
  )
  const wrong = answers.filter((answer) => 'problem' in answer && answer.problem === 'wrong')
  expect(wrong.length).toBeLessThanOrEqual(10)
  expect(answers.some((answer) => 'token' in answer)).toBe(false)
})

test('after a quarter of an hour the right password opens again', async () => {
  const { email, password } = world.staff.omar
  expect(await signIn(world.house, email, password)).toEqual({ problem: 'too_many_tries' })
  world.later({ hours: 1 })
  expect(await signIn(world.house, email, password)).toHaveProperty('token')
})
