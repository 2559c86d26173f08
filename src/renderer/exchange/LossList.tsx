import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lossGroups } from '../../shared/messages/loss-sentence'
import type { Loss } from '../../shared/model/exchange'
import { Icon } from '../ui/Icon'

const mostLines = 50

/** What is lost or changed on the way, by kind; the things it happens to can be unfolded. */
export function LossList({ losses }: { losses: readonly Loss[] }) {
  const { t } = useTranslation('exchange')
  return (
    <ul className="exchange-losses">
      {lossGroups(losses).map(({ code, head, lines }) => (
        <li key={code}>
          <Icon icon={Info} small />
          <div>
            <p>{head}</p>
            {lines.length === 1 ? (
              <p className="exchange-loss-line">{lines[0]}</p>
            ) : (
              <details>
                <summary>{t('losses.count', { count: lines.length })}</summary>
                <ul>
                  {lines.slice(0, mostLines).map(line => (
                    <li key={line} className="exchange-loss-line">
                      {line}
                    </li>
                  ))}
                  {lines.length > mostLines ? <li>{t('losses.rest', { count: lines.length - mostLines })}</li> : null}
                </ul>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
