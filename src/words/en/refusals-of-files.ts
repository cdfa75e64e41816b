/** Why a file is not taken, not kept, or not opened. */
export const refusalsOfFiles = {
  no_files_of_abuse:
    'Please send no pictures or films here. They may show a child being hurt, and to have them is a crime, also for those who help. Your words are enough. The police or a hotline can look at them and have them taken down.',
  file_missing: 'Please choose a file first.',
  file_empty: 'This file is empty. Please choose another one.',
  file_too_large: 'This file is too large. One like it can have up to {most} MB.',
  file_too_many_dots:
    'This picture has more dots than we can take: up to {most} million. Please send a smaller copy of it, or a screen shot.',
  files_full:
    'There is no more room for files here: up to {most} MB and {files} files. You can take one back to make room.',
  files_full_today:
    'No more files can be taken today. Please send it tomorrow. You can write to us at any time.',
  files_less_today:
    'Only files of up to {most} MB can be taken from you today. Please send a smaller one, or send it tomorrow.',
  file_not_taken:
    'We cannot take this kind of file. We take pictures, PDF, office documents, plain text, sound and film.',
  file_scripted:
    'This file has a program in it that could run by itself, so we cannot keep it. Please send a picture of what it shows, or save it as a PDF.',
  file_archive: 'This file holds other files. Please take them out, and send them one by one.',
  file_locked: 'This file is locked with a password. Please send it without one.',
  file_damaged: 'This file could not be read to its end. Please save it once more and try again.',
  file_not_whole: 'Not all of this file has come to us. Please choose it again.',
  file_infected:
    'We could not keep this file: a check found something in it that can harm computers or phones. That can happen without anybody knowing, and the check can be wrong. Please send a new screen shot or photo of what it shows, or tell us in words.',
  file_too_large_to_check:
    'This file is too large for the check that each file goes through here, so nothing of it was stored. Please send a smaller one, or only the part that shows it.',
  file_not_now: 'This file cannot be kept at this moment. Nothing of it was stored. Please try again later.',
  file_gone: 'This file is not here any more. Please look at the list again.',
  file_not_opened:
    'Nobody has opened this file yet. Please look at it before you decide that it is not kept.',
  file_says_nothing:
    'The person says nothing in this file. Please write down only what they say in a sound or a film that they gave.',
  file_written_meanwhile:
    'Somebody wrote it down meanwhile. Please read what they wrote first, and then save yours if it is better.',
  file_unseen:
    'The person gave a file that nobody has opened: {file}. Please look at it before the case ends.',
  file_unheard:
    'The person gave a recording, and what they say in it is not written down: {file}. Please listen to it and write it down first.',
  file_in_appeal:
    'An appeal is still open. Whoever decides it may have to see this file, so it stays until then.',
} as const
