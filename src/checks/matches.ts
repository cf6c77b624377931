/**
 * Every match of a global expression that is never empty, as `matchAll` finds
 * them; that makes the expression anew each time, which takes longer than to
 * search a clause.
 */
export function matches(form: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  form.lastIndex = 0
  for (let one = form.exec(text); one !== null; one = form.exec(text)) {
    found.push(one)
  }
  return found
}
