import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

describe('somebody guesses at an address from elsewhere', () => {
  const guessAway = (email: string) =>
    Promise.all(Array.from({ length: 15 }, (_, n) => signIn(world.house, email, `guess number ${n}`)))
  const deviceOf = async (email: string, password: string) => {
    const signedIn = await signIn(world.house, email, password)
    if (!('device' in signedIn)) throw new Error('Could not sign in.')
    return signedIn.device
  }

  test('its owner still signs in with a browser that did so before', async () => {
    const { email, password } = world.staff.marta
    const device = await deviceOf(email, password)
    await guessAway(email)
    expect(await signIn(world.house, email, password)).toEqual({ problem: 'too_many_tries' })
    expect(await signIn(world.house, email, password, device)).toHaveProperty('token')
  })

  test('guesses from that browser are counted too', async () => {
    const { email, password } = world.staff.ana
    const device = await deviceOf(email, password)
    const guesses = await Promise.all(
      Array.from({ length: 15 }, (_, n) => signIn(world.house, email, `guess number ${n}`, device)),
    )
    expect(guesses.filter((each) => 'problem' in each && each.problem === 'wrong').length).toBe(10)
    expect(await signIn(world.house, email, password, device)).toEqual({ problem: 'too_many_tries' })
  })

  test.each([
    ['of somebody else', (own: string) => own],
    ['that is made up', () => 'random.proof'],
    ['that was changed', (own: string) => `x${own}`],
  ])('a mark %s makes no known browser', async (_, make) => {
    const { lea, adm } = world.staff
    const device = make(await deviceOf(adm.email, adm.password))
    world.later({ hours: 1 })
    await guessAway(lea.email)
    expect(await signIn(world.house, lea.email, lea.password, device)).toEqual({ problem: 'too_many_tries' })
  })

  test('the browser keeps its mark for the workspace alone, also after signing out', async () => {
    const { email, password } = world.staff.aud
    const form = (path: string, cookie: string, fields: Record<string, string>) =>
      world.app.request(`http://localhost:8080${path}`, {
        method: 'POST',
        headers: { origin: 'http://localhost:8080', cookie },
        body: new URLSearchParams(fields),
      })
    const signedIn = await form('/staff/sign-in', '', { email, password })
    const [session, device] = signedIn.headers.getSetCookie()
    expect(device).toMatch(/^amends_device=[^;]+; .*Path=\/staff; HttpOnly; SameSite=Strict/)
    const cookies = [session, device].map((each) => each?.split(';')[0]).join('; ')
    const signedOut = await form('/staff/sign-out', cookies, {})
    expect(signedOut.headers.getSetCookie().join()).not.toContain('amends_device')
    await guessAway(email)
    const again = await form('/staff/sign-in', cookies, { email, password })
    expect(again.status).toBe(303)
  })
})
