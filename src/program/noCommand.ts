import { nearest } from '../nearest.ts'

/**
 * What a person is told who typed `name`, which is none of `names`, or nothing.
 * ('chek', ['build', 'check']) -> '"chek" is no command. Did you mean …'
 */
export function noCommand(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  const said = name === '' ? 'No command is named.' : `"${name}" is no command.`
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return `${said}${meant} There are ${names.join(', ')}.`
}
