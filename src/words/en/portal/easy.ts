/**
 * The five main pages in easy words, for whoever reads slowly or with help: one thought a line, words of every day, and
 * a small picture beside each part. They say less than the pages that they stand beside, and nothing else.
 */
export const easy = {
  /** The way to them, at the head of every page. */
  way: 'Easy words',
  title: 'In easy words',
  back: 'Back to where you were',
  whole: 'Go to the page with all the words',
  all: 'All pages in easy words',
  pages: {
    start: {
      heading: 'Did a computer harm you?',
      parts: {
        machine: {
          title: 'What this is about',
          lines: {
            talk: 'Some computers can write, talk and make pictures.',
            name: 'People call this AI.',
            harm: 'AI can harm people.',
            lie: 'It can say something wrong about you.',
            picture: 'It can make a false picture of you.',
            no: 'It can say no when you need help.',
          },
        },
        anybody: {
          title: 'Who can write to us',
          lines: {
            all: 'Everybody can write to us.',
            name: 'You do not have to say your name.',
            other: 'You can write for another person.',
            help: 'Somebody you trust can help you to write.',
          },
        },
        answer: {
          title: 'What we do',
          lines: {
            read: 'A person reads what you write.',
            back: 'The person answers you.',
            ask: 'We ask those who did it to put it right.',
          },
        },
        rights: {
          title: 'You lose nothing',
          lines: {
            others: 'You can ask other people for help too.',
            court: 'You can still go to a court.',
            quiet: 'You do not have to keep quiet.',
          },
        },
      },
    },
    tell: {
      heading: 'How to tell us',
      parts: {
        write: {
          title: 'Write what happened',
          lines: {
            short: 'One sentence is enough.',
            own: 'Use your own words.',
            spelling: 'Mistakes do not matter.',
            language: 'You can write in your own language.',
          },
        },
        pictures: {
          title: 'No pictures',
          lines: {
            none: 'Do not send us a picture.',
            words: 'Words are enough.',
          },
        },
        ask: {
          title: 'Then there are more questions',
          lines: {
            leave: 'You can leave them out.',
            danger: 'Is somebody in danger? Say so there.',
            fear: 'Are you afraid of somebody? Say so there.',
          },
        },
        send: {
          title: 'Send it',
          lines: {
            look: 'First you see all that you wrote.',
            change: 'You can change it.',
            send: 'Then you press the button “{send}”.',
          },
        },
      },
    },
    receipt: {
      heading: 'Your ten words',
      parts: {
        words: {
          title: 'You get ten words from us',
          lines: {
            when: 'You get them when you send what you wrote.',
            key: 'The ten words are like a key.',
            open: 'They open your own page.',
          },
        },
        keep: {
          title: 'Keep them',
          lines: {
            write: 'Write them down, or print them.',
            place: 'Put them in a place where only you look.',
          },
        },
        secret: {
          title: 'Show them to nobody',
          lines: {
            read: 'Who has the ten words can read your page.',
            trust: 'You need help with them? Ask only somebody you trust.',
            seen: 'Did somebody see them? On your page you can get new ones.',
          },
        },
        lost: {
          title: 'Are they lost?',
          lines: {
            sorry: 'We do not know your ten words.',
            find: 'So we cannot give them to you again.',
            again: 'You can tell us again what happened.',
          },
        },
      },
    },
    page: {
      heading: 'Your page',
      parts: {
        open: {
          title: 'How to open it',
          lines: {
            type: 'Type your ten words.',
            button: 'Press the button “{open}”.',
          },
        },
        day: {
          title: 'What you see there',
          lines: {
            now: 'You see what happens now.',
            who: 'You see who does it.',
            when: 'You see the day when it will be done.',
            late: 'Are we late? Then your page says so.',
          },
        },
        talk: {
          title: 'What you can do there',
          lines: {
            write: 'You can write to us.',
            answer: 'We answer you.',
            yes: 'We may offer you something. You can say yes or no.',
            other: 'You think that we are wrong? You can ask for another person who looks again.',
            stop: 'You can stop when you want to.',
          },
        },
      },
    },
    how: {
      heading: 'What happens, and who sees it',
      parts: {
        time: {
          title: 'How long it takes',
          lines: {
            read: 'A person reads it within {quiet}.',
            danger: 'Is somebody in danger? Then it is within {danger}.',
            found: 'We tell you what we found within {decision}.',
            late: 'Sometimes we are late. Then your page says so.',
          },
        },
        who: {
          title: 'Who sees what you write',
          lines: {
            us: 'Some people at {org} read it. It is their work.',
            others: 'Others get your name only if you say yes.',
            kept: 'Is there one of us who must not read it? Tell us.',
          },
        },
        fear: {
          title: 'Are you afraid?',
          lines: {
            tell: 'Tell us whom you are afraid of.',
            nothing: 'We tell them nothing if you do not say yes.',
            trouble: 'Does somebody hurt you because you wrote to us?',
            look: 'Tell us on your page. A person looks within {retaliation}.',
          },
        },
        bin: {
          title: 'You can have it deleted',
          lines: {
            ask: 'Ask for it on your page.',
            wait: 'It is deleted {erase} later.',
            back: 'Until then you can change your mind.',
          },
        },
        angry: {
          title: 'Did we do it badly?',
          lines: {
            say: 'Say so on your page.',
            other: 'Another person answers you.',
          },
        },
      },
    },
  },
  /** On the page about somebody's own page, for whoever comes from theirs. */
  now: {
    title: 'What happens now with what you told us',
    waits:
      '{n, plural, one {One thing waits for you on your page.} other {# things wait for you on your page.}}',
    nothing: 'Nothing waits for you.',
  },
} as const
