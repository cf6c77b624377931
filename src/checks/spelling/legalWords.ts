/** Words of lawyers and of privacy policies that dictionary-en has not. */
export const legalWords: ReadonlySet<string> = new Set([
  ...['arbitral', 'arbitrability', 'arbitrable', 'indemnitor', 'indemnitors'],
  ...['indemnitee', 'indemnitees', 'severability', 'assignability'],
  ...['sublicense', 'sublicensed', 'sublicenses', 'sublicensing'],
  ...['sublicence', 'sublicences', 'sublicensable', 'sublicensee'],
  ...['sublicensees', 'licensor', 'licensors', 'transferor', 'transferors'],
  ...['promisor', 'promisee', 'obligor', 'obligors', 'obligee', 'obligees'],
  ...['chargeback', 'chargebacks', 'cybersecurity', 'anonymise', 'anonymised'],
  ...['anonymisation', 'anonymization', 'pseudonymise', 'pseudonymised'],
  ...['pseudonymize', 'pseudonymized', 'pseudonymisation'],
  ...['pseudonymization', 'enforceability', 'unenforceability'],
  ...['merchantability', 'subprocessor', 'subprocessors', 'hereinabove'],
  ...['interpretational', 'unremedied'],
])
