/** Why a request to the API was not done: title and detail of the problem that answers it. */
export const api = {
  broken_json: {
    title: 'The body cannot be read',
    detail: 'Please send one JSON object, written in UTF-8.',
  },
  invalid: {
    title: 'Some fields need another look',
    detail: 'The list "errors" names each field and what to do about it.',
  },
  key_length: {
    title: 'The repeat key does not fit',
    detail: 'The header Idempotency-Key has {typed, number} characters. It takes 1 to {most, number}.',
  },
  token_missing: {
    title: 'A token is needed',
    detail: 'Please send the header "Authorization: Bearer", followed by a token of your organisation.',
  },
  token_unknown: {
    title: 'This token opens nothing',
    detail: 'It may be mistyped, or it was taken back. Please ask whoever gave it to you.',
  },
  receipt_missing: {
    title: 'A receipt is needed',
    detail: 'Please send the header "Authorization: Receipt", followed by the ten words or the ten numbers.',
  },
  receipt_too_long: {
    title: 'This is longer than any receipt',
    detail:
      'It has {typed, number} characters, and up to {most, number} are read. Please send only the ten words, or the ten numbers.',
  },
  receipt_too_few_words: {
    title: 'This receipt is not complete',
    detail:
      'A receipt has ten {as, select, digits {numbers} other {words}}. {found, plural, =0 {None} other {#}} came.',
  },
  receipt_too_many_words: {
    title: 'This receipt is too long',
    detail: 'A receipt has ten {as, select, digits {numbers} other {words}}. {found, number} came.',
  },
  receipt_unknown_word: {
    title: 'Something in it is not right',
    detail:
      'Please look at {as, select, digits {{n, plural, one {number} other {numbers}}} other {{n, plural, one {word} other {words}}}} {positions} again: no receipt has {n, plural, one {it} other {them}}.',
  },
  receipt_checksum: {
    title: 'The parts do not fit together',
    detail:
      'Each {as, select, digits {number} other {word}} exists, but one is another than on the receipt, or two have changed places.',
  },
  receipt_unknown: {
    title: 'This receipt opens nothing here',
    detail: 'Please check that it comes from this address. Other organisations have receipts of their own.',
  },
  receipt_replaced: {
    title: 'Another receipt took its place',
    detail: 'It opens nothing since {day}. Please use the new one.',
  },
  receipt_guarded: {
    title: 'Receipts like this one are closed for a while',
    detail: 'Many that share its words were tried. None of them opens anything until {until}.',
  },
  receipt_busy: {
    title: 'Many receipts are being tried',
    detail: 'This one was not looked at yet. Please try again in a minute.',
  },
  receipt_word_needed: {
    title: 'A word beside the receipt is needed',
    detail: 'One was chosen for this case. Please send it in the header that the reference names.',
  },
  receipt_word_wrong: {
    title: 'The word beside the receipt is another one',
    detail: 'Please look at it again. After some that do not fit, a wait begins.',
  },
  receipt_word_waits: {
    title: 'Too many words did not fit',
    detail: 'No word is looked at until {until}.',
  },
  forbidden: {
    title: 'This token may not do that',
    detail: 'Another role is needed. If you need it for your work, please ask a coordinator.',
  },
  erased: {
    title: 'This case was erased',
    detail:
      'It was erased on {day}, and nobody can read it any more. {because} The receipt opens nothing else.',
  },
  not_found: {
    title: 'There is nothing here',
    detail: 'The address may be mistyped, or what is here is not yours to see.',
  },
  method_not_allowed: {
    title: 'This address works in another way',
    detail: 'Here you can use {methods}.',
  },
  refused: {
    title: 'This cannot be done now',
    detail: 'The code says why.',
  },
  too_large: {
    title: 'This is too much at once',
    detail:
      '{known, select, yes {This one had {typed, number} kilobytes. One} other {One}} request may hold up to {most, number} kilobytes. The rest can follow as a message.',
  },
  unsupported_media_type: {
    title: 'This kind of body is not read here',
    detail: 'Please send the body as application/json.',
  },
  other_body: {
    title: 'This repeat key came before with another body',
    detail: 'Please send the same body again, or use a new Idempotency-Key for something new.',
  },
  failure: {
    title: 'This did not work',
    detail: 'The mistake is ours. Please look whether it was done before you try again in a minute.',
  },
  too_slow: {
    title: 'This took too long',
    detail: 'It was stopped, so that others do not have to wait. Please try again in a minute.',
  },
  no_room: {
    title: 'There is no room at this moment',
    detail:
      'The disk of this house is nearly full, so nothing new can be kept. Nothing was stored. Please keep what you have, and send it again later.',
  },
} as const
