import { formatCount } from '../format-count'
import type { FigureLanguage } from '../kinds'

/** Stories with a told flow, as a caption gives them. */
export interface ToldStories {
  stories: number
  /** Of these the chains of linked passages that belong to no story of the project. */
  chains: number
  /** Stories of the project; nothing where that is not known. */
  ofStories?: number | undefined
}

/** In how many stories flows are told, of how many, and what is counted as one though nobody told it as a story: so that no number seems wrong beside another. */
export const inStories: Record<FigureLanguage, (n: ToldStories) => string> = {
  en: ({ stories, chains, ofStories }) => {
    const own = stories - chains
    const all = `${formatCount(stories)} ${stories === 1 ? 'story' : 'stories'}`
    if (chains === 0)
      return ofStories === undefined || ofStories <= own
        ? all
        : `${formatCount(own)} of the project’s ${formatCount(ofStories)} stories`
    const outside = `${formatCount(chains)} ${chains === 1 ? 'chain' : 'chains'} of linked passages outside them`
    if (own === 0)
      return `${all} (${stories === 1 ? 'a chain of linked passages that belongs' : 'chains of linked passages that belong'} to no written story)`
    const written =
      ofStories === undefined || ofStories <= own
        ? formatCount(own)
        : `${formatCount(own)} of ${formatCount(ofStories)}`
    return `${all} (${written} written as stories, ${outside})`
  },
  de: ({ stories, chains, ofStories }) => {
    const own = stories - chains
    const all = `${formatCount(stories)} ${stories === 1 ? 'Geschichte' : 'Geschichten'}`
    if (chains === 0)
      return ofStories === undefined || ofStories <= own
        ? all
        : `${formatCount(own)} der ${formatCount(ofStories)} Geschichten des Projekts`
    const outside = `${formatCount(chains)} ${chains === 1 ? 'Kette' : 'Ketten'} verknüpfter Textstellen außerhalb davon`
    if (own === 0)
      return `${all} (${stories === 1 ? 'eine Kette verknüpfter Textstellen, die zu keiner aufgeschriebenen gehört' : 'Ketten verknüpfter Textstellen, die zu keiner aufgeschriebenen gehören'})`
    const written =
      ofStories === undefined || ofStories <= own
        ? formatCount(own)
        : `${formatCount(own)} von ${formatCount(ofStories)}`
    return `${all} (${written} als Geschichten aufgeschrieben, ${outside})`
  },
}
