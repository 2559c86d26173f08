import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english } from './catalogue'

/** Sets up the words of the window. Everything is bundled, so the first paint has them. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    resources: { en: english },
    keySeparator: false,
    initAsync: false,
    // The names of the cycles are those of the project's codebook, and come with it.
    react: { bindI18nStore: 'added' },
    // React escapes what it renders; escaping here would show quotes as entities.
    interpolation: { escapeValue: false },
  })
}
