/** What to do about a `published.json` that the program did not write. */
export const mendRecord =
  'Take the file back from version control: npm run publish-version writes it, and nobody else.'
