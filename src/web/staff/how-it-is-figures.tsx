import { FEWEST, type HowItIsView, type Shown } from '../../actions/casework/view-how-it-is.ts'
import type { Speaker } from '../../words/speak.ts'
import { ScrollBox } from '../components/scroll-box.tsx'
import { choiceWords } from './forms/choice-words.ts'

interface FiguresProps {
  readonly speaker: Speaker
  readonly view: HowItIsView
}

/** How it is for people after each stage and after the end, for whoever leads: closed is not remedied. */
export function HowItIsFigures({ speaker, view }: FiguresProps) {
  const { vocabulary, workspace } = speaker.w
  const words = workspace.howItIsFigures
  const shown = (n: Shown) => (n === null ? speaker.say(words.few, { n: FEWEST }) : speaker.number(n))
  return (
    <section id="how-it-is" aria-labelledby="how-it-is-title">
      <h2 id="how-it-is-title">{words.title}</h2>
      <p>{speaker.say(words.lead, { n: FEWEST })}</p>
      <ScrollBox label={words.asked}>
        <table class="am-table">
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              <th scope="col">{words.asked}</th>
              <th scope="col">{words.said}</th>
            </tr>
          </thead>
          <tbody>
            {view.stages.map(({ stage, asked, said }) => (
              <tr>
                <th scope="row">{vocabulary.followUpStages[stage]}</th>
                <td>{asked === 'on_page' ? words.onPage : shown(asked)}</td>
                <td>{shown(said)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ScrollBox label={words.answers}>
        <table class="am-table">
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              <th scope="col">{words.answers}</th>
              <th scope="col">{words.all}</th>
            </tr>
          </thead>
          <tbody>
            {view.questions.map(({ question, all, answers }) => (
              <tr>
                <th scope="row">{vocabulary.followUpQuestions[question]}</th>
                <td>
                  <ul>
                    {answers.map(({ answer, n }) => (
                      <li>
                        {choiceWords(speaker, 'say_how_it_is', question, answer)}: {shown(n)}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>{all === null ? words.notSaid : speaker.number(all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
