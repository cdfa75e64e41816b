import { describe, expect, test } from 'vitest'
import { fearIn } from './fear-told.ts'

describe('words of fear', () => {
  test.each([
    'Rosa Lopez threatens me because I wrote.',
    'Yesterday Rosa Lopez threatened my sister.',
    'I was threatened by Rosa Lopez.',
    'I have been harassed by Rosa Lopez since then.',
    'Rosa Lopez keeps harassing us!',
    'Rosa Lopez blackmails me with it.',
    'Rosa Lopez beats me.',
    'Rosa Lopez bedroht mich.',
    'Rosa Lopez hat mir damit gedroht.',
    'Rosa Lopez droht uns.',
    'Ich werde von Rosa Lopez verfolgt, und sie hat mich gestern erpresst.',
    'Rosa Lopez me menace.',
    'Rosa Lopez m’a menacée hier.',
    'Rosa Lopez nous harcèle.',
    'Rosa Lopez me amenaza.',
    'Rosa Lopez nos ha amenazado.',
    'Rosa Lopez me acosa.',
    'Rosa Lopez me ameaça.',
    'Rosa Lopez ameaçou-me ontem.',
    'روزا لوبيز تهددني.',
    'روزا لوبيز هدّدتني أمس.',
    'هم يضايقونني ويلاحقوننا.',
  ])('stand in “%s”', (sentence) => {
    expect(fearIn(`I wrote to you. ${sentence} Good day.`)).toHaveLength(1)
  })

  test.each([
    'My income was threatened by the decision.',
    'The letter is a threat to nobody.',
    'Rosa Lopez helps me a lot.',
    'She beats nobody.',
    'Das Dokument wurde mir gestern geschickt.',
    'Me acosté tarde.',
    'Elle me mène au bureau.',
    'ضربت موعدا معها.',
  ])('do not stand in “%s”', (sentence) => {
    expect(fearIn(sentence)).toEqual([])
  })
})
