import { bestLanguage } from './browser/bestLanguage.ts'
import { chosenLanguage } from './browser/languageLinks.ts'

const links = document.querySelectorAll<HTMLAnchorElement>('.choose a')
const offered = [...links].map(link => link.hreflang)
let chosen: string | null = null
try {
  chosen = localStorage.getItem(chosenLanguage)
} catch {
  // A browser that keeps nothing is asked for its languages.
}
const best =
  chosen !== null && offered.includes(chosen)
    ? chosen
    : bestLanguage(navigator.languages, offered)
const link = [...links].find(({ hreflang }) => hreflang === best)
if (link !== undefined) location.replace(link.href)
