import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/model/consent'
import type { Story } from '../../shared/model/story'
import { useConsents } from '../app/queries'
import { Icon } from '../ui/Icon'

/** What the teller agreed to, where the project keeps a record of consent. */
export function ConsentNote({ story }: { story: Story }) {
  const { t } = useTranslation('stories')
  const consents = useConsents().data ?? []
  if (story.teller === null || consents.length === 0) return null
  const own = consents.filter(({ participant }) => participant === story.teller)
  const state = (purpose: Consent['purpose']) => own.find(each => each.purpose === purpose)?.state
  const isNo = (purpose: Consent['purpose']) => state(purpose) === 'refused' || state(purpose) === 'withdrawn'
  const words = isNo('analyse')
    ? [t('consent.analyse.no')]
    : [
        ...(state('quoteByName') === 'given'
          ? [t('consent.quoteByName.given')]
          : state('quoteAnonymously') === 'given'
            ? [t('consent.quoteAnonymously.given')]
            : isNo('quoteAnonymously')
              ? [t('consent.quoteAnonymously.no')]
              : []),
        ...(state('publishStory') === 'given' ? [t('consent.publishStory.given')] : []),
        ...(isNo('publishStory') ? [t('consent.publishStory.no')] : []),
      ]
  return (
    <p className="stories-consent">
      <Icon icon={ShieldCheck} small />
      <span>
        {t('consent', {
          name: story.tellerName,
          words: words.length > 0 ? `${words.join(', ')}.` : t('consent.none'),
        })}
      </span>
    </p>
  )
}
