import type { Problem } from '../problem.ts'
import { type Desk, describe, describeProblem } from './liveState.ts'
import type { Preview } from './makePreview.ts'
import type { Words } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly preview: Preview
  readonly words: Words
}

/** All that is wrong: what stops the preview, its parts, and a build. */
export function Problems({ desk, preview, words }: Props) {
  const { mistakes, unfinished, unready, leftOut } = preview
  if (desk.error !== undefined) {
    const problems = describe(desk.error)
    return (
      <List title={words.problems(problems.length)} {...{ problems }}>
        {words.flawed}
      </List>
    )
  }
  const of = (part: string | undefined) =>
    lines(mistakes.filter(one => one.part === part).map(one => one.problem))
  const parts = new Set(mistakes.map(({ part }) => part))
  return (
    <>
      {[...parts].map(part => {
        const problems = of(part)
        const count = problems.length
        const title = part
          ? words.problemsIn(count, part)
          : words.problems(count)
        return (
          <List {...{ title, problems }}>
            {leftOut.has(part ?? '') ? words.flawed : words.unfinished}
          </List>
        )
      })}
      <Fold title={words.stops(unfinished.length)} problems={unfinished} />
      <Fold title={words.unready(unready.length)} problems={unready} />
    </>
  )
}

interface FoldProps {
  readonly title: string
  readonly problems: readonly Problem[]
}

function Fold({ title, problems }: FoldProps) {
  return problems.length === 0 ? null : (
    <details class="unfinished">
      <summary>{title}</summary>
      <Items problems={lines(problems)} />
    </details>
  )
}

interface ListProps {
  readonly title: string
  readonly problems: readonly string[]
  readonly children: string
}

function List({ title, problems, children }: ListProps) {
  return (
    <section class="problems">
      <h2>{title}</h2>
      <p>{children}</p>
      <Items problems={problems} />
    </section>
  )
}

function Items({ problems }: { problems: readonly string[] }) {
  return (
    <ol class="problem-list" lang="en">
      {problems.map(problem => {
        const [place, ...rest] = problem.split('\n')
        return (
          <li>
            <code>{place}</code>
            {rest.map(line => (
              <p>{line}</p>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

const lines = (problems: readonly Problem[]) => problems.map(describeProblem)
