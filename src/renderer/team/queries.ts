import { useQuery } from '@tanstack/react-query'
import type { AgreementQuery } from '../../shared/model/agreement'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

export function useCoders() {
  return useQuery({ queryKey: [...queryKeys.team, 'coders'], queryFn: () => api.team.coders() })
}

export function useDisagreements() {
  return useQuery({ queryKey: [...queryKeys.team, 'disagreements'], queryFn: () => api.team.disagreements() })
}

export function useAgreement(query: AgreementQuery) {
  return useQuery({
    queryKey: [...queryKeys.team, 'agreement', query],
    queryFn: () => api.team.agreement(query),
    placeholderData: before => before,
  })
}
