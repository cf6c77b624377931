import { z } from 'zod'

/**
 * A path inside a site, as manifests name it: no part of it is empty, `.` or
 * `..`, none has a backslash or a control character, and it does not lead to
 * what a deploy remembers.
 */
export const sitePath = z
  .string()
  .refine(
    path =>
      !path.startsWith('.tiaowen/') &&
      path.split('/').every(part => !/^\.{0,2}$|\\|\p{Cc}/u.test(part)),
    { error: 'is no path inside the site' },
  )
