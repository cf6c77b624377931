import { acceptCommand } from '../translation/acceptCommand.ts'
import type { ClauseWork } from './clauseWork.ts'
import type { Translation } from './translationOf.ts'
import type { Words } from './words.ts'

interface Props {
  readonly work: ClauseWork
  readonly translation: Translation
  readonly words: Words
}

/** Where there is something to do, and the command that says it is done. */
export function WorkPlace({ work, translation, words }: Props) {
  const { file, text } = translation
  const missing = work.work === 'missing'
  const place = work.line > 0 ? `${file}:${work.line}` : file
  return (
    <dl class="place">
      <div>
        <dt>{missing ? words.writeAfter : words.translation}</dt>
        <dd>
          <code>{place}</code>
        </dd>
      </div>
      {work.acceptable && (
        <div>
          <dt>{words.ifRight}</dt>
          <dd>
            <code>{acceptCommand(text, work.id)}</code>
          </dd>
        </div>
      )}
    </dl>
  )
}
