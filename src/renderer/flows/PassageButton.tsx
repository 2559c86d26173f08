import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** A quote that opens its place in the text. */
export function PassageButton({ quote, onPress }: { quote: string; onPress(): void }) {
  const { t } = useTranslation('flows')
  return (
    <AriaButton className="flows-quote" onPress={onPress} aria-description={t('evidence.openOne')}>
      {quote}
    </AriaButton>
  )
}
