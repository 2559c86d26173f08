import 'i18next'
import type { Catalogue } from './catalogue'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Catalogue
    keySeparator: false
    returnNull: false
  }
}
